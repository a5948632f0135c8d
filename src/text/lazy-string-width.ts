/**
 * Stands in for string-width in the bundle, for Ink as for ourselves (the build resolves the name to this file). Measured:
 * importing string-width costs 40 ms of the first frame, because its patterns load Unicode's emoji tables at once; the text
 * of a page needs none of them. The real one is loaded with the first character that does: esbuild keeps a `require` lazy.
 */

// Cells one code unit wide: ASCII, Latin, the punctuation and glyphs that Ariane and its flows use; none is ambiguous to
// string-width, which counts ambiguous ones as narrow. Checked against the real one in test/text.
const NARROW = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u202f-\u203a\u20ac\u2190-\u2193\u21b5\u2500-\u257f\u25cb\u2713]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colour sequences are what this is about
const COLOUR = /\x1b\[[0-9;]*m/g;

interface Options {
  readonly countAnsiEscapeCodes?: boolean;
}
type StringWidth = (text: string, options?: Options) => number;
let real: StringWidth | undefined;

export default function stringWidth(text: string, options?: Options): number {
  // wrap-ansi asks for escape codes to be counted, of words that hold none; the other option is about ambiguous widths, and
  // nothing narrow is ambiguous.
  if (typeof text === 'string') {
    const isCoded = text.includes('\x1b');
    const bare = isCoded ? text.replace(COLOUR, '') : text;
    if (NARROW.test(bare) && !(isCoded && options?.countAnsiEscapeCodes === true)) return bare.length;
  }
  real ??= (require('string-width') as { default: StringWidth }).default;
  return real(text, options);
}
