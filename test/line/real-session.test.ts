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

test('x says what is wrong with a step, on its line or on the next, where a value is typed and at an end', async () => {
  const { left, text, real } = await talkReally([
    'x la page a changé',
    '2',
    ':x',
    'l’exemple est faux',
    'x',
    'adele@contoso.com',
    'r',
    ':r',
    '1',
    'x conseil trop court',
    '',
  ]);
  expect(left).toBe('ended');
  expect(text).toContain('Qu’est-ce qui est faux à l’étape');
  expect(text.match(/Gardé pour l’auteur du parcours/g)).toHaveLength(3);
  expect(real.live.session.entries.filter(({ kind }) => kind === 'wrong')).toMatchObject([
    { step: 'sending', text: 'la page a changé' },
    { step: 'who', text: 'l’exemple est faux' },
    { step: 'working', text: 'conseil trop court' },
  ]);
  // Said once, it stands on the page of its step.
  expect(text).toContain('Étape signalée comme fausse\u00a0: la page a changé');
});

test('an end that is no hand-over can be gone back from; an empty line finishes it', async () => {
  const { left, text, real } = await talkReally(['1', 'b', 'r', '1', '']);
  expect(left).toBe('ended');
  expect(text.match(/Fin\u00a0?.?: conseil/g)).toHaveLength(2);
  expect(text).toContain('Une ligne vide pour terminer');
  expect(real.page()).toMatchObject({ kind: 'end', end: 'advice' });
});
