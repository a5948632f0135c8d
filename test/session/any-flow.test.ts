import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Machine, Place } from '../../src/machine/types.ts';
import { applyCommand } from '../../src/session/apply-command.ts';
import { causesOf } from '../../src/session/causes-of.ts';
import { parseJournal, writeLines } from '../../src/session/journal.ts';
import { pageOf } from '../../src/session/page-of.ts';
import { parkedOf } from '../../src/session/parked-of.ts';
import { pastOf } from '../../src/session/past-of.ts';
import { previewChange } from '../../src/session/preview-change.ts';
import type { Session } from '../../src/session/types.ts';
import { arbitraryGuide, arbitraryYaml, guideFrom } from '../support/arbitrary-flow.ts';
import { answerOf, deeds, walked } from '../support/arbitrary-session.ts';
import { derived, replayed } from '../support/walk.ts';

const withWalk = (law: (session: Session) => void) =>
  fc.assert(
    fc.property(arbitraryGuide, deeds, (guide, list) => {
      law(walked(guide, list));
    }),
    { numRuns: 150 },
  );
const AT = '2026-11-30T00:00:00.000Z';
const saidOn = ({ path }: Session) => path.map(({ entry }) => [entry.step, entry.answer, entry.voice, entry.at]);

describe('on any flow, whatever is done', () => {
  it('a session replayed is the session lived', () => {
    withWalk((session) => expect(derived(replayed(session))).toEqual(derived(session)));
  });

  it('the journal comes back entry for entry', () => {
    withWalk((session) => {
      const read = parseJournal(new TextEncoder().encode(writeLines(session.entries)));
      expect(read).toEqual({ ok: true, entries: session.entries, dropped: undefined });
    });
  });

  it('back undoes the last answer of a person', () => {
    withWalk((session) => {
      const { step } = session.place;
      if (step.kind === 'end') return;
      const answer = answerOf(session.guide.machine, session.place, 1);
      const given = applyCommand(session, { do: 'answer', choice: { step: step.id, answer } }, AT);
      if (!given.ok) throw new Error(given.message);
      const undone = applyCommand(given.session, { do: 'back' }, AT);
      if (!undone.ok) throw new Error(undone.message);
      expect(saidOn(undone.session)).toEqual(saidOn(session));
      expect(undone.session.place.key).toBe(session.place.key);
      expect(undone.session.place.facts).toEqual(session.place.facts);
      expect(causesOf(undone.session)).toEqual(causesOf(session));
    });
  });

  it('a change does what its preview promised, and keeps old voices and times', () => {
    fc.assert(
      fc.property(arbitraryGuide, deeds, fc.nat(1000), (guide, list, n) => {
        const session = walked(guide, list);
        if (session.path.length === 0) return;
        const index = n % session.path.length;
        const answer = answerOf(guide.machine, session.path[index]!.place, n);
        const preview = previewChange(session, { index, answer, voice: 'seen', at: AT });
        const changed = applyCommand(session, { do: 'change', index, answer }, AT);
        if (!changed.ok) throw new Error(changed.message);
        const { path, place } = changed.session;
        expect(path).toHaveLength(index + 1 + preview.kept);
        expect(session.path.length - index - 1).toBe(preview.kept + preview.lost);
        expect(place.step.id).toBe(preview.next.step);
        expect(saidOn(changed.session).slice(0, index)).toEqual(saidOn(session).slice(0, index));
        const before = saidOn(session).map((said) => JSON.stringify(said));
        for (const said of saidOn(changed.session).slice(index + 1)) expect(before).toContain(JSON.stringify(said));
      }),
      { numRuns: 150 },
    );
  });

  it('saying the same again keeps everything', () => {
    withWalk((session) => {
      const [first] = session.path;
      if (first === undefined) return;
      const changed = applyCommand(session, { do: 'change', index: 0, answer: first.entry.answer, voice: first.entry.voice }, AT);
      if (!changed.ok) throw new Error(changed.message);
      expect(saidOn(changed.session).slice(1)).toEqual(saidOn(session).slice(1));
      expect(changed.session.place.key).toBe(session.place.key);
    });
  });

  it('the page and the past are made, in every language, and nothing assumed rules out', () => {
    withWalk((session) => {
      for (const lang of ['fr', 'en', 'de']) {
        const page = pageOf({ ...session, lang }, Date.parse(AT));
        expect(page.number).toBe(session.path.length + 1);
        expect(pastOf({ ...session, lang })).toHaveLength(session.path.length);
      }
      for (const { state, because } of causesOf(session)) {
        const last = because.at(-1);
        if (state === 'ruled-out') expect(session.path[last!]!.entry.voice).not.toBe('assumed');
      }
      for (const index of parkedOf(session)) expect(session.path[index]!.arm.park).toBe(true);
    });
  });

  it('a flow that changed loses no answer, and going on or changing keeps them waiting', () => {
    fc.assert(
      fc.property(arbitraryYaml, arbitraryYaml, deeds, (one, other, list) => {
        const session = walked(guideFrom(one), list);
        const now = replayed(session, guideFrom(other));
        expect(saidOn(now)).toEqual(saidOn(session).slice(0, now.path.length));
        expect([...now.path.map(({ entry }) => entry), ...now.leftover]).toEqual(session.path.map(({ entry }) => entry));
        expect(now.stopped === undefined).toBe(now.leftover.length === 0);
        // The flow put right again: as if nothing had been.
        expect(derived(replayed(now, session.guide))).toEqual(derived(session));
        if (now.stopped === undefined || now.path.length === 0) return;
        for (const command of [{ do: 'back' }, { do: 'change', index: 0, answer: now.path[0]!.entry.answer }] as const) {
          const went = applyCommand(now, command, AT);
          if (!went.ok) {
            expect(went.code).toBe('nothing-to-do');
            continue;
          }
          expect(went.session.stopped).toBeUndefined();
          const waiting = went.session.known.slice(now.known.length).map(({ entry }) => [entry.step, entry.answer, entry.voice]);
          expect(waiting).toEqual(now.leftover.map(({ step, answer, voice }) => [step, answer, voice]));
          expect(derived(replayed(went.session))).toEqual(derived(went.session));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the machine of any flow', () => {
  const factsKey = ({ key, facts }: Place) => JSON.stringify([key, [...facts].sort()]);

  /** Every place by walking, breadth first, without the graph. */
  function places(machine: Machine): { place: Place; to: string[] }[] {
    const all = new Map<string, { place: Place; to: string[] }>();
    const open = [machine.start()];
    for (let place = open.shift(); place !== undefined; place = open.shift()) {
      if (all.has(factsKey(place))) continue;
      const next = machine.answersAt(place).map((answer) => machine.take(place!, answer)!.place);
      all.set(factsKey(place), { place, to: next.map(factsKey) });
      open.push(...next);
    }
    return [...all.values()];
  }

  it('counts as few questions as there are', () => {
    fc.assert(
      fc.property(arbitraryGuide, ({ machine }) => {
        const all = places(machine);
        const fewest = new Map(
          all.map(({ place }) => [factsKey(place), place.step.kind === 'end' ? 0 : Number.POSITIVE_INFINITY]),
        );
        for (let changed = true; changed; ) {
          changed = false;
          for (const { place, to } of all) {
            const best = Math.min(...to.map((key) => fewest.get(key)! + 1));
            if (place.step.kind === 'end' || best >= fewest.get(factsKey(place))!) continue;
            fewest.set(factsKey(place), best);
            changed = true;
          }
        }
        for (const { place } of all) {
          const left = machine.left(place);
          expect(left.fewest).toBe(fewest.get(factsKey(place)));
          expect(left.most).toBeGreaterThanOrEqual(left.fewest);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has walks that take every edge and end', () => {
    fc.assert(
      fc.property(arbitraryGuide, ({ machine }) => {
        const taken = new Set<string>();
        for (const way of machine.walks()) {
          let place = machine.start();
          for (const { step, answer } of way) {
            expect(place.step.id).toBe(step);
            taken.add(`${place.key} ${answer}`);
            place = machine.take(place, answer)!.place;
          }
          expect(place.step.kind).toBe('end');
        }
        const all = places(machine).flatMap(({ place }) => machine.answersAt(place).map((answer) => `${place.key} ${answer}`));
        expect([...taken].sort()).toEqual([...new Set(all)].sort());
      }),
      { numRuns: 60 },
    );
  });
});
