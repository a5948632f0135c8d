import type { Durations } from './types.ts';

/**
 * The middle of some times, and the one that nine of ten do not exceed (the nearest one measured), in whole seconds. `took`:
 * milliseconds. Null where nothing was measured.
 */
export function durations(took: readonly number[]): Durations | null {
  const sorted = took.toSorted((one, other) => one - other);
  const { length } = sorted;
  if (length === 0) return null;
  const middle = (sorted[Math.floor((length - 1) / 2)]! + sorted[Math.floor(length / 2)]!) / 2;
  const p90 = sorted[Math.ceil(length * 0.9) - 1]!;
  return { count: length, median: Math.round(middle / 1000), p90: Math.round(p90 / 1000) };
}
