import type { Session } from '../session/types.ts';
import { LIMITS } from './limits.ts';
import type { Ticket } from './schema.ts';

/** Every dated event that trace logs told of, each once, oldest first; the latest, where there are too many for a picture. */
export function syncsSeen({ looks }: Session): Ticket['syncs'] {
  const facts = new Map<string, Ticket['syncs'][number]>();
  for (const { at, kind } of looks.flatMap((entry) => entry.facts ?? [])) {
    if (!Number.isNaN(Date.parse(at))) facts.set(`${at} ${kind}`, { at, kind });
  }
  return [...facts.values()].toSorted((a, b) => a.at.localeCompare(b.at)).slice(-LIMITS.syncs);
}
