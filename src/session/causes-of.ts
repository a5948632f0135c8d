import type { CauseId, Effects } from '../flow/types.ts';
import { repairsOf } from './repairs-of.ts';
import { type CauseNow, type CauseState, type Session, type Step, VOICES, type Voice } from './types.ts';

interface Word {
  readonly state: CauseState;
  readonly because: readonly number[];
  readonly disputed: boolean;
}

type Says = 'suspects' | 'confirms' | 'clears' | undefined;

/**
 * Every cause of the flow, in its order, as the answers on the path leave it; the last word counts. Worked out, never stored.
 * What is only assumed rules nothing out, nor does a typed value (design.md, "Words" and "Things that must stay true" 5).
 */
export function causesOf(session: Session): readonly CauseNow[] {
  const { flow } = session.guide.machine;
  const words = new Map<CauseId, Word>();
  session.path.forEach((step, index) => {
    for (const [cause, word] of wordsOf(session, { step, index, before: words })) words.set(cause, word);
  });
  for (const repair of repairsOf(session)) {
    if (repair.result !== 'helped' || repair.judgedBy === undefined) continue;
    for (const cause of repair.causes) {
      const because = [...(words.get(cause)?.because ?? []), repair.judgedBy];
      words.set(cause, { state: 'fixed', because, disputed: false });
    }
  }
  return [...flow.causes.keys()].map((cause) => {
    const word = words.get(cause);
    if (word === undefined) return { cause, state: 'untested', because: [], voice: undefined, disputed: false };
    return { cause, ...word, voice: weakest(word.because.map((index) => session.path[index]!.entry.voice)) };
  });
}

interface Said {
  readonly step: Step;
  readonly index: number;
  readonly before: ReadonlyMap<CauseId, Word>;
}

function wordsOf(session: Session, { step, index, before }: Said): Map<CauseId, Word> {
  const words = new Map<CauseId, Word>();
  const { entry, place } = step;
  const { flow } = session.guide.machine;
  if (place.step.kind === 'repair' && entry.answer === 'done')
    for (const cause of place.step.repairs)
      words.set(cause, { state: 'corrected', because: restingOn(before.get(cause), index), disputed: false });
  const other = entry.against === undefined ? undefined : session.guide.machine.take(place, entry.against)?.arm.effects;
  for (const cause of flow.causes.keys()) {
    const says = saysOf(step.arm.effects, cause);
    if (entry.against !== undefined && other !== undefined && saysOf(other, cause) !== says) {
      words.set(cause, { state: 'suspected', because: restingOn(before.get(cause), index), disputed: true });
      continue;
    }
    const was = before.get(cause);
    if (says === 'suspects') words.set(cause, { state: 'suspected', because: restingOn(was, index), disputed: false });
    if (says === 'confirms') words.set(cause, { state: 'confirmed', because: restingOn(was, index), disputed: false });
    if (says !== 'clears' || entry.voice === 'assumed' || place.step.kind === 'value') continue;
    const wasOpen = was?.state === 'suspected' || was?.state === 'confirmed' || was?.state === 'corrected';
    const isCorrected = place.step.kind === 'again' && wasOpen;
    words.set(cause, {
      state: isCorrected ? 'corrected' : 'ruled-out',
      because: isCorrected ? restingOn(was, index) : [index],
      disputed: false,
    });
  }
  return words;
}

/** A new word rests on what was said in the same direction before; one that turns around rests on itself. */
function restingOn(was: Word | undefined, index: number): readonly number[] {
  return was === undefined || was.state === 'ruled-out' ? [index] : [...was.because, index];
}

function saysOf(effects: Effects, cause: CauseId): Says {
  if (effects.confirms.includes(cause)) return 'confirms';
  if (effects.pointsTo.includes(cause)) return 'suspects';
  return effects.rulesOut.includes(cause) ? 'clears' : undefined;
}

/** The weakest of some voices; undefined of none. */
export function weakest(voices: readonly Voice[]): Voice | undefined {
  return voices.length === 0 ? undefined : VOICES[Math.max(...voices.map((voice) => VOICES.indexOf(voice)))];
}
