import type { StepId } from '../flow/types.ts';
import { type Lang, ownLang } from '../text/lang.ts';
import type { PageNote } from './page-types.ts';
import type { NoteEntry, Session, WrongEntry } from './types.ts';
import { SESSION_WORDS } from './words.ts';

/** A note as a page shows it: whom it is for is said in words, because it decides whether it leaves. */
export function pageNote(note: NoteEntry | WrongEntry, lang: Lang): PageNote {
  const whom = note.kind === 'wrong' ? 'author' : note.for;
  return { text: note.text, for: whom, forWord: SESSION_WORDS[ownLang(lang)].notes[whom] };
}

/** What was written at a step, oldest first: notes, and that it is wrong. */
export function pageNotes({ entries, lang }: Pick<Session, 'entries' | 'lang'>, step: StepId): readonly PageNote[] {
  return entries.flatMap((entry) =>
    (entry.kind === 'note' || entry.kind === 'wrong') && entry.step === step ? [pageNote(entry, lang)] : [],
  );
}
