import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { KEY, PROGRAM, SMALL_FLOWS, startProgram } from '../pty/start-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'ariane-fronts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A whole conversation: what each question begins with, the answer, and what is pressed for it on the screen. */
const CONVERSATION = [
  { asked: 'Does the message leave?', step: 'sending', answer: 'stuck', number: '2' },
  { asked: "What is the person's address?", step: 'who', answer: 'adele@contoso.com', number: undefined },
  { asked: 'Which version', step: 'version', answer: 'old', number: '1' },
  { asked: 'server', step: 'reachable', answer: 'answers', number: '1' },
  { asked: 'licence', step: 'licence', answer: 'unlicensed', number: '2' },
  { asked: 'licence', step: 'assign-licence', answer: 'done', number: '1' },
  { asked: 'server', step: 'reachable', answer: 'answers', number: '1' },
  { asked: 'Does the message leave?', step: 'sending-again', answer: 'sends', number: '1' },
] as const;

const base = (home: string) => ['--flows', SMALL_FLOWS, '--lang', 'en', '--home', home];
const env = { PATH: process.env.PATH, HOME: folder, TERM: 'xterm-256color', LANG: 'en_US.UTF-8' };
const run = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [PROGRAM, ...args], { env, input, cwd: folder, encoding: 'utf8' });

/** The transcript of the only session below `home`, without its id and times. */
function transcript(home: string): string {
  const { stdout, status, stderr } = run(['export', '--what', 'transcript', '--profile', 'own', ...base(home)]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return (
    stdout
      // An answer of a file counts as in time (format.md); the sums follow from all that is left out here.
      .replace(/^ *early: true\n/gm, '')
      .replace(/"[0-9a-f]{64}"/g, '<sum>')
      .replace(/\d{8}-\d{4}-[a-z0-9]{4}/g, '<id>')
      .replace(/\d{4}-\d{2}-\d{2}(?:T| )\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?: ?Z| UTC)?/g, '<time>')
      .replace(/\b\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?Z?/g, '<time>')
      .replace(/\b\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?/g, '<time>')
  );
}

async function onTerminal({ home, line }: { home: string; line: boolean }): Promise<void> {
  const program = startProgram({ args: ['small', ...(line ? ['--line'] : []), ...base(home)], cols: 100, rows: 40 });
  try {
    let number = 1;
    for (const { asked, answer, number: key } of CONVERSATION) {
      // In line mode the number of the question tells; on the screen what scrolled up does.
      // What is typed before the prompt is open is lost, so the prompt is waited for.
      if (line) await program.waitForHistory(new RegExp(`Question ${number}\\.[\\s\\S]*\\n› `));
      else await program.waitForHistory(new RegExp(`(?:✓[\\s\\S]*){${number - 1}}┃[^┃]*${asked.split(' ')[0]}`));
      program.press(key ?? answer);
      if (line || key === undefined) program.press(KEY.enter);
      number++;
    }
    if (line) {
      // Nothing is left to ask; an empty line finishes.
      await program.waitForHistory(/› Empty line: finish/);
      program.press(KEY.enter);
    } else {
      await program.waitForHistory(/Finish/);
      program.press('5');
    }
    expect(await program.exited()).toBe(0);
  } finally {
    await program.dispose();
  }
}

describe('the same answers through every front', () => {
  it('give the same transcript but for id and times', { timeout: 60_000 }, async () => {
    const homes = {
      screen: join(folder, 'screen'),
      line: join(folder, 'line'),
      pipe: join(folder, 'pipe'),
      file: join(folder, 'file'),
    };
    await onTerminal({ home: homes.screen, line: false });
    await onTerminal({ home: homes.line, line: true });

    const typed = CONVERSATION.map(({ number, answer }) => number ?? answer).join('\n');
    expect(run(['small', '--plain', ...base(homes.pipe)], `${typed}\n`).status).toBe(0);

    const file = join(folder, 'answers.yaml');
    writeFileSync(
      file,
      `flow: small\nanswers:\n${CONVERSATION.map(({ step, answer }) => `  - ${step}: ${answer}`).join('\n')}\n`,
    );
    expect(run(['run', 'small', '--answers', file, ...base(homes.file)]).status).toBe(0);

    const expected = transcript(homes.pipe);
    expect(expected).toContain('adele@contoso.com');
    for (const home of [homes.screen, homes.line, homes.file]) expect(transcript(home)).toBe(expected);
  });
});
