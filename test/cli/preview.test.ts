import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram, SMALL_FLOWS, tempFolder } from './run-program.ts';

const small = join(SMALL_FLOWS, 'small');

describe('ariane flow preview, without a terminal', () => {
  it.each([[], ['--watch']])('prints the page of a step once %j', async (...more) => {
    const ran = await runProgram(['flow', 'preview', small, 'licence', '--lang', 'fr', ...more]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('┃ ');
    expect(ran.stdout).not.toContain('\x1b');
    expect(ran.stdout).not.toContain('Ctrl+C');
  });

  it('prints what can be printed of a flow that is wrong, what is wrong to the other stream, and ends with 3', async () => {
    const dir = join(tempFolder(), 'small');
    cpSync(small, dir, { recursive: true });
    writeFileSync(
      join(dir, 'flow.yaml'),
      readFileSync(join(dir, 'flow.yaml'), 'utf8').replace('go: assign-licence', 'go: nowhere'),
    );
    const ran = await runProgram(['flow', 'preview', dir, 'licence']);
    expect(ran).toMatchObject({ code: 3, stdout: '' });
    expect(ran.stderr).toContain('unknown step "nowhere"');
  });

  it.each([
    [['licens'], 'Did you mean "licence"?'],
    [['zzzzzzzz'], 'no step "zzzzzzzz"'],
    [['--lang', 'xx'], 'xx'],
  ])('%j is wrong use, with what was meant', async (args, said) => {
    const ran = await runProgram(['flow', 'preview', small, ...args]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(said);
  });
});
