import { foldWord } from '../../redact/fold-word.ts';
import type { NamesFile } from '../../redact/names-file.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Context } from '../context.ts';

/** Words of the settings that are hidden in every case. */
export interface AlwaysHidden {
  readonly words: readonly string[];
  /** Where they stand. */
  readonly file: string;
  /** The line one of them stands on, in whatever spelling. */
  readonly lineOf: (word: string) => number | undefined;
}

export function alwaysHidden({ settings, settingsFound }: Context): AlwaysHidden {
  const lines = new Map([...settingsFound.wordLines].map(([word, line]) => [foldWord(word), line]));
  return { words: settings.hide, file: cleanLine(settingsFound.file ?? ''), lineOf: (word) => lines.get(foldWord(word)) };
}

/** Whether a word is one of these, in whatever spelling. */
export function isAmong(words: readonly string[]): (word: string) => boolean {
  const folded = new Set(words.map(foldWord));
  return (word) => folded.has(foldWord(word));
}

/**
 * What a case decided, with the words of the settings: they count as words of the person's own, also where an earlier decision kept
 * one. Never written into the case: a word taken out of the settings is hidden no longer.
 */
export function withAlways(stored: NamesFile, words: readonly string[]): NamesFile {
  if (words.length === 0) return stored;
  const isAlways = isAmong(words);
  return {
    ...stored,
    keep: stored.keep.filter((word) => !isAlways(word)),
    words: [...stored.words.filter((word) => !isAlways(word)), ...words],
  };
}
