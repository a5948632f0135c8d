import { describe, expect, it } from 'vitest';
import { readOutput } from '../../../src/check/read/read-output.ts';
import { firstOf, readAs } from './read-as.ts';

const JSON_ONLY = ['json'] as const;

describe('JSON', () => {
  it.each([
    ['an object', '{"a": 1, "b": true, "c": null, "d": "x"}', [{ a: 1, b: true, c: null, d: 'x' }]],
    ['a list', '[{"a": 1}, {"a": 2}]', [{ a: 1 }, { a: 2 }]],
    ['an empty list', '[]', []],
    ['nothing, as PowerShell 7 says it', 'null\n', []],
    ["Graph's list", '{"@odata.context":"https://x","value":[{"id":"1"},{"id":"2"}]}', [{ id: '1' }, { id: '2' }]],
    ["Graph's empty list", '{"@odata.context":"https://x","@odata.count":0,"value":[]}', []],
    ["Graph's single value", '{"@odata.context":"x","value":{"id":"1"}}', [{ id: '1' }]],
    ['a list as Windows PowerShell wraps it', '{"value":[{"id":"1"}],"Count":1}', [{ id: '1' }]],
    ['keys of OData', '{"@odata.type":"#microsoft.graph.user","id":"1"}', [{ '@odata.type': '#microsoft.graph.user', id: '1' }]],
    ['an object with a field of that name', '{"value":["a"],"name":"b"}', [{ value: ['a'], name: 'b' }]],
    ['a number in a field of that name', '{"value":1}', [{ value: 1 }]],
    ['bare values', '["a", "b"]', [{ value: 'a' }, { value: 'b' }]],
    ['objects one after the other', '{"a":1}\n{"a":2}\n', [{ a: 1 }, { a: 2 }]],
    [
      'big whole numbers',
      '{"a":1234567890123456789,"b":12,"c":1.5,"d":"1234567890123456789"}',
      [{ a: '1234567890123456789', b: 12, c: 1.5, d: '1234567890123456789' }],
    ],
    [
      'an error that is only a field',
      '{"id":"1","status":"x","error":{"code":"Forbidden"}}',
      [{ id: '1', status: 'x', error: { code: 'Forbidden' } }],
    ],
    ['words that an error says', '{"Message":"Access is denied."}', [{ Message: 'Access is denied.' }]],
  ])('with %s', (_, text, records) => {
    expect(readAs(text, JSON_ONLY)).toEqual(records);
  });

  it.each([
    ['an echo', '[PS] C:\\>Get-X | ConvertTo-Json\n{"a":1}\n[PS] C:\\>'],
    ['words', 'Voici le résultat [1] :\n\n{"a":1}\n\nCordialement'],
    ['a warning', 'WARNING: something [x]\n{"a":1}'],
    ['the head of an answer', 'HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"a":1}'],
    ['mail quoting', '> {\n>   "a": 1\n> }'],
  ])('is found behind %s', (_, text) => {
    expect(readAs(text, JSON_ONLY)).toEqual([{ a: 1 }]);
  });

  it.each([
    ['{"error":{"code":"Forbidden","message":"x"}}', 'denied:1'],
    ['\n{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges"}}', 'denied:2'],
    ['{"error":{"code":"InvalidAuthenticationToken","message":"x"}}', 'denied:1'],
    ['{"error":{"code":403,"message":"x"}}', 'denied:1'],
    ['{"error":{"code":"Request_ResourceNotFound","message":"x"}}', 'object-not-found:1'],
    ['{"error":{"code":"itemNotFound","message":"x"}}', 'object-not-found:1'],
    ['{"error":{"code":"BadRequest","message":"x"}}', 'error-output:1'],
    ['{"error":"access_denied","error_description":"x"}', 'denied:1'],
    ['Invoke-MgGraphRequest : {"error":{"code":"Forbidden"}}', 'denied:1'],
    ['{"a":1}\nGet-X : Access is denied.\n    + CategoryInfo : PermissionDenied', 'denied:2'],
    ['<!DOCTYPE html>\n<html><body>Sign in</body></html>', 'login-page:1'],
    ['HTTP/1.1 200 OK\n\n<html lang="en">', 'login-page:3'],
    ['{"a":1', 'unreadable:1'],
    ['{"a":1,}', 'unreadable:1'],
    ['words', 'unreadable:1'],
  ])('%j is %s', (text, failure) => {
    expect(readAs(text, JSON_ONLY)).toBe(failure);
  });

  it('tells the lines of each field, in each object its own', () => {
    const text =
      '[PS] C:\\>x\n[\n  {\n    "id": "1",\n    "plans": [\n      { "id": 3 }\n    ],\n    "name": "a"\n  },\n  {\n    "id": "2"\n  }\n]';
    const reading = readOutput(text, { formats: JSON_ONLY });
    expect(reading.ok && reading.records.map(({ lines }) => Object.fromEntries(lines))).toEqual([
      { id: [4, 4], plans: [5, 7], name: [8, 8] },
      { id: [11, 11] },
    ]);
  });

  it("tells the lines inside Graph's list", () => {
    const text = '{\n"@odata.context": "x",\n"value": [\n{"id": "1"},\n{"id": "2"}\n]}';
    const reading = readOutput(text, { formats: JSON_ONLY });
    expect(reading.ok && reading.records.map(({ lines }) => lines.get('id'))).toEqual([
      [4, 4],
      [5, 5],
    ]);
  });

  it('lets no escape bring a control character back', () => {
    expect(readAs('{"a\\u001b[2J":"x\\u001b]52;c;AAAA\\u0007y\\u202e"}', JSON_ONLY)).toEqual([{ a: 'xy' }]);
  });

  it('mends a string that a window broke', () => {
    expect(firstOf('{"id": "1", "mail": "adele@con\ntoso.com",\n"c": 3}', JSON_ONLY)).toMatchObject({
      fields: { id: '1', mail: 'adele@contoso.com', c: 3 },
      lines: { id: [1, 1], mail: [1, 2], c: [3, 3] },
    });
  });

  it('gives objects without a prototype', () => {
    const reading = readOutput('{"a":{"__proto__":{"x":1},"b":2}}', { formats: JSON_ONLY });
    const value = reading.ok ? reading.records[0]?.fields.get('a') : undefined;
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.keys(value as object)).toEqual(['__proto__', 'b']);
  });

  it('goes only so deep', () => {
    const deep = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    expect(JSON.stringify(readAs(deep(100), JSON_ONLY)).length).toBeLessThan(100);
    expect(readAs(deep(100_000), JSON_ONLY)).toBe('unreadable:1');
  });
});
