import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeOutput } from '../../../src/check/read/decode-output.ts';
import { matchEcho, matchWrappedEcho } from '../../../src/check/read/match-echo.ts';
import { readMoment } from '../../../src/check/read/read-moment.ts';
import { readNumber } from '../../../src/check/read/read-number.ts';
import { readOutput } from '../../../src/check/read/read-output.ts';
import type { OutputReading, Value } from '../../../src/check/types.ts';
import { OUTPUT_FORMATS, type OutputFormat } from '../../../src/flow/check-types.ts';

const COMMANDS = ['Get-Mailbox -Identity {mailbox} | Format-List', 'Get-X | select {a} {b}'];
// Written apart from the code on purpose: what must never be left, by Unicode's own properties.
const FORBIDDEN = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}|[\u2028\u2029\ufff9-\ufffb]/u;
/** Pieces that readers look at. */
const pieces = fc.constantFrom(
  ...[
    'Name',
    ' : ',
    ':',
    '\n',
    '\n\n',
    '\r\n',
    '    ',
    '\t',
    '\u00a0',
    '{',
    '}',
    '{a, b}',
    '...',
    '…',
    '---- --',
    '--',
    'a b',
    ',',
    ';',
  ],
  ...[
    '"',
    '\\"',
    '[',
    ']',
    '{"a":',
    '{"value":[',
    '"error":',
    '1',
    '1e999',
    '12345678901234567890',
    'null',
    '\\u001b[2J',
    '\\ud800',
  ],
  ...[
    '<a>',
    '</a>',
    '<a b="',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml ?>',
    '<!DOCTYPE a [',
    '&amp;',
    '&#27;',
    '&lt;',
    '<html>',
  ],
  ...[
    'PS>',
    '[PS] C:\\>',
    '>>',
    '> ',
    'Get-Mailbox -Identity a | Format-List',
    'Get-X',
    'WARNING: ',
    'Access is denied',
    '#TYPE x',
  ],
  ...[
    '\x1b[31m',
    '\x1b]52;c;',
    '\x07',
    '\x9b',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\0',
    '\ud800',
    '__proto__',
    'constructor',
    '+ CategoryInfo : x',
  ],
);
const text = fc
  .array(fc.oneof({ weight: 5, arbitrary: pieces }, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const formats = fc.subarray([...OUTPUT_FORMATS], { minLength: 1 });

function strings(value: Value): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(strings);
  return Object.getPrototypeOf(value) === null
    ? Object.entries(value).flatMap(([key, each]) => [key, ...strings(each)])
    : ['an object with a prototype: \0'];
}

/** What is wrong with a reading; asserting each value by itself would take longer than reading. */
function faultsOf(reading: OutputReading, asked: readonly OutputFormat[]): readonly string[] {
  const last = reading.text.split('\n').length;
  const isLine = (line: number) => Number.isInteger(line) && line >= 1 && line <= last;
  const faults = FORBIDDEN.test(reading.text) ? ['text'] : [];
  if (!reading.ok) return isLine(reading.line) ? faults : [...faults, `line ${reading.line} of ${last}`];
  if (!asked.includes(reading.format)) faults.push(reading.format);
  for (const { fields, lines, cut } of reading.records) {
    if (lines.size !== fields.size) faults.push('lines of fields');
    for (const name of cut) if (!fields.has(name)) faults.push(`cut ${name}`);
    for (const [name, value] of fields) {
      const [from, to] = lines.get(name) ?? [0, 0];
      if (!isLine(from) || !isLine(to) || from > to) faults.push(`lines ${from} to ${to} of ${last}`);
      if ([name, ...strings(value)].some((each) => FORBIDDEN.test(each))) faults.push(`value of ${name}`);
    }
  }
  return faults;
}

function expectSound(reading: OutputReading, asked: readonly OutputFormat[]): void {
  expect(faultsOf(reading, asked).slice(0, 5)).toEqual([]);
}

describe('whatever is given', () => {
  it('text made of what readers look at is read soundly', () => {
    fc.assert(
      fc.property(text, formats, fc.boolean(), (given, asked, isWhole) => {
        expectSound(readOutput(given, { formats: asked, commands: COMMANDS, isWhole }), asked);
      }),
      { numRuns: 2_000 },
    );
  });

  it('bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000, size: 'max' }), formats, (bytes, asked) => {
        expectSound(readOutput(decodeOutput(bytes).text, { formats: asked }), asked);
      }),
      { numRuns: 500 },
    );
  });

  it('JSON is', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary', maxDepth: 6 }), (given) => {
        expectSound(readOutput(given, { formats: ['json', 'lines'] }), ['json', 'lines']);
      }),
      { numRuns: 500 },
    );
  });

  it('echoes, moments and numbers are something or nothing', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const command of COMMANDS) expect(typeof matchWrappedEcho(given, command)).toBe('boolean');
        expect(['object', 'undefined']).toContain(typeof matchEcho(given, given));
        expect(typeof readMoment(given).ok).toBe('boolean');
        expect(['number', 'undefined']).toContain(typeof readNumber(given, {}));
      }),
    );
  });
});

// Each would take minutes if any reader went over the rest of its text from every place in it; the limit of a test stops that.
describe('300,000 letters of one thing is read', () => {
  const UNITS = [
    ' ',
    '\n',
    'a',
    '-',
    '.',
    '{',
    '[',
    '<',
    '"',
    ':',
    '>',
    ',',
    '\\',
    '\x1b',
    '\u00a0',
    '1',
    ' \n',
    'a : b\n',
    'a :\n  b\n',
    '-- ',
    'a\n--\n',
  ];
  const PAIRS = [
    '{"a":',
    '[{',
    '<a>',
    '<a ',
    '<a/>',
    '<!--',
    '","',
    'PS>a\n',
    '>> \n',
    '> ',
    'The term ',
    'object ',
    'Access to ',
    '{a, ',
    'WARNING: \n',
    '&amp;',
    'a-',
    '\n+ ',
  ];
  it.each([...UNITS, ...PAIRS])('%j', (unit) => {
    for (const before of ['', 'a : {', '{"a":"', '<a b="', 'x\n-- --\n', 'PS>Get-Mailbox -Identity '])
      expectSound(
        readOutput(before + unit.repeat(300_000 / unit.length), {
          formats: OUTPUT_FORMATS.filter((each) => each !== 'lines'),
          commands: COMMANDS,
        }),
        OUTPUT_FORMATS,
      );
  });
});
