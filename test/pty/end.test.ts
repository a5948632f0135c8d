import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { KEY, type Program, SMALL_FLOWS, startProgram } from './start-program.ts';

const ANSWERS = `flow: small
answers:
  - { step: sending, answer: stuck }
  - { step: who, answer: adele@contoso.com }
  - { step: version, answer: old }
  - { step: reachable, answer: silent }
`;

const started: Program[] = [];
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ariane-end-'));
  writeFileSync(join(folder, 'answers.yaml'), ANSWERS);
});
afterEach(async () => {
  for (const program of started.splice(0)) await program.dispose();
  rmSync(folder, { recursive: true, force: true });
});

function start(args: readonly string[], how: Parameters<typeof startProgram>[0] = {}): Program {
  const program = startProgram({
    ...how,
    cwd: folder,
    args: ['small', '--answers', join(folder, 'answers.yaml'), '--flows', SMALL_FLOWS, ...args],
  });
  started.push(program);
  return program;
}

/** The one folder that was saved into: its ticket and its transcript. */
function saved(): { ticket: string; transcript: string } {
  const [name] = readdirSync(folder).filter((each) => each.startsWith('ariane-'));
  const read = (file: string) => readFileSync(join(folder, name ?? 'nothing was saved', file), 'utf8');
  return { ticket: read('ticket.md'), transcript: read('transcript.md') };
}

const FIT = [
  [80, 24],
  [40, 12],
] as const;

it.each(FIT)('asks for the logs, hears that they cannot be had, previews, and writes (%i × %i)', async (cols, rows) => {
  const program = start([], { cols, rows });
  await program.waitFor(/still lacks: Since when/);
  program.press('monday');
  await program.waitFor('monday');
  program.press(KEY.enter);
  await program.waitFor(/Did it ever\s+.*work/);
  program.press(KEY.enter);
  await program.waitFor(/changed/);
  program.press(KEY.enter);
  await program.waitFor(/To attach: The logs of the server[\s\S]*› Attached:/);
  expect(program.screen()).toContain('Tab cannot be had');
  program.press('\t');
  await program.waitFor(/Cannot be had, because:/);
  program.press('adele wiped them');
  await program.waitFor('adele wiped them');
  program.press(KEY.enter);
  await program.waitFor(/1 › Read the ticket/);
  program.press('2');
  await program.waitFor(/› person +adele → user-1/);
  expect(existsSync(join(folder, 'ticket.md'))).toBe(false);
  program.press(KEY.enter);
  await program.waitFor(/Saved:/);
  program.press('q');
  expect(await program.exited()).toBe(4);
  const { ticket, transcript } = saved();
  expect(ticket.replace(/\s+/g, ' ')).toContain('cannot be had, because user-1 wiped them');
  expect(ticket + transcript).not.toMatch(/adele|contoso/i);
});

it('goes on as valid where a name was left as it is', async () => {
  const program = start(['--plain'], { env: { TERM: 'dumb' } });
  await program.waitFor(/skip\):/);
  program.press(...['', '', '', '- nobody has the rights', '2', '1', '', '3'].map((line) => `${line}\r`));
  expect(await program.exited()).toBe(4);
  const { ticket } = saved();
  expect(ticket).toContain('adele@domain-1');
  expect(ticket.replace(/\s+/g, ' ')).toContain('cannot be had, because nobody has the rights');
  expect(ticket).not.toMatch(/no longer fit/);
});

it('takes a word back with which nothing could leave, and still saves', async () => {
  const program = start(['--plain'], { env: { TERM: 'dumb' } });
  await program.waitFor(/skip\):/);
  // A year stands in every date of a ticket.
  const year = String(new Date().getFullYear());
  program.press(...['', '', '', '', '2', `+ ${year}`, '+ outbox', '', '3'].map((line) => `${line}\r`));
  expect(await program.exited()).toBe(4);
  expect(program.history()).toContain(`“${year}” cannot be hidden everywhere`);
  expect(saved().ticket).toContain(year);
});
