import { type Lang, ownLang } from '../text/lang.ts';
import type { PageNote } from './page-types.ts';
import type { NoteEntry } from './types.ts';
import { SESSION_WORDS } from './words.ts';

/** A note as a page shows it: whom it is for is said in words, because it decides whether it leaves. */
export function pageNote({ text, for: whom }: NoteEntry, lang: Lang): PageNote {
  return { text, for: whom, forWord: SESSION_WORDS[ownLang(lang)].notes[whom] };
}
