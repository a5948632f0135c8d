import { questionOf } from './question-of.ts';
import type { KnownEntry, Session } from './types.ts';

/**
 * Answers that wait for the question one stands at, for this time it is asked, oldest first; only those that fit. A look
 * once more takes only what was looked at after the answer it repeats and after the last repair.
 */
export function knownHere(session: Session): readonly KnownEntry[] {
  const { step } = session.place;
  if (step.kind === 'end' || session.known.length === 0) return [];
  const visit = session.path.filter(({ entry }) => entry.step === step.id).length;
  const here = session.known
    .filter((waiting) => waiting.entry.step === step.id && waiting.visit === visit && fits(session, waiting.entry))
    .map((waiting) => waiting.entry);
  if (step.kind !== 'again' || here.length === 0) return here;
  const since = lastChange(session, questionOf(session.guide.machine.flow, step));
  return here.filter((entry) => !wasLooked(entry) || Date.parse(entry.looked ?? entry.at) > since);
}

function wasLooked(entry: KnownEntry): boolean {
  return entry.voice === 'observed' || entry.voice === 'shown';
}

function fits(session: Session, { answer }: KnownEntry): boolean {
  const { step } = session.place;
  return (step.kind === 'value' && answer !== 'unknown') || session.guide.machine.take(session.place, answer) !== undefined;
}

/** The last time, in milliseconds, that the question was answered or something was repaired; minus infinity where neither was. */
export function lastChange({ path, guide }: Session, question: string): number {
  const { flow } = guide.machine;
  let last = Number.NEGATIVE_INFINITY;
  for (const { entry, place } of path) {
    const isRepair = place.step.kind === 'repair' && entry.answer === 'done';
    if (isRepair || questionOf(flow, place.step) === question) last = Math.max(last, Date.parse(entry.at));
  }
  return last;
}
