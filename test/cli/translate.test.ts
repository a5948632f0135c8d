import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram, SMALL_FLOWS, tempFolder } from './run-program.ts';

function flowFolder(): string {
  const dir = join(tempFolder(), 'small');
  cpSync(join(SMALL_FLOWS, 'small'), dir, { recursive: true });
  return dir;
}

describe('ariane flow translate', () => {
  it('makes a file that lint reads, runs half finished by step, and says which steps are not in it yet', async () => {
    const dir = flowFolder();
    const made = await runProgram(['flow', 'translate', dir, '--to', 'de']);
    expect(made).toMatchObject({ code: 0, stdout: '' });
    expect(made.stderr).toContain('0 of 20 sections translated');
    const file = join(dir, 'text', 'de.md');
    const german = readFileSync(file, 'utf8').replace(
      /(# sending <!--.*-->\n)/,
      '$1\nGeht die Nachricht raus?\n\n- sends: Sie geht raus\n  Die Nachricht geht raus.\n\n',
    );
    writeFileSync(file, german);

    const linted = await runProgram(['flow', 'lint', dir, '--json']);
    expect(linted.code).toBe(0);
    const codes = (JSON.parse(linted.stdout) as { diagnostics: { code: string; message: string }[] }).diagnostics;
    expect(codes.some(({ code, message }) => code === 'missing-translation' && message.includes('sending'))).toBe(false);
    expect(codes.filter(({ code }) => code === 'missing-translation')).toHaveLength(19);

    const walked = await runProgram([dir, '--lang', 'de'], { input: '2\nq\n' });
    const text = walked.stdout;
    expect(text).toContain('Translated into "de" for 1 of 11 steps; the others are in "fr".');
    expect(text).toContain('1. Sie geht raus');
    expect(text).toContain('This step is not translated into "de" yet; it is in "fr".');
    expect(text).toContain('Flow: Le courrier ne part plus');
    expect(text).not.toContain('<!--');
  });

  it('loses nothing when run again, and renews one fingerprint', async () => {
    const dir = flowFolder();
    const base = join(dir, 'text', 'fr.md');
    const before = readFileSync(join(dir, 'text', 'en.md'), 'utf8');
    writeFileSync(base, readFileSync(base, 'utf8').replace(/^# sending\n.*$/m, '# sending\nLe message finit-il par partir ?'));
    const again = await runProgram(['flow', 'translate', dir, '--to', 'en']);
    expect(again.stderr).toContain('read again, then --stamp): sending');
    expect(readFileSync(join(dir, 'text', 'en.md'), 'utf8').trim()).toBe(before.trim());
    const stamped = await runProgram(['flow', 'translate', dir, '--stamp', 'sending']);
    expect(stamped).toMatchObject({ code: 0 });
    expect((await runProgram(['flow', 'translate', dir, '--to', 'en'])).stderr).not.toContain('--stamp');
  });

  it.each([
    [['--to', 'fr'], 'base language'],
    [[], 'Into which language'],
    [['--to', '../x'], '../x'],
    [['--stamp', 'nowhere'], 'nowhere'],
  ])('%j is wrong use, with what to do', async (args, said) => {
    const ran = await runProgram(['flow', 'translate', flowFolder(), ...args]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(said);
  });
});
