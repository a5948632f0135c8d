import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KEY, type Program, SMALL_FLOWS, startProgram } from './start-program.ts';

const started: Program[] = [];
let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ariane-several-'));
});
afterEach(async () => {
  for (const program of started.splice(0)) await program.dispose();
  rmSync(home, { recursive: true, force: true });
});

function start(args: readonly string[], size: { cols?: number; rows?: number } = {}): Program {
  const program = startProgram({ home, args: [...args, '--flows', SMALL_FLOWS], ...size });
  started.push(program);
  return program;
}

/** The sessions below the home: id, and the answers its journal holds. */
function kept(): { id: string; reference: string | undefined; answers: string[] }[] {
  const folder = join(home, '.local/state/ariane/sessions');
  return readdirSync(folder)
    .sort()
    .map((id) => {
      const lines = readFileSync(join(folder, id, 'journal.jsonl'), 'utf8')
        .trimEnd()
        .split('\n');
      const entries = lines.map((line) => JSON.parse(line) as { kind: string; answer: string; case?: string });
      const answers = entries.filter(({ kind }) => kind === 'answer').map(({ answer }) => answer);
      return { id, reference: entries[0]?.case, answers };
    });
}
/** A terminal breaks long lines where it likes: told without spaces. */
const flat = (text: string) => text.replace(/\s+/g, '');

describe('three cases on three terminals', () => {
  it('two at once on two sessions of one home: each keeps its own, and shows whose case it is', async () => {
    const one = start(['small', '--case', 'INC-1']);
    const two = start(['small', '--case', 'INC-2'], { cols: 40, rows: 12 });
    await one.waitFor('1 › It leaves');
    await two.waitFor('1 › It leaves');
    expect([one.screen().includes('INC-1'), two.screen().includes('INC-2')]).toEqual([true, true]);
    one.press('2');
    two.press('3');
    await one.waitFor("What is the person's address?");
    await two.waitFor('INC-2');
    await two.waitFor("person's address?");
    one.press('adele@example.org');
    await one.waitFor('adele@example.org');
    one.press(KEY.enter);
    await one.waitFor('Which version');
    const answers = new Map(kept().map(({ reference, answers: all }) => [reference, all]));
    expect(answers.get('INC-1')).toEqual(['stuck', 'adele@example.org']);
    expect(answers.get('INC-2')).toEqual(['unknown']);
  });

  it('the second on the same session is refused and told where it is open; the first goes on unharmed', async () => {
    const first = start(['small', '--case', 'INC-1']);
    await first.waitFor('1 › It leaves');
    const [session] = kept();
    const second = start(['resume', session!.id]);
    expect(await second.exited()).toBe(2);
    expect(flat(second.history())).toMatch(/isopenelsewhere\(process\d+,machine.+\)\.Goonintheotherterminal/);
    const list = start(['sessions']);
    expect(await list.exited()).toBe(0);
    expect(flat(list.history())).toMatch(/INC-1.*openelsewhere\(process\d+,/);
    const removed = start(['sessions', '--delete', session!.id]);
    expect(await removed.exited()).toBe(2);
    first.press('2');
    await first.waitFor("What is the person's address?");
    expect(kept()[0]?.answers).toEqual(['stuck']);
  });

  it('one that was killed is taken over, with everything it had', async () => {
    const first = start(['small']);
    await first.waitFor('1 › It leaves');
    first.press('2');
    await first.waitFor("What is the person's address?");
    first.signal('SIGKILL');
    await first.exited();
    const [session] = kept();
    const second = start(['resume', session!.id]);
    await second.waitFor("What is the person's address?");
    expect(flat(second.history())).toContain(flat('is taken over here'));
    second.press('adele@example.org');
    await second.waitFor('adele@example.org');
    second.press(KEY.enter);
    await second.waitFor('Which version');
    expect(kept()[0]?.answers).toEqual(['stuck', 'adele@example.org']);
  });

  it('a case begun twice is said, with the way back to the first', async () => {
    const first = start(['small', '--case', 'INC-1']);
    await first.waitFor('1 › It leaves');
    first.press(KEY.ctrlC);
    await first.exited();
    const [session] = kept();
    const second = start(['small', '--case', 'inc-1', '--plain']);
    await second.waitFor('Question 1.');
    expect(flat(second.history())).toContain(
      flat(`Mind: case "inc-1" has an open session already; this is a new one. ariane resume ${session!.id} INC-1`),
    );
    second.press('q', KEY.enter);
    await second.exited();
    const other = start(['small', '--case', 'INC-2', '--plain']);
    await other.waitFor('Question 1.');
    expect(other.history()).not.toContain('Mind:');
    // What was printed before the first page has scrolled away: it stands on it, too, until a key is pressed.
    const drawn = start(['small', '--case', 'INC-1']);
    await drawn.waitFor('1 › It leaves');
    expect(flat(drawn.screen())).toContain(flat('! Mind: case "INC-1" has an open session already'));
    drawn.press(KEY.down);
    await drawn.waitFor('2 › ');
    expect(drawn.screen()).not.toContain('! Mind:');
    drawn.press(KEY.ctrlC);
    await drawn.exited();
    const shared = start(['small', '--case', 'INC-1', '--share']);
    await shared.waitFor('1 › It leaves');
    expect(shared.screen()).not.toMatch(/Mind|INC-1/);
    shared.press(KEY.ctrlC);
    await shared.exited();
  });
});

describe('hold', () => {
  it.each([
    [80, 24],
    [40, 12],
  ])('is kept over leaving and said on coming back, at %i × %i', async (cols, rows) => {
    const first = start(['small', '--case', 'INC-1', '--where', 'customer'], { cols, rows });
    await first.waitFor('1 › It leaves');
    first.press('h');
    await first.waitFor('On hold');
    first.press('q');
    expect(await first.exited()).toBe(5);
    const list = start(['sessions']);
    await list.exited();
    expect(flat(list.history())).toMatch(/INC-1.*onholdsince\d\d:\d\d/);
    const second = start(['resume'], { cols, rows });
    await second.waitFor('1 › It leaves');
    expect(flat(second.history())).toMatch(/Onholdsince\d\d:\d\d,thecustomerhaswaited/);
    second.press('h');
    await second.waitFor('Going on: the customer');
    expect(second.screen()).toMatch(/INC-1\n/);
  });
});
