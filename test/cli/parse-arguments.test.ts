import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { writeHelp } from '../../src/cli/write-help.ts';

describe('parseArguments', () => {
  it('never throws, whatever is typed', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('--', '-', '--lang', '--json', '--__proto__', '--constructor=x', '-hx', 'flow', 'run'),
    );
    fc.assert(fc.property(fc.array(word, { maxLength: 6 }), (args) => typeof parseArguments(args).ok === 'boolean'));
  });

  it('takes what follows -- as it stands', () => {
    expect(parseArguments(['--', '--lang'])).toMatchObject({ ok: true, parsed: { command: 'walk', operands: ['--lang'] } });
  });

  it('names of commands win over ids of flows', () => {
    expect(parseArguments(['completion'])).toMatchObject({ ok: false, wrong: { wrong: 'missing' } });
    expect(parseArguments(['./completion'])).toMatchObject({ ok: true, parsed: { command: 'walk' } });
  });
});

describe('writeHelp', () => {
  it.each(COMMANDS.flatMap(({ name }) => [['fr', name] as const, ['en', name] as const]))(
    '%s %s fits 80 columns',
    (lang, name) => {
      for (const line of writeHelp(lang, name).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    },
  );
});
