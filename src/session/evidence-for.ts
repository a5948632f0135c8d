import type { Check, LookId } from '../flow/check-types.ts';
import { lastChange } from './known-here.ts';
import { questionOf } from './question-of.ts';
import type { LookEntry, Session } from './types.ts';
import { valuesOf } from './values.ts';

/** Evidence a check may be judged from now: the newest of each look it uses, and the looks still to be made. */
export interface EvidenceFor {
  readonly found: ReadonlyMap<LookId, LookEntry>;
  readonly missing: readonly LookId[];
}

/**
 * What lies in the session for a check: evidence made with the values as they are now (another person's says nothing), and for a
 * step looked at once more only what was looked at after the answer it repeats and after the last repair (design.md).
 */
export function evidenceFor(session: Session, check: Check): EvidenceFor {
  const values = valuesOf(session.path);
  const { step } = session.place;
  const since =
    step.kind === 'again' ? lastChange(session, questionOf(session.guide.machine.flow, step)) : Number.NEGATIVE_INFINITY;
  const found = new Map<LookId, LookEntry>();
  const missing: LookId[] = [];
  for (const look of check.uses) {
    const entry = session.looks.findLast(
      (each) =>
        each.look === look &&
        each.evidence !== undefined &&
        each.state === undefined &&
        lookedAt(each) > since &&
        (each.values ?? []).every(([id, value]) => isSame(values.get(id), value)),
    );
    if (entry === undefined) missing.push(look);
    else found.set(look, entry);
  }
  return { found, missing };
}

/** When a look looked, in milliseconds. */
export function lookedAt(entry: LookEntry): number {
  return Date.parse(entry.looked ?? entry.at);
}

/** A value that is not known here yet contradicts nothing. */
function isSame(known: string | undefined, value: string): boolean {
  return known === undefined || known.toLowerCase() === value.toLowerCase();
}
