import leven from 'leven';

const MOST_CANDIDATES = 20_000;

/**
 * The id that was probably meant: the nearest by edits, at most a third of its length away (at least 2 edits for ids of
 * four letters and more); undefined when nothing is near.
 */
export function meant(id: string, among: Iterable<string>): string | undefined {
  if (id.length > 100) return undefined;
  const limit = Math.max(id.length > 3 ? 2 : 1, Math.floor(id.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  let seen = 0;
  for (const candidate of among) {
    seen += 1;
    if (seen > MOST_CANDIDATES) break;
    if (Math.abs(candidate.length - id.length) >= bestDistance) continue;
    const distance = leven(id, candidate, { maxDistance: bestDistance });
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
