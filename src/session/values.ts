import type { ValueId } from '../flow/types.ts';
import { type CleanText, cleanLine } from '../text/clean.ts';
import type { Step } from './types.ts';

/** The values typed on the path, by id; the last word stands, `unknown` takes it back. */
export function valuesOf(path: readonly Step[]): ReadonlyMap<ValueId, CleanText> {
  const values = new Map<ValueId, CleanText>();
  for (const { entry, place } of path) {
    if (place.step.kind !== 'value') continue;
    if (entry.answer === 'unknown') values.delete(place.step.asks);
    else values.set(place.step.asks, cleanLine(entry.answer));
  }
  return values;
}
