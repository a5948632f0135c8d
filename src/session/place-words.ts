import type { LookedAt } from '../check/types.ts';
import { type CleanText, cleanLine } from '../text/clean.ts';

/** Where a look looked, in one line: organisation or tenant, host, account; empty where nothing is known. */
export function placeWords({ organisation, tenant, host, account }: LookedAt): CleanText {
  return cleanLine([organisation ?? tenant, host, account].filter((each) => each !== undefined && each !== '').join(', '));
}
