import type { Marks } from './inline.ts';

// Measured: marked's first lexing costs about 45 ms, and most of a page does not need it.
const START = /^(?:[A-Za-zÀ-ÿ«]|\*\*[A-Za-zÀ-ÿ])/;
const SPAN =
  /(?<=^|[ (])(?:\*\*([A-Za-zÀ-ÿ0-9](?:[^*`_[\]<>&\\~@|]*[A-Za-zÀ-ÿ0-9:])?)\*\*|`([^`\s](?:[^`]*[^`\s])?)`)(?=$|[ .,;)])/g;
// A no-break space at the end may stand alone on the last line, which laying out drops.
const SPECIAL = /[*`_[\]<>&\\~@|\n\t]|:\/\/|www\.|[\u00a0\u202f]$/i;

/** One line of words with nothing but bold and code in it, exactly as marked reads it; undefined where marked has to look. */
export function simpleLine(markdown: string, marks: Marks): string | undefined {
  const line = markdown.replace(/[ \n]+$/, '');
  if (line.includes('\n') || !START.test(line) || SPECIAL.test(line.replace(SPAN, ''))) return undefined;
  return line.replace(SPAN, (_all, bold: string | undefined, code: string | undefined) =>
    bold === undefined ? marks.code(code ?? '') : marks.strong(bold),
  );
}
