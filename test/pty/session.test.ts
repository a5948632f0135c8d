import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { KEY, type Program, SMALL_FLOWS, startProgram } from './start-program.ts';

const started: Program[] = [];
const start = (asked: Parameters<typeof startProgram>[0] = {}): Program => {
  const program = startProgram({ ...asked, args: [...(asked.args ?? ['small']), '--flows', SMALL_FLOWS] });
  started.push(program);
  return program;
};
afterEach(async () => {
  for (const program of started.splice(0)) await program.dispose();
});

function answersIn(home: string): unknown[] {
  const sessions = join(home, '.local/state/ariane/sessions');
  const journal = readFileSync(join(sessions, readdirSync(sessions)[0]!, 'journal.jsonl'), 'utf8');
  return journal
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ kind }) => kind === 'answer')
    .map(({ answer }) => answer);
}

describe('the screen', () => {
  it('starts, takes an answer, and the finished step scrolls up', async () => {
    const program = start();
    await program.waitFor('Does the message leave?');
    program.press('2');
    await program.waitFor("What is the person's address?");
    expect(program.history()).toMatch(
      /Does the message leave\?[\s\S]*It stays in the outbox[\s\S]*What is the person's address\?/,
    );
    expect(answersIn(program.home)).toEqual(['stuck']);
  });

  it('goes back to the last answer', async () => {
    const program = start();
    await program.waitFor('Does the message leave?');
    program.press('2');
    await program.waitFor("What is the person's address?");
    program.press('adele@example.org');
    await program.waitFor('adele@example.org');
    program.press(KEY.enter);
    await program.waitFor('Which version');
    program.press(KEY.left);
    await program.waitFor(/What is the person's address\?(?![\s\S]*Which version)/);
  });

  it('draws again at every size', async () => {
    const program = start();
    await program.waitFor('Does the message leave?');
    for (const [cols, rows] of [
      [40, 12],
      [120, 40],
      [60, 20],
    ] as const) {
      program.resize(cols, rows);
      await program.waitFor(/It leaves[\s\S]*outbox/);
    }
    program.press('2');
    await program.waitFor("What is the person's address?");
  });

  it('Ctrl+C ends with 130, says how to go on, and loses nothing', async () => {
    const program = start();
    await program.waitFor('Does the message leave?');
    program.press('2');
    await program.waitFor("What is the person's address?");
    program.press(KEY.ctrlC);
    expect(await program.exited()).toBe(130);
    expect(program.history().replace(/\s+/g, ' ')).toMatch(/Everything is kept\. Resume with: ariane resume \d{8}-\d{4}-\w{4}/);
    expect(answersIn(program.home)).toEqual(['stuck']);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s leaves the terminal usable and ends with %i', async (name, code) => {
    const program = start();
    await program.waitFor('Does the message leave?');
    program.signal(name);
    expect(await program.exited()).toBe(code);
    // The cursor is shown again after it was last hidden.
    expect(program.bytes().lastIndexOf('\u001b[?25h')).toBeGreaterThan(program.bytes().lastIndexOf('\u001b[?25l'));
  });

  it('--share starts on a clean screen and gives the first one back', async () => {
    const program = start({ args: ['small', '--share', '--where', 'customer'] });
    await program.waitFor('Does the message leave?');
    expect(program.screen()).not.toContain('Could you send a message');
    expect(program.bytes()).toContain('\u001b[?1049h');
    program.press(KEY.ctrlC);
    expect(await program.exited()).toBe(130);
    expect(program.bytes().lastIndexOf('\u001b[?1049l')).toBeGreaterThan(program.bytes().lastIndexOf('\u001b[?1049h'));
  });

  it('says everything without colour', async () => {
    const program = start({ env: { NO_COLOR: '1' } });
    await program.waitFor('Does the message leave?');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are what this is about
    expect(program.bytes()).not.toMatch(/\x1b\[(?:3[0-7]|4[0-7]|9[0-7])m/);
  });

  it('goes on with a session that was left', async () => {
    const home = mkdtempSync(join(tmpdir(), 'ariane-pty-home-'));
    try {
      const first = start({ home });
      await first.waitFor('Does the message leave?');
      first.press('2');
      await first.waitFor("What is the person's address?");
      first.press(KEY.ctrlC);
      await first.exited();
      const second = start({ home, args: ['resume'] });
      await second.waitFor("What is the person's address?");
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });

  it('speaks the language of the environment', async () => {
    const program = start({ env: { LANG: 'fr_FR.UTF-8' } });
    await program.waitFor('Le message part-il ?');
  });
});

describe('without a full terminal', () => {
  it('TERM=dumb is asked line by line, without one escape byte', async () => {
    const program = start({ env: { TERM: 'dumb' } });
    await program.waitFor('Question 1.');
    program.press('2', KEY.enter);
    await program.waitFor('Question 2.');
    program.press('q', KEY.enter, ':q', KEY.enter);
    expect(await program.exited()).toBe(5);
    expect(program.bytes()).not.toContain('\u001b');
  });

  it('--plain on a terminal too; Ctrl+C ends with 130', async () => {
    const program = start({ args: ['small', '--plain'] });
    await program.waitFor('Question 1.');
    program.press(KEY.ctrlC);
    expect(await program.exited()).toBe(130);
    expect(program.bytes()).not.toContain('\u001b');
  });

  it('--line prompts', async () => {
    const program = start({ args: ['small', '--line'] });
    await program.waitFor('Your choice');
    program.press('2', KEY.enter);
    await program.waitFor('Question 2.');
    program.press(KEY.ctrlC);
    expect(await program.exited()).toBe(130);
  });

  it('a choice of flows comes first where none is named', async () => {
    const program = start({ args: [] });
    await program.waitFor('What do you want to do?');
    await program.waitFor('Mail does not leave');
    program.press(KEY.ctrlC);
    expect(await program.exited()).toBe(130);
  });

  it('a home that cannot be written is said before the first question', async () => {
    const program = start({ args: ['small', '--home', '/dev/null/x'] });
    expect(await program.exited()).toBe(2);
    expect(program.history()).toContain('Nothing can be kept');
    expect(program.history()).not.toContain('Does the message leave?');
  });
});
