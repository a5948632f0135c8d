declare const cleanMark: unique symbol;

/**
 * Text from outside that has been through `clean`: no escape sequence, no control character but tab and newline,
 * no bidi override, no zero-width or otherwise invisible character. The only kind of text a front or a report may draw.
 */
export type CleanText = string & { readonly [cleanMark]: true };

// Whole escape sequences go first: removing the ESC byte alone would leave their payload on the screen.
// CSI, OSC (ended by BEL or ST), DCS/SOS/PM/APC (ended by ST), then two-byte escapes; 7-bit and C1 forms.
// An unterminated string sequence takes the rest of its line only, so that a stray ESC cannot swallow a whole log.
const SEQUENCES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/g;
// C0 but tab and newline, DEL, C1; everything Unicode calls ignorable by default (zero-width, bidi marks and overrides, soft
// hyphen, fillers, tags, variation selectors: widths stay what every terminal draws); line and paragraph separators,
// interlinear annotations, lone surrogates.
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\p{DI}\u2028\u2029\ufff9-\ufffb]|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/gu;

/**
 * Removes everything that could act on a terminal. CRLF and CR become LF; tabs and newlines stay.
 * Never throws; the result is a fixed point: `clean(clean(x)) === clean(x)`.
 */
export function clean(text: string): CleanText {
  const lines = text.replace(/\r\n?/g, '\n');
  return lines.replace(SEQUENCES, '').replace(CONTROLS, '') as CleanText;
}

/** `clean`, and on one line: every run of white space becomes one space, the ends are trimmed. */
export function cleanLine(text: string): CleanText {
  return clean(text).replace(/\s+/g, ' ').trim() as CleanText;
}
