import { describe, expect, it } from 'vitest';
import { readOutput } from '../../../src/check/read/read-output.ts';
import { readAs } from './read-as.ts';

const CSV = ['csv'] as const;

describe('CSV', () => {
  it.each([
    [
      'commas',
      '"Name","Id"\n"a","1"\n"b","2"\n',
      [
        { Name: 'a', Id: '1' },
        { Name: 'b', Id: '2' },
      ],
    ],
    ['semicolons, as a French Excel writes', 'Name;Taille\na;1,5\n', [{ Name: 'a', Taille: '1,5' }]],
    ['tabs', 'Name\tId\na\t1\n', [{ Name: 'a', Id: '1' }]],
    ['a line that names its type', '#TYPE Selected.System.String\n"Name","Id"\n"a","1"', [{ Name: 'a', Id: '1' }]],
    ['quotes, commas and line ends in a cell', '"Name","Text"\n"a","b, ""c""\nd"\n', [{ Name: 'a', Text: 'b, "c"\nd' }]],
    ['one column', '"Name"\n"a"\n"b"', [{ Name: 'a' }, { Name: 'b' }]],
    ['no rows', '"Name","Id"\n', []],
    ['a comma in a heading of semicolons', '"a,b";"c"\n1;2', [{ 'a,b': '1', c: '2' }]],
    ['what an error says, in a cell', '"Id","Message"\n"1","Access is denied."', [{ Id: '1', Message: 'Access is denied.' }]],
    ['a mark', '\ufeff"Name","Id"\n"a","1"', [{ Name: 'a', Id: '1' }]],
  ])('with %s', (_, text, records) => {
    expect(readAs(text, CSV)).toEqual(records);
  });

  it.each([
    ['a sentence with a comma', 'Good evening, Bob', 'unreadable:1'],
    ['an error with a comma', 'Access is denied, sorry\nCall us, please', 'denied:1'],
    ['rows of unequal length', '"a","b"\n"1"', 'unreadable:1'],
    ['a quote left open', '"a","b"\n"1","2', 'unreadable:1'],
    ['two columns of one name', 'a,a\n1,2', 'unreadable:1'],
  ])('%s is none', (_, text, failure) => {
    expect(readAs(text, CSV)).toBe(failure);
  });

  it('tells the lines of each row', () => {
    const reading = readOutput('\n"A","B"\n"1","x\ny"\n"2","z"\n', { formats: CSV });
    expect(reading.ok && reading.records.map(({ lines }) => lines.get('A'))).toEqual([
      [3, 4],
      [5, 5],
    ]);
  });

  it('says that a value is only the name of its type', () => {
    const reading = readOutput('"A"\n"System.String[]"', { formats: CSV });
    expect(reading.ok && [...(reading.records[0]?.cut ?? [])]).toEqual(['A']);
  });
});
