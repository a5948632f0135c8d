import type { KnownEntry, Session } from './types.ts';

/**
 * Answers that wait for the question one stands at, for this time it is asked, oldest first; only those that fit. A look
 * once more takes only what was looked at after the answer it repeats and after the last repair.
 */
export function knownHere(session: Session): readonly KnownEntry[] {
  const { step } = session.place;
  if (step.kind === 'end' || session.known.length === 0) return [];
  const visit = session.path.filter(({ entry }) => entry.step === step.id).length;
  const since = step.kind === 'again' ? lastChange(session, step.of) : undefined;
  return session.known
    .filter((waiting) => waiting.entry.step === step.id && waiting.visit === visit)
    .map((waiting) => waiting.entry)
    .filter((entry) => fits(session, entry) && (since === undefined || !wasLooked(entry) || entry.at > since));
}

function wasLooked(entry: KnownEntry): boolean {
  return entry.voice === 'observed' || entry.voice === 'shown';
}

function fits(session: Session, { answer }: KnownEntry): boolean {
  const { step } = session.place;
  return (step.kind === 'value' && answer !== 'unknown') || session.guide.machine.take(session.place, answer) !== undefined;
}

function lastChange(session: Session, of: string): string | undefined {
  return session.path
    .filter(({ entry, place }) => place.step.id === of || (place.step.kind === 'repair' && entry.answer === 'done'))
    .map(({ entry }) => entry.at)
    .sort()
    .at(-1);
}
