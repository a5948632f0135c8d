import { existsSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionLine } from '../../src/cli/list-sessions.ts';
import { tellSession } from '../../src/cli/tell-session.ts';
import { agoWords } from '../../src/session/moment-words.ts';
import { widthOf } from '../../src/text/width.ts';
import { runProgram, SMALL_FLOWS, tempFolder } from './run-program.ts';

const HOUR = 3_600_000;
const small = ['--flows', SMALL_FLOWS, '--lang', 'en'];
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();

const header = (at: string, more: object = {}) => ({
  ...{ kind: 'session', at, format: 1, flow: 'small', version: 3, hash: 'x', lang: 'en', where: 'here' },
  ...more,
});
const answer = (step: string, given: string, at: string) => ({ kind: 'answer', at, step, answer: given, voice: 'seen' });
/** As far as the second look, which is worth making two hours later. */
const toWait = (at: string) => [
  ...[answer('sending', 'stuck', at), answer('who', 'adele@example.org', at), answer('version', 'old', at)],
  ...[answer('reachable', 'answers', at), answer('licence', 'unlicensed', at), answer('assign-licence', 'done', at)],
  answer('reachable', 'answers', at),
];

function journal(home: string, id: string, entries: readonly object[]): void {
  const folder = join(home, 'sessions', id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'journal.jsonl'), entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
}

function home(): string {
  const folder = tempFolder();
  journal(folder, '20260101-1000-endd', [
    header(ago(9)),
    answer('sending', 'sends', ago(9)),
    { kind: 'end', at: ago(9), step: 'working' },
  ]);
  journal(folder, '20260102-1000-late', [header(ago(5), { case: 'INC-LATER' }), ...toWait(ago(1))]);
  journal(folder, '20260103-1000-duee', [header(ago(5), { case: 'INC-DUE' }), ...toWait(ago(3))]);
  journal(folder, '20260104-1000-held', [header(ago(30), { case: 'INC-HELD' }), { kind: 'hold', at: ago(26) }]);
  journal(folder, '20260105-1000-cust', [
    header(ago(2), { case: 'INC-CUST', where: 'customer' }),
    answer('sending', 'stuck', ago(2)),
  ]);
  journal(folder, '20260106-1000-gone', [header(ago(4), { flow: 'gone' })]);
  journal(folder, '20260107-1000-brok', [{ kind: 'nothing' }]);
  return folder;
}
const listed = async (folder: string, cwd?: string): Promise<SessionLine[]> =>
  JSON.parse((await runProgram(['sessions', '--json', ...small, '--home', folder], cwd === undefined ? {} : { cwd })).stdout);

