import type { Entry } from './types.ts';

/**
 * A `back` says how many entries follow it in the same write, so that a write cut short is known as such: of a change, all is
 * kept or nothing.
 */
export function inOneWrite(entries: readonly Entry[]): readonly Entry[] {
  return entries.map((entry, index) =>
    entry.kind === 'back' && index + 1 < entries.length ? { ...entry, next: entries.length - index - 1 } : entry,
  );
}
