import { PassThrough, Writable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { runLine } from '../../src/line/run-line.ts';
import { fakeDesk } from '../support/fake-desk.ts';
import { realLive } from '../support/real-live.ts';
import { sink } from './talk-to.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const real of open.splice(0)) real.close();
});

/** Types `typed`, and twelve minutes later, once the hold is said, `later`. */
async function talk({ typed, later, share = false }: { typed: string; later: string; share?: boolean }) {
  const real = realLive({ where: 'customer', reference: 'INC-4711' });
  open.push(real);
  const stdin = new PassThrough();
  let text = '';
  let waited = false;
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      if (!waited && text.includes('Mis en attente.')) {
        waited = true;
        real.pass(12 * 60_000);
        stdin.end(later);
      }
      done();
    },
  });
  stdin.write(typed);
  const left = await runLine({
    ...{ live: real.live, page: real.page, past: real.past, now: real.now, desk: fakeDesk() },
    ...{ ascii: false, colour: false, share, interactive: false },
    ...{ leave: new AbortController().signal, stdin, stdout, stderr: sink().stream },
  });
  return { left, text: text.replaceAll('\u00a0', ' '), real };
}

describe('h in line mode', () => {
  it('holds; an answer goes on and says how long the customer waited', async () => {
    const { text, real } = await talk({ typed: 'h\n', later: '2\nq\n' });
    expect(text).toContain('Repris : le client a attendu 12 min.\nQuestion 2.');
    expect(real.live.session.held).toBeUndefined();
  });

  it('h again goes on without answering, where a value is typed :h', async () => {
    const { text, real } = await talk({ typed: '2\n:h\n', later: ':h\n:q\n' });
    expect(text).toContain('Repris : le client a attendu 12 min.\nQuestion 2.');
    expect(real.page().step).toBe('who');
  });

  it('what is printed meanwhile says since when; leaving keeps the hold', async () => {
    const { text, real, left } = await talk({ typed: 'h\n', later: 'w\n1\nq\n' });
    expect(text).toMatch(/En attente depuis \d\d:31 \(12 min\)\. Pour reprendre : h, ou une réponse\./);
    expect([left, real.live.session.held === undefined]).toEqual(['stopped', false]);
  });

  it('a shared reader is told nothing of it', async () => {
    const { text } = await talk({ typed: 'h\n', later: '2\nq\n', share: true });
    expect(text).not.toContain('a attendu');
  });
});

it('every question names the case in its first line', async () => {
  const { text } = await talk({ typed: 'h\n', later: '2\n:q\n' });
  const first = text.split('\n').filter((line) => line.startsWith('Question'));
  expect(first).toHaveLength(2);
  for (const line of first) expect(line).toMatch(/^Question \d\. Dossier : INC-4711\. /);
});
