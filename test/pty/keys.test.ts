import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { KEY, type Program, SMALL_FLOWS, startProgram } from './start-program.ts';

const ENDED = `answers:
  - sending: stuck
  - who: adele@contoso.com
  - version: new
  - reachable: silent
`;
const started: Program[] = [];
const homes: string[] = [];
afterEach(async () => {
  for (const program of started.splice(0)) await program.dispose();
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

/** The small flow in English, for somebody with these keys. */
function start(keys: string, ...args: readonly string[]): Program {
  const home = mkdtempSync(join(tmpdir(), 'ariane-keys-'));
  homes.push(home);
  mkdirSync(join(home, '.config/ariane'), { recursive: true });
  writeFileSync(join(home, '.config/ariane/settings.yaml'), `keys: ${keys}\n`);
  writeFileSync(join(home, 'ended.yaml'), ENDED);
  const program = startProgram({ home, args: ['small', '--flows', SMALL_FLOWS, ...args] });
  started.push(program);
  return program;
}

it('another key does it, says so below the page and in the help, and the old one does nothing', async () => {
  const program = start('{ note: N, answers: é, help: "!" }');
  await program.waitFor('Does the message leave?');
  await program.waitFor('N note');
  expect(program.screen()).toContain('é answers');
  expect(program.screen()).toContain('! help');
  expect(program.screen()).not.toMatch(/ n note| a answers|\? help/);
  // What no longer does anything opens nothing; the digit that follows is heard.
  program.press('n', 'a', '?', '9');
  await program.waitFor('or ! for help');
  program.press('N');
  await program.waitFor('Note on this step');
  // In a field letters are letters.
  program.press('Nné!');
  await program.waitFor(/› Nné!/);
  program.press(KEY.enter);
  await program.waitFor('N note');
  expect(program.screen()).toContain('Nné!');
  program.press('!');
  await program.waitFor(/^ {2}N +write a note/m);
  expect(program.screen()).toMatch(/^ {2}é +your answers/m);
  // The key that opened it closes it, too.
  program.press('!');
  await program.waitFor('Does the message leave?');
  program.press('2');
  await program.waitFor("What is the person's address?");
  program.press(KEY.escape);
  await program.waitFor('↑ type');
  program.press('é');
  await program.waitFor('Your answers');
  program.press('é');
  await program.waitFor("What is the person's address?");
});

it('two keys may change places', async () => {
  const program = start('{ note: h, hold: n }', '--where', 'customer');
  await program.waitFor('h note');
  expect(program.screen()).toContain('n hold');
  program.press('n');
  await program.waitFor('On hold. To go on: n, or an answer.');
  program.press('n');
  await program.waitFor('n hold');
  program.press('h');
  await program.waitFor('Note on this step');
});

it('at a customer’s what to send and to paste stands under its keys', async () => {
  const shown = start('{ send: Y, paste: P }', '--where', 'customer');
  await shown.waitFor('Y  copy the message to send');
  expect(shown.screen()).toContain('P  paste the reply');
  shown.press('p', 'P');
  await shown.waitFor('Paste here what you received');
  shown.press(KEY.escape);
  await shown.waitFor('Does the message leave?');
});

it('a letter may lead back, and the arrow still does', async () => {
  const program = start('{ back: b, stop: Q }');
  await program.waitFor('b back');
  for (const key of ['b', KEY.left]) {
    program.press('2');
    await program.waitFor("What is the person's address?");
    program.press(KEY.escape);
    await program.waitFor('↑ type');
    program.press(key);
    await program.waitFor(/Does the message leave\?(?![\s\S]*address\?)/);
  }
  program.press('q', 'Q');
  expect(await program.exited()).toBe(5);
});

it('at the end, and on a shared screen', async () => {
  const program = start('{ ticket: T, stop: Z, share: S, back: b, answers: A }', '--answers', 'ended.yaml');
  await program.waitForHistory('1 earlier answer: A to read them');
  await program.waitFor('The ticket still lacks:');
  program.press('T');
  await program.waitFor(/› T/);
  program.press(KEY.escape);
  await program.waitFor('T ticket');
  expect(program.screen()).toContain('Z finish');
  program.press('t', 'T');
  await program.waitFor('The ticket as it stands');
  program.press('T');
  await program.waitFor('Z finish');
  program.press('S');
  await program.waitFor('S stop sharing');
  program.press('s', 'S');
  await program.waitFor('Z finish');
  program.press('b');
  await program.waitFor('None of the answers before this one is yours');
  program.press(KEY.ctrlC);
  expect(await program.exited()).toBe(130);
});

it('line mode keeps its letters', async () => {
  const program = start('{ note: N, help: "!" }', '--line');
  // What is typed before a prompt stands is thrown away by Inquirer.
  await program.waitFor('n note, ? help):');
  program.press('n', KEY.enter);
  await program.waitFor('Internal: it stays here');
  program.press('a note');
  await program.waitFor(/^a note$/m);
  program.press(KEY.enter);
  await program.waitFor('1: a note');
  program.press('.', KEY.enter);
  await program.waitFor('Noted, internal: stays here.');
  expect(program.history()).toMatch(/n note/);
});