describe('ariane sessions', () => {
  it('puts first what is due, then what is on hold, then what was touched last, then what is over', async () => {
    const list = await listed(home());
    expect(list.map(({ session }) => session.slice(-4))).toEqual(['duee', 'held', 'late', 'cust', 'gone', 'endd', 'brok']);
    expect(list.map(({ waits }) => waits)).toEqual(['due', 'hold', 'later', 'customer', null, null, null]);
    const [due, held] = list;
    expect(Object.keys(due!)).toEqual(
      expect.arrayContaining(['session', 'flow', 'title', 'case', 'state', 'step', 'question', 'due', 'isDue', 'last']),
    );
    expect(due).toMatchObject({ symptom: 'It stays in the outbox', held: null, elsewhere: null });
    // Nothing was answered yet: the flow's title stands for the symptom.
    expect(held).toMatchObject({ symptom: 'Mail does not leave', since: held?.held });
  });

  it('says the same again without reading a journal, and something else once one has changed', async () => {
    const folder = home();
    const first = await listed(folder);
    expect(existsSync(join(folder, 'cache/sessions.json'))).toBe(true);
    expect(await listed(folder)).toEqual(first);
    const at = ago(0);
    journal(folder, '20260104-1000-held', [header(ago(30)), { kind: 'hold', at: ago(26) }, answer('sending', 'stuck', at)]);
    const held = (await listed(folder)).find(({ session }) => session.endsWith('held'));
    expect(held).toMatchObject({ waits: null, held: null, last: at, case: null, step: 'who' });
  });

  it('reads no journal that has not changed since', async () => {
    const folder = home();
    const path = join(folder, 'sessions/20260103-1000-duee/journal.jsonl');
    const then = new Date(2026, 0, 3);
    utimesSync(path, then, then);
    const first = await listed(folder);
    // Unreadable now, and the same by size and time: only a list that does not look can still tell of it.
    writeFileSync(path, '?'.repeat(statSync(path).size));
    utimesSync(path, then, then);
    expect(await listed(folder)).toEqual(first);
    writeFileSync(path, '?');
    expect((await listed(folder)).find(({ session }) => session.endsWith('duee'))?.state).toBe('broken');
  });

  it('does without what it kept where that is damaged, and forgets it when a session is removed', async () => {
    const folder = home();
    const first = await listed(folder);
    writeFileSync(join(folder, 'cache/sessions.json'), '{"version":');
    expect(await listed(folder)).toEqual(first);
    await runProgram(['sessions', '--delete', '20260103', '--home', folder]);
    expect(existsSync(join(folder, 'cache/sessions.json'))).toBe(false);
    expect((await listed(folder)).some(({ session }) => session.endsWith('duee'))).toBe(false);
  });

  it('a session open on another machine is told by its name, and refused with the way out where nobody is there any more', async () => {
    const folder = home();
    const lock = join(folder, 'sessions/20260104-1000-held/lock');
    writeFileSync(lock, JSON.stringify({ pid: 4711, host: 'far-away' }));
    const held = (await listed(folder)).find(({ session }) => session.endsWith('held'));
    expect(held?.elsewhere).toEqual({ pid: 4711, host: 'far-away' });
    const { code, stderr } = await runProgram(['resume', '20260104', ...small, '--home', folder]);
    expect(code).toBe(2);
    expect(stderr).toContain('is open elsewhere (process 4711, machine far-away).');
    expect(stderr).toContain(`delete this file: ${lock}`);
  });

  it('resume says since when a session is on hold, and for how long', async () => {
    const { code, stderr } = await runProgram(['resume', '20260104', ...small, '--home', home()], { input: 'h\nq\n' });
    expect(stderr.replaceAll('\u00a0', ' ')).toMatch(/^On hold since .+ \(26 h 00 min\)\.$/m);
    expect(code).toBe(5);
  });

  it('through a pipe each session is one line', async () => {
    const { stdout } = await runProgram(['sessions', ...small, '--home', home()]);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(7);
    expect(lines[0]).toMatch(
      /^20260103-1000-duee {2}INC-DUE {2}It stays in the outbox {2}worth looking since .+ {2}(?:3.h ago|yesterday \d\d:\d\d)$/,
    );
    expect(lines[3]).toContain('waits for the customer: ');
  });

  it('the choice without a flow begins with what is due', async () => {
    const { stdout } = await runProgram([...small, '--home', home()], { input: 'q\n' });
    expect(stdout).toMatch(
      /1\. Resume: INC-DUE · worth looking since .* · It stays in the outbox \(20260103-1000-duee\)\n2\. Resume: INC-HELD/,
    );
  });
});

describe('a line of the list', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });
  const line = fc.record<SessionLine>({
    ...{ session: fc.constant('20260103-1000-duee'), flow: text, title: text, case: fc.option(text), symptom: fc.option(text) },
    ...{ state: fc.constantFrom('open', 'ended', 'broken'), step: text, question: text },
    ...{ waits: fc.constantFrom('due', 'later', 'hold', 'customer', null), isDue: fc.boolean() },
    ...{ due: fc.constant(ago(1)), held: fc.constant(ago(1)), since: fc.constant(ago(1)), last: fc.constant(ago(1)) },
    elsewhere: fc.option(fc.record({ pid: fc.nat(), host: text })),
  });

  it('is never wider than the terminal, and holds the whole id', () => {
    fc.assert(
      fc.property(
        line,
        fc.integer({ min: 24, max: 120 }),
        fc.constantFrom('fr' as const, 'en' as const),
        (one, columns, lang) => {
          const told = tellSession(one, { lang, now: Date.now(), columns });
          expect(told[0]).toMatch(/^20260103-1000-duee/);
          for (const each of told) expect(widthOf(each)).toBeLessThan(columns);
          expect(tellSession(one, { lang, now: Date.now(), columns: undefined })).toHaveLength(1);
        },
      ),
    );
  });

  it.each([
    ['à l’instant', 0],
    ['il y a 12 min', 12],
    ['il y a 2 h', 150],
    ['hier 16:31', 22 * 60],
    ['12/11 à 14:31', 10 * 24 * 60],
  ])('since: %s', (words, minutes) => {
    const now = new Date(2026, 10, 22, 14, 31).getTime();
    expect(agoWords(now - minutes * 60_000, { now, lang: 'fr' }).replaceAll('\u00a0', ' ')).toBe(words);
  });
});
