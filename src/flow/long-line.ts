/** Beyond this a line is no line of a person's, and parsers spend their time on it. */
export const LONGEST_LINE = 20_000;

/** Where the first line begins that is longer than that, or -1. */
export function longLine(text: string): number {
  let start = 0;
  for (;;) {
    const end = text.indexOf('\n', start);
    if ((end === -1 ? text.length : end) - start > LONGEST_LINE) return start;
    if (end === -1) return -1;
    start = end + 1;
  }
}
