import type { CauseId, Effects } from '../flow/types.ts';
import { repairsOf } from './repairs-of.ts';
import { type CauseNow, type CauseState, type Session, type Step, VOICES, type Voice } from './types.ts';

interface Word {
  state: CauseState;
  /** Grows in place: a long session says the same cause again and again. */
  because: number[];
  disputed: boolean;
}

type Words = Map<CauseId, Word>;
type Says = 'suspects' | 'confirms' | 'clears' | undefined;

/**
 * Every cause of the flow, in its order, as the answers on the path leave it; the last word counts. Worked out, never stored.
 * What is only assumed rules nothing out, nor does a typed value (design.md, "Words" and "Things that must stay true" 5).
 */
export function causesOf(session: Session): readonly CauseNow[] {
  const { flow } = session.guide.machine;
  const words: Words = new Map();
  session.path.forEach((step, index) => {
    hear(session, words, { step, index });
  });
  for (const repair of repairsOf(session)) {
    if (repair.result !== 'helped' || repair.judgedBy === undefined) continue;
    for (const cause of new Set(repair.causes)) say(words, cause, { state: 'fixed', index: repair.judgedBy });
  }
  return [...flow.causes.keys()].map((cause) => {
    const word = words.get(cause);
    if (word === undefined) return { cause, state: 'untested', because: [], voice: undefined, disputed: false };
    const because = [...new Set(word.because)];
    return { ...word, cause, because, voice: weakest(because.map((index) => session.path[index]!.entry.voice)) };
  });
}

function hear(session: Session, words: Words, { step, index }: { step: Step; index: number }): void {
  const { entry, place, arm } = step;
  if (place.step.kind === 'repair' && entry.answer === 'done')
    for (const cause of place.step.repairs) say(words, cause, { state: 'corrected', index });
  const other = entry.against === undefined ? undefined : session.guide.machine.take(place, entry.against)?.arm.effects;
  for (const cause of new Set([...namedIn(arm.effects), ...(other === undefined ? [] : namedIn(other))])) {
    const says = saysOf(arm.effects, cause);
    if (other !== undefined && saysOf(other, cause) !== says) say(words, cause, { state: 'suspected', index, disputed: true });
    else if (says === 'suspects') say(words, cause, { state: 'suspected', index });
    else if (says === 'confirms') say(words, cause, { state: 'confirmed', index });
    else if (entry.voice !== 'assumed' && place.step.kind !== 'value') {
      const was = words.get(cause)?.state;
      const wasOpen = was === 'suspected' || was === 'confirmed' || was === 'corrected';
      if (place.step.kind === 'again' && wasOpen) say(words, cause, { state: 'corrected', index });
      else words.set(cause, { state: 'ruled-out', because: [index], disputed: false });
    }
  }
}

/** A new word rests on what was said in the same direction before; one that turns around rests on itself. */
function say(
  words: Words,
  cause: CauseId,
  { state, index, disputed = false }: { state: CauseState; index: number; disputed?: boolean },
): void {
  const was = words.get(cause);
  if (was === undefined || was.state === 'ruled-out') {
    words.set(cause, { state, because: [index], disputed });
    return;
  }
  was.because.push(index);
  was.state = state;
  was.disputed = disputed;
}

function namedIn({ confirms, pointsTo, rulesOut }: Effects): readonly CauseId[] {
  return [...confirms, ...pointsTo, ...rulesOut];
}

function saysOf(effects: Effects, cause: CauseId): Says {
  if (effects.confirms.includes(cause)) return 'confirms';
  if (effects.pointsTo.includes(cause)) return 'suspects';
  return effects.rulesOut.includes(cause) ? 'clears' : undefined;
}

/** The weakest of some voices; undefined of none. */
function weakest(voices: readonly Voice[]): Voice | undefined {
  return VOICES.findLast((voice) => voices.includes(voice));
}
