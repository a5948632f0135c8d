/** One printed line of a value. `text` starts at the value's column; `end`: where the line ended, its trailing spaces included. */
export interface Part {
  readonly text: string;
  readonly end: number;
}

/** A value as it was printed: on the lines it was broken onto, and the column it stands at. */
export interface Printed {
  readonly parts: readonly Part[];
  readonly column: number;
}

// No window is narrower; below it, the longest line says nothing about where lines are full.
const NARROWEST = 60;

/** How a window broke the values of a whole output. */
export interface Window {
  /** The length of its longest line: no less than any line that was filled. */
  readonly width: number;
  /** Lines were broken wherever they were full (cultures other than de, en, es, fr, it, pt), not between words. */
  readonly isByLetter: boolean;
}

/**
 * The window an output was printed in, by its values that were broken and the length of its longest line. PowerShell breaks
 * between words, and inside a word only where the word is longer than a whole line; then every line but the last is filled. Where
 * nothing but filled lines are found, several of them, most in words that would have fitted on the next one, it breaks by letters.
 */
export function windowOf(values: readonly Printed[], width: number): Window {
  let filled = 0;
  let ended = 0;
  let fitting = 0;
  for (const { parts, column } of values)
    for (let at = 0; at < parts.length - 1; at++) {
      const part = parts[at]!;
      if (part.end < width - 1) return { width, isByLetter: false };
      if (part.end < width || part.text.endsWith(' ')) continue;
      filled += 1;
      if (part.text.endsWith(',')) ended += 1;
      else if (wordLength(part.text, parts[at + 1]!.text) < width - column) fitting += 1;
    }
  return { width, isByLetter: filled >= 5 && ended * 4 < filled && fitting * 2 > filled };
}

/** A value in one line again. Copying may have lost the spaces at the ends of its lines. */
export function joinWrapped({ parts, column }: Printed, window: Window): string {
  const pieces: string[] = [];
  let last: Part | undefined;
  // The length of the last word so far: one that is broken goes on over several lines.
  let tail = 0;
  for (const part of parts) {
    const { text } = part;
    const isWhole = last !== undefined && !isInsideWord({ last, tail, text, column }, window);
    const piece = isWhole ? text.trimStart() : text;
    if (isWhole) {
      // The line before may end in its own space.
      if (!last?.text.endsWith(' ')) pieces.push(' ');
      tail = 0;
    }
    pieces.push(piece);
    const space = piece.trimEnd().lastIndexOf(' ');
    tail = space === -1 ? tail + piece.length : piece.length - space - 1;
    last = part;
  }
  return pieces.join('').trim();
}

function isInsideWord(
  { last, tail, text, column }: { last: Part; tail: number; text: string; column: number },
  { width, isByLetter }: Window,
): boolean {
  if (last.text.endsWith(' ') || last.end < width || width < NARROWEST) return false;
  if (isByLetter || text.startsWith(' ')) return true;
  // A list's members are parted by `, `, so a comma at the end of a line is the end of a member.
  return !last.text.endsWith(',') && tail + firstWord(text) >= width - column;
}

/** The length of the word that two lines would make together. */
function wordLength(before: string, after: string): number {
  return before.length - (before.lastIndexOf(' ') + 1) + firstWord(after);
}

function firstWord(text: string): number {
  const space = text.indexOf(' ');
  return space === -1 ? text.length : space;
}
