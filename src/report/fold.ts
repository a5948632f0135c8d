import { widthOf } from '../text/width.ts';

/** How a format writes a word and begins a line; text alone changes nothing. */
export interface Hand {
  /** A word (no white space) as pieces that may not be broken. */
  readonly atoms: (word: string) => readonly string[];
  /** A finished line, made harmless where its first characters would mean something. */
  readonly lineStart: (line: string) => string;
}

const ASCII = /^[\x20-\x7e]*$/u;

/** Room a text takes: cells, but never fewer than its characters, so that both limits of a ticket system hold. */
export function roomOf(text: string): number {
  return ASCII.test(text) ? text.length : Math.max(widthOf(text), text.length);
}

/** Graphemes; one that is absurdly long (stacked accents) is cut into its code points. */
export function lettersOf(word: string): string[] {
  if (ASCII.test(word)) return word.split('');
  return [...new Intl.Segmenter().segment(word)].flatMap(({ segment }) => (segment.length > 16 ? [...segment] : [segment]));
}

/** Breaks words into lines of at most `width`; a word longer than a line is broken between its atoms. Never an empty list. */
export function fold(words: readonly (readonly string[])[], width: number, lineStart: Hand['lineStart']): string[] {
  const lines: string[] = [];
  // One cell is kept back: a line's start may need an escape.
  const room = width - 1;
  let line = '';
  const flush = (): void => {
    if (line !== '') lines.push(lineStart(line));
    line = '';
  };
  for (const atoms of words) {
    const word = atoms.join('');
    if (word === '') continue;
    if (line !== '' && roomOf(line) + 1 + roomOf(word) <= room) {
      line += ` ${word}`;
      continue;
    }
    flush();
    if (roomOf(word) <= room) {
      line = word;
      continue;
    }
    let used = 0;
    for (const atom of atoms) {
      const cells = roomOf(atom);
      if (line !== '' && used + cells > room) {
        flush();
        used = 0;
      }
      line += atom;
      used += cells;
    }
  }
  flush();
  return lines.length === 0 ? [''] : lines;
}

/** Words as a report breaks them: at spaces only, so that "Impact :" keeps its no-break space. */
export function wordsOf(text: string): string[] {
  // A no-break space alone is none: an item of nothing else would make a heading of the line above it.
  return text.split(/[ \t\n]+/u).filter((word) => word.trim() !== '');
}
