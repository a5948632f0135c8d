import { expect, it } from 'vitest';
import { readOutput } from '../../../src/check/read/read-output.ts';

const FORMATS = ['json', 'format-list'] as const;

// PowerShell prints `(Get-X:String) [], CommandNotFoundException`: those brackets once read as JSON's empty list, "nothing there".
it('does not take the brackets of an error for an empty list', () => {
  const text = [
    "The term 'Get-X' is not recognized as the name of a cmdlet, function, script file, or operable program.",
    '    + CategoryInfo          : ObjectNotFound: (Get-X:String) [], CommandNotFoundException',
    '    + FullyQualifiedErrorId : CommandNotFoundException',
  ].join('\n');
  expect(readOutput(text, { formats: FORMATS })).toMatchObject({ ok: false, why: 'unknown-command' });
});

it('does not take them so where the window wrapped them onto a line of their own', () => {
  const text = '+ CategoryInfo : ObjectNotFound: (Get-X:String)\n[], CommandNotFoundException\n';
  expect(readOutput(text, { formats: FORMATS })).toMatchObject({ ok: false });
});

it('reads JSON between other lines', () => {
  const text = 'HTTP/1.1 200 OK\n  [\n {"a": 1}\n]  \nPS C:\\>';
  expect(readOutput(text, { formats: FORMATS })).toMatchObject({ ok: true, format: 'json' });
});
