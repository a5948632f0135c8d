import { Readable } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { runLine } from '../../src/line/run-line.ts';
import type { OwnLang } from '../../src/text/lang.ts';
import { fakeDesk } from '../support/fake-desk.ts';
import { realLive } from '../support/real-live.ts';
import { sink } from './talk-to.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const real of open.splice(0)) real.close();
});

async function talkReally(typed: readonly string[], lang: OwnLang = 'fr') {
  const real = realLive({ lang });
  open.push(real);
  const out = sink();
  const left = await runLine({
    ...{ live: real.live, page: real.page, past: real.past, now: real.now },
    ...{ ascii: false, colour: false, share: false, interactive: false },
    desk: fakeDesk(),
    leave: new AbortController().signal,
    stdin: Readable.from([Buffer.from(typed.map((line) => `${line}\n`).join(''))]),
    stdout: out.stream,
    stderr: sink().stream,
  });
  return { left, text: out.text(), real };
}

test('a working mail ends in advice, in both languages', async () => {
  for (const lang of ['fr', 'en'] as const) {
    const { left, text, real } = await talkReally(['1'], lang);
    expect(left).toBe('ended');
    expect(text).not.toMatch(/undefined|\[object/);
    expect(real.page()).toMatchObject({ kind: 'end', end: 'advice' });
  }
});

test('the whole way to the hand-over; marks of emphasis are not read aloud; every answer is in the journal', async () => {
  const { left, text, real } = await talkReally(['2', 'adele@contoso.com', '2', '2']);
  expect(left).toBe('ended');
  expect(text).toContain('menu Aide, puis À propos');
  expect(text).toContain('une ligne TcpTestSucceeded : True');
  expect(text).toContain('Test-NetConnection mail.example.com -Port 443');
  expect(text).not.toMatch(/\*\*|undefined|\[object/);
  expect(real.page()).toMatchObject({ kind: 'end', end: 'handover' });
  real.live.close();
  const opened = real.store.open(real.live.session.id);
  if (!opened.ok) throw new Error(opened.why);
  expect(opened.journal.entries.filter(({ kind }) => kind === 'answer')).toHaveLength(4);
  opened.journal.close();
});

test('a wrong address is refused with a reason, and the question is asked again', async () => {
  const { left, text, real } = await talkReally(['2', 'not an address', 'adele@contoso.com']);
  expect(left).toBe('input-ended');
  expect(text).toContain('adele@contoso.com');
  expect(real.page()).toMatchObject({ step: 'version' });
});

test('back takes an answer back', async () => {
  const { real } = await talkReally(['2', 'adele@contoso.com', 'r']);
  expect(real.page()).toMatchObject({ step: 'who', number: 2 });
});
