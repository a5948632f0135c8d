import type { Step as AnyStep, StepId } from '../flow/types.ts';
import { ownLang } from '../text/lang.ts';
import { checkValue } from './check-value.ts';
import { continued } from './continued.ts';
import { draftOf, stepTaken } from './draft.ts';
import { isEarly } from './due.ts';
import { inOneWrite } from './in-one-write.ts';
import type { AnswerEntry, Entry, Refusal, Session, Time, Voice } from './types.ts';
import { SESSION_WORDS } from './words.ts';

export interface Change {
  readonly index: number;
  readonly answer: string;
  readonly voice: Voice;
  readonly at: Time;
}

export type Changed =
  | {
      readonly ok: true;
      readonly append: readonly Entry[];
      readonly kept: number;
      readonly lost: number;
      readonly session: Session;
    }
  | Refusal;

/**
 * Another answer at `index` of the path. At each step reached then, the answer it had before (nth visit, nth answer) is kept
 * if it still fits; one stands at the first step without one. Answers found through a value that changes are asked again.
 * Journal: `back`, the new answer, the kept ones again, in one write. What the preview promises is this very function.
 */
export function changeAnswer(session: Session, { index, answer, voice, at }: Change): Changed {
  const words = SESSION_WORDS[ownLang(session.lang)];
  const old = session.path[index];
  if (old === undefined) return { ok: false, code: 'nothing-to-do', message: words.noSuchAnswer };
  const { guide } = session;
  const value = valueFor(session, { index, answer });
  if (!value.ok) return value;
  const isTooSoon = isEarly({ place: old.place, led: session.path[index - 1] }, at);
  const entry: AnswerEntry = {
    ...{ kind: 'answer', at, step: old.entry.step, answer: value.value, voice },
    ...(isTooSoon ? { early: true as const } : {}),
  };
  const taken = stepTaken(guide, { entry, place: old.place, visit: old.visit });
  if (taken === undefined) return { ok: false, code: 'does-not-fit', message: words.doesNotFit };

  const before = new Map(session.path.slice(index + 1).map((step) => [keyOf(step.entry.step, step.visit), step]));
  const visits = new Map<StepId, number>();
  for (const step of session.path.slice(0, index)) visits.set(step.entry.step, step.visit + 1);
  visits.set(entry.step, old.visit + 1);
  const isNewValue = old.place.step.kind === 'value' && old.entry.answer !== value.value;
  const kept: AnswerEntry[] = [];
  for (let place = taken.to; place.step.kind !== 'end'; ) {
    const { id } = place.step;
    const visit = visits.get(id) ?? 0;
    const was = before.get(keyOf(id, visit));
    if (was === undefined || (isNewValue && (wasFound(was.entry) || asksSame(old.place.step, place.step)))) break;
    const again = stepTaken(guide, { entry: { ...was.entry, kept: true }, place, visit });
    if (again === undefined) break;
    kept.push(again.entry);
    visits.set(id, visit + 1);
    place = again.to;
  }
  const append = inOneWrite([...continued(session, at), { kind: 'back', at, n: index }, entry, ...kept]);
  const draft = draftOf(session);
  for (const each of append) draft.add(each);
  return { ok: true, append, kept: kept.length, lost: session.path.length - index - 1 - kept.length, session: draft.done() };
}

/** A later step asking the same value: the answer it had would put the old value back. */
function asksSame(changed: AnyStep, later: AnyStep): boolean {
  return changed.kind === 'value' && later.kind === 'value' && changed.asks === later.asks;
}

const keyOf = (step: StepId, visit: number): string => `${step} ${visit}`;

/** Found by a look, so through the values typed: a person's word stays a person's word. */
function wasFound({ voice, evidence }: AnswerEntry): boolean {
  return voice === 'observed' || voice === 'shown' || (evidence !== undefined && evidence.length > 0);
}

function valueFor(
  session: Session,
  { index, answer }: { index: number; answer: string },
): { readonly ok: true; readonly value: string } | Refusal {
  const { step } = session.path[index]!.place;
  if (step.kind !== 'value' || answer === 'unknown') return { ok: true, value: answer };
  const kind = session.guide.machine.flow.values.get(step.asks)?.kind ?? 'text';
  return checkValue({ kind, text: answer, lang: ownLang(session.lang) });
}
