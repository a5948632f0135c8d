import type { AnswerEntry, Entry, NoteEntry } from '../session/types.ts';
import type { Answered } from './schema.ts';

type Note = Answered['notes'][number];

export interface NotesOf {
  /** Notes that belong to an answer, also where it was kept over a change (same step, same time). */
  of(answer: AnswerEntry): Note[];
  /** Notes at a step nobody answered. */
  readonly alone: ReadonlySet<NoteEntry>;
}

const keyOf = (answer: AnswerEntry): string => `${answer.step}\n${answer.at}`;

/**
 * Which answer a note belongs to. One front writes a note before the answer, another after it; a transcript must not tell which,
 * so a note stands with the next answer where that is to its step, else with the one before.
 */
export function notesOf(entries: readonly Entry[]): NotesOf {
  const owned = new Map<string, Note[]>();
  const alone = new Set<NoteEntry>();
  let before: AnswerEntry | undefined;
  let waiting: NoteEntry[] = [];
  const settle = (next: AnswerEntry | undefined): void => {
    for (const note of waiting) {
      const owner = [next, before].find((answer) => answer?.step === note.step);
      if (owner === undefined) alone.add(note);
      else owned.set(keyOf(owner), [...(owned.get(keyOf(owner)) ?? []), { text: note.text, for: note.for, at: note.at }]);
    }
    waiting = [];
  };
  for (const entry of entries) {
    if (entry.kind === 'note') waiting.push(entry);
    if (entry.kind !== 'answer') continue;
    settle(entry);
    before = entry;
  }
  settle(undefined);
  return { of: (answer) => owned.get(keyOf(answer)) ?? [], alone };
}
