import { clean, cleanLine } from '../text/clean.ts';
import type { KnownEntry, Time } from './types.ts';

/** An answer that waits as it stands in the journal: clean, and without what it does not have. */
export function knownEntry(
  { step, answer, voice, source, against, note, evidence, looked, found }: Omit<KnownEntry, 'kind' | 'at'>,
  at: Time,
): KnownEntry {
  return {
    ...{ kind: 'known', at, step, answer: cleanLine(answer), voice, source: cleanLine(source) },
    ...(against === undefined ? {} : { against }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(looked === undefined ? {} : { looked }),
    ...(found === undefined ? {} : { found }),
    ...(note === undefined ? {} : { note: { text: clean(note.text), for: note.for } }),
  };
}
