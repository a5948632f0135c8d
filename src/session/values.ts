import type { ValueId } from '../flow/types.ts';
import { type CleanText, cleanLine } from '../text/clean.ts';
import type { Step } from './types.ts';

/** The values typed on the path, by id; the last word stands, `unknown` takes it back. */
export function valuesOf(path: readonly Step[]): ReadonlyMap<ValueId, CleanText> {
  const values = new Map<ValueId, CleanText>();
  for (const step of path) putValue(values, step);
  return values;
}

/** What one more answer makes of the values typed so far. */
export function putValue(values: Map<ValueId, CleanText>, { entry, place }: Step): void {
  if (place.step.kind !== 'value') return;
  if (entry.answer === 'unknown') values.delete(place.step.asks);
  else values.set(place.step.asks, cleanLine(entry.answer));
}
