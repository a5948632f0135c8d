import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.ts';
import { runProgram } from './run-program.ts';

describe('the help', () => {
  it.each(['en', 'fr'])('of "flow" names each of its commands, in %s', async (lang) => {
    const { code, stdout } = await runProgram(['flow', '--help', '--lang', lang]);
    expect(code).toBe(0);
    const own = COMMANDS.filter(({ name }) => name.startsWith('flow '));
    expect(own.length).toBeGreaterThan(6);
    for (const { name, usage } of own) expect(stdout).toContain(`ariane ${name} ${usage}`);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it.each(COMMANDS.map(({ name }) => name).filter((name) => name !== 'walk'))('of "%s" says how it is used', async (name) => {
    const { code, stdout } = await runProgram([...name.split(' '), '--help', '--lang', 'en']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: ariane ${name} `);
  });
});
