import { describe, expect, it } from 'vitest';
import { findIndex } from '../../src/find/find-index.ts';
import { makeFinder } from '../../src/find/make-finder.ts';
import { wayThere } from '../../src/find/way-there.ts';
import { compileFlow } from '../../src/machine/compile-flow.ts';
import { exportReport } from '../../src/report/export-report.ts';
import { applyCommand } from '../../src/session/apply-command.ts';
import { causesOf } from '../../src/session/causes-of.ts';
import { goTo } from '../../src/session/go-to.ts';
import { startSession } from '../../src/session/start-session.ts';
import type { Session } from '../../src/session/types.ts';
import { connector } from '../flows/connector.ts';
import { begin, CONNECTOR } from '../screen/live-on-disk.ts';
import { ERROR_TEXTS } from './error-texts.ts';

const guide = { machine: compileFlow(connector.flow), texts: connector.texts };
const at = '2026-11-23T08:00:00.000Z';
const now = Date.parse(at);
const index = findIndex(guide, 'en');
const start = () => startSession({ guide, id: 'find', at, lang: 'en' });
const place = (step: string, option?: string) => {
  const found = index.search(
    option === undefined
      ? guide.texts.get('en')!.steps.get(step)!.question
      : guide.texts.get('en')!.steps.get(step)!.options.get(option)!.label,
    { now, most: 50 },
  );
  const one = found.find((each) => each.step === step && each.option === option);
  if (one === undefined) throw new Error(`${step} ${option ?? ''} is not found`);
  return one;
};
const answered = (session: Session, answers: readonly (readonly [string, string])[]): Session => {
  let now = session;
  for (const [step, answer] of answers) {
    const applied = applyCommand(now, { do: 'answer', choice: { step, answer } }, at);
    if (!applied.ok) throw new Error(applied.message);
    now = applied.session;
  }
  return now;
};

describe('the way to what was found', () => {
  it('leads to every step that can be found, in few answers that fit, and never claims a repair while another way is there', () => {
    for (const step of guide.machine.flow.all.values()) {
      if (step.kind === 'end' || step.kind === 'part' || step.kind === 'again') continue;
      const way = wayThere(start(), {
        place: { step: step.id, question: '' as never, option: undefined, label: undefined, isShown: false, isOutput: false },
        text: '',
      });
      if (way === undefined) throw new Error(`no way leads to ${step.id}`);
      const gone = goTo(start(), { command: { do: 'go-to', keep: way.keep, answers: way.answers }, look: undefined, at });
      if (!gone.ok) throw new Error(gone.message);
      expect(gone.session.place.step.id).toBe(step.id);
      expect(way.answers.every(({ voice }) => voice === 'assumed')).toBe(true);
      expect(way.answers.length).toBeLessThan(30);
    }
  });

  it('assumes, and so rules nothing out', () => {
    const way = wayThere(start(), { place: place('smtp'), text: 'smtp' })!;
    const gone = goTo(start(), { command: { do: 'go-to', keep: 0, answers: way.answers }, look: undefined, at });
    if (!gone.ok) throw new Error(gone.message);
    expect(causesOf(gone.session).filter(({ state }) => state === 'ruled-out')).toEqual([]);
  });

  it('begins where the session stands, and keeps what was answered', () => {
    const session = answered(start(), [
      ['still-supported', 'go-on'],
      ['what-is-wrong', 'set-up'],
      ['set-up-goes-through', 'fails'],
    ]);
    const way = wayThere(session, { place: index.search('0x6', { now })[0]!, text: '0x6' })!;
    expect(way).toMatchObject({ keep: 3, lost: 0, keepsText: false });
    expect(way.answers).toMatchObject([{ step: 'set-up-message', answer: 'code-6', voice: 'assumed' }]);
    expect(way.next.step).toBe('intune-answers');
  });

  it('goes back for a step of another branch, and says how many answers that takes', () => {
    const session = answered(start(), [
      ['still-supported', 'go-on'],
      ['what-is-wrong', 'missing-phone'],
      ['involved', 'own-servers'],
    ]);
    const way = wayThere(session, { place: place('set-up-message', 'code-6'), text: '0x6' })!;
    expect(way).toMatchObject({ keep: 1, lost: 2 });
    const gone = goTo(session, { command: { do: 'go-to', keep: way.keep, answers: way.answers }, look: undefined, at });
    expect(gone.ok && gone.append.map(({ kind }) => kind)).toEqual(['back', 'answer', 'answer', 'answer']);
  });

  it('is no way where one stands there already', () => {
    const session = answered(start(), [['still-supported', 'go-on']]);
    expect(wayThere(session, { place: place('what-is-wrong'), text: '' })).toMatchObject({ answers: [], lost: 0, keep: 1 });
  });

  it('moves nothing at all where one answer does not fit', () => {
    const answers = [
      { step: 'still-supported', answer: 'go-on', voice: 'assumed' as const },
      { step: 'scope', answer: 'one', voice: 'assumed' as const },
    ];
    expect(goTo(start(), { command: { do: 'go-to', keep: 0, answers }, look: undefined, at })).toMatchObject({ ok: false });
    expect(goTo(start(), { command: { do: 'go-to', keep: 1, answers: [] }, look: undefined, at })).toMatchObject({ ok: false });
  });
});

describe('a pasted error', () => {
  const error = ERROR_TEXTS.find(({ name }) => name === '0x6')!;
  const pasted = `Hello,\nsee this on mail1.contoso.com:\n${error.text}\nAdele Vance`;

  it('answers its question as shown, and stands word for word in the ticket', async () => {
    const { live } = begin({ dir: CONNECTOR });
    const finder = makeFinder({ live, looking: undefined, now: () => now });
    const [first] = finder.search(pasted);
    expect(first).toMatchObject({ step: 'set-up-message', option: 'code-6', isShown: true });
    expect(finder.wayTo(first!, pasted)).toMatchObject({ keepsText: true });
    expect(await finder.goTo(first!, pasted)).toEqual({ ok: true });

    const { session } = live;
    expect(session.path.at(-1)?.entry).toMatchObject({ answer: 'code-6', voice: 'shown', evidence: ['paste-1.txt'] });
    expect(session.path.slice(0, -1).every(({ entry }) => entry.voice === 'assumed')).toBe(true);
    const report = (profile: 'own') =>
      exportReport(session, { what: 'ticket', format: 'md', profile, lang: 'en', now, version: '0' });
    const own = report('own');
    expect(own.ok && own.text.replace(/\s+/g, ' ')).toContain(
      'Error code: 0x00000006 The Microsoft Intune Exchange Connector cannot connect',
    );
  });

  it('is not kept where only a few words were typed', async () => {
    const { live } = begin({ dir: CONNECTOR });
    const finder = makeFinder({ live, looking: undefined, now: () => now });
    const [first] = finder.search('0x6');
    await finder.goTo(first!, '0x6');
    expect(live.session.looks).toEqual([]);
    expect(live.session.path.at(-1)?.entry).toMatchObject({ answer: 'code-6', voice: 'assumed' });
  });
});
