import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.ts';
import { EXIT_CODES } from '../../src/cli/exit-codes.ts';
import { OPTIONS } from '../../src/cli/option-table.ts';

const FOLDER = join(import.meta.dirname, '../../assets/man');
const BACK = String.fromCharCode(8);
const hasMandoc = spawnSync('mandoc', ['-Tlint', '/dev/null']).error === undefined;

// `npm run check` says when it is not what the tables would give (scripts/generate.mjs).
describe.each([
  ['en', 'ariane.1'],
  ['fr', 'fr/ariane.1'],
] as const)('the manual in %s', (lang, name) => {
  const page = readFileSync(join(FOLDER, name), 'utf8');

  it('names every command, option and exit code, with hyphens that can be typed', () => {
    const plain = page.replaceAll('\\-', '-').replaceAll(/\\f[BIR]/g, '');
    for (const { name: command, usage } of COMMANDS)
      expect(plain).toContain(command === 'walk' ? 'ariane [FLOW]' : `ariane ${command} ${usage}`);
    for (const option of OPTIONS) expect(plain).toContain(`--${option.name}`);
    for (const { code, words } of EXIT_CODES) expect(plain).toContain(`\n${code}\n${words[lang].replaceAll('\u00a0', '\\ ')}`);
    expect(page).not.toMatch(/(?<!\\)-/);
  });

  it.runIf(hasMandoc)('is correct roff, and reads as it was written', () => {
    const lint = spawnSync('mandoc', ['-Tlint', '-Wwarning', join(FOLDER, name)], { encoding: 'utf8' });
    // A date would go stale with every change of a sentence.
    expect(lint.stdout.split('\n').filter((line) => line !== '' && !line.includes('missing date'))).toEqual([]);
    const shown = spawnSync('mandoc', ['-Tutf8', '-Owidth=78', join(FOLDER, name)], { encoding: 'utf8' }).stdout;
    // Bold and underlined, as a terminal of paper did it: a letter, a step back, the letter again.
    const plain = shown.replaceAll(new RegExp(`.${BACK}`, 'gu'), '');
    const read = plain.replaceAll(/\s+/g, ' ');
    expect(read).toContain(
      lang === 'fr' ? 'ariane export [SESSION] le ticket, ou tout ce qui s’est passé' : 'the ticket, or everything',
    );
    expect(read).toContain('ariane collect FLOW --out FILE.ps1 | --paste');
    for (const line of plain.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});
