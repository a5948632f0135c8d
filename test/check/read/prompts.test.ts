import { describe, expect, it } from 'vitest';
import { readOutput } from '../../../src/check/read/read-output.ts';
import { readAs } from './read-as.ts';

const LIST = ['format-list'] as const;
const commands = ['Get-Mailbox -Identity {mailbox} | Format-List Name,EmailAddresses', 'Get-ExchangeServer | fl Name'];
const COMMAND = 'Get-Mailbox -Identity adele@contoso.com | Format-List Name,EmailAddresses';
const PROMPTS = [
  '[PS] C:\\>',
  '[PS] C:\\Windows\\system32>',
  'PS C:\\Users\\x> ',
  'PS> ',
  'PS /home/x> ',
  '[ex1]: PS C:\\> ',
  'C:\\>',
  'C:\\Program Files\\x>',
];

describe('a prompt', () => {
  it.each(PROMPTS)('%s goes, with the command behind it', (prompt) => {
    expect(readAs(`${prompt}${COMMAND}\n\nName : a\n\n\n${prompt}`, LIST, { commands })).toEqual([{ Name: 'a' }]);
  });

  it.each(PROMPTS)('%s with one of the commands and nothing after it: there was none', (prompt) => {
    expect(readAs(`${prompt}${COMMAND}\n${prompt}\n`, LIST, { commands })).toEqual([]);
    expect(readAs(`${prompt}${COMMAND}`, LIST, { commands })).toEqual([]);
  });

  it.each(['', ' \n\n', '[PS] C:\\>', '[PS] C:\\>hostname', COMMAND])('%j is nothing at all', (text) => {
    expect(readAs(text, LIST, { commands })).toBe('empty:1');
  });

  it('nothing printed where Ariane looked itself: there was none', () => {
    expect(readAs('\n', LIST, { isWhole: true })).toEqual([]);
  });

  it('a warning and nothing else does not say that there was none', () => {
    expect(readAs('\nWARNING: the results may be incomplete', LIST, { isWhole: true })).toBe('unreadable:2');
  });

  it('leaves lines their numbers', () => {
    const reading = readOutput(`[PS] C:\\>${COMMAND}\r\n\r\nName : a\r\n[PS] C:\\>`, { formats: LIST, commands });
    expect(reading.ok && reading.records[0]?.lines.get('Name')).toEqual([3, 3]);
    expect(reading.text.split('\n')[2]).toBe('Name : a');
  });
});

describe('an echoed command', () => {
  it('may go on with >>', () => {
    expect(
      readAs(`PS> Get-Mailbox -Identity adele |\n>> Format-List Name,EmailAddresses\n>>\n\nName : a`, LIST, { commands }),
    ).toEqual([{ Name: 'a' }]);
    expect(readAs('PS> Get-Mailbox -Identity adele |\n>> fl\n>>\nPS>', LIST, { commands })).toEqual([]);
  });

  it.each([72, 75, 77, 79])('may wrap anywhere, here at %i', (width) => {
    const echo = `[PS] C:\\Windows\\system32>${COMMAND}`;
    const wrapped = (echo.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n');
    expect(readAs(`${wrapped}\n[PS] C:\\>`, LIST, { commands })).toEqual([]);
    expect(readAs(`${wrapped}\nfoo\nbar\n[PS] C:\\>`, ['lines'], { commands })).toEqual([{ line: 'foo' }, { line: 'bar' }]);
  });

  it('may be copied without its prompt', () => {
    expect(readAs(`${COMMAND}\nfoo`, ['lines'], { commands })).toEqual([{ line: 'foo' }]);
  });

  it('shows which part of a paste is meant', () => {
    const text = `[PS] C:\\>hostname\nEX1\n[PS] C:\\>Get-Mailbx\nAccess is denied\n[PS] C:\\>${COMMAND}\n\nName : a\n\n[PS] C:\\>ipconfig\nName : b\n`;
    expect(readAs(text, LIST, { commands })).toEqual([{ Name: 'a' }]);
  });

  it('counts the last time it printed anything', () => {
    const once = `[PS] C:\\>${COMMAND}\n\nName : `;
    expect(readAs(`${once}a\n${once}b\n`, LIST, { commands })).toEqual([{ Name: 'b' }]);
    expect(readAs(`${once}a\n[PS] C:\\>${COMMAND}`, LIST, { commands })).toEqual([{ Name: 'a' }]);
    expect(readAs(`${once}a\n[PS] C:\\>${COMMAND}\n[PS] C:\\>`, LIST, { commands })).toEqual([]);
  });

  it('of another command leaves everything', () => {
    expect(readAs('[PS] C:\\>Get-Other | fl\n\nName : a', LIST, { commands })).toEqual([{ Name: 'a' }]);
  });

  it('may be quoted in a mail', () => {
    expect(readAs(`> [PS] C:\\>${COMMAND}\n>\n> Name : a\n> [PS] C:\\>`, LIST, { commands })).toEqual([{ Name: 'a' }]);
  });
});

describe('bare lines', () => {
  it('are one record each', () => {
    expect(readAs('[PS] C:\\>x\n\n  True Get-Mailbox\n\nFalse Get-X \n', ['lines'])).toEqual([
      { line: 'True Get-Mailbox' },
      { line: 'False Get-X' },
    ]);
  });
});
