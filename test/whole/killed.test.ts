import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeLoopFlow } from '../../scripts/bench/loop-flow.ts';

const PROGRAM = join(import.meta.dirname, '../../dist/ariane.cjs');
const TIMES = 200;
const folder = mkdtempSync(join(tmpdir(), 'ariane-killed-'));
const flows = writeLoopFlow({ folder, options: 5 });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Answers without end, killed `delay` ms after the first question; how many answers were acknowledged on stdout. */
function killedSession(home: string, delay: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const args = [PROGRAM, 'loop', '--plain', '--lang', 'en', '--home', home, '--flows', flows];
    const program = spawn(process.execPath, args, {
      env: { PATH: process.env.PATH, HOME: folder },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let out = '';
    let armed = false;
    program.stdin.on('error', () => {}); // it was killed: the pipe breaks, as it should
    program.stdout.on('data', (data: Buffer) => {
      out += data.toString();
      if (armed || !out.includes('Question 1.')) return;
      armed = true;
      program.stdin.write('1\n'.repeat(5_000));
      setTimeout(() => program.kill('SIGKILL'), delay);
    });
    program.on('error', reject);
    program.on('close', () => {
      const numbers = [...out.matchAll(/^Question (\d+)\./gm)].map((match) => Number(match[1]));
      // Seeing question n + 1 is the acknowledgement of answer n.
      resolve(Math.max(1, ...numbers) - 1);
    });
  });
}

function journalOf(home: string): string {
  const sessions = join(home, 'sessions');
  const [id] = readdirSync(sessions);
  return readFileSync(join(sessions, id!, 'journal.jsonl'), 'utf8');
}

describe('a session killed without warning', () => {
  it(`keeps every acknowledged answer, ${TIMES} times`, { timeout: 300_000 }, async () => {
    const acknowledged: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      const home = join(folder, `home-${i}`);
      const seen = await killedSession(home, Math.random() * 60);
      const lines = journalOf(home).split('\n');
      lines.pop(); // what follows the last newline is a half-written line, or nothing
      const answers = lines.map((line) => JSON.parse(line) as { kind: string }).filter((entry) => entry.kind === 'answer');
      expect(answers.length).toBeGreaterThanOrEqual(seen);
      acknowledged.push(seen);
      rmSync(home, { recursive: true, force: true });
    }
    // The kills must have landed in the middle of work, or this showed nothing.
    expect(acknowledged.filter((count) => count > 0).length).toBeGreaterThan(TIMES / 4);
  });
});
