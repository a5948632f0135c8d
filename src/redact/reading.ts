/** What a reader takes from one place of a text, and where the next one begins. */
export interface Reading {
  /** A letter as words are compared: small, without accents; a space for all that joins words; empty for what nobody sees. */
  readonly folded: string;
  /** A letter, with its marks, or a digit. */
  readonly isOfWord: boolean;
  readonly end: number;
}

type Folded = Omit<Reading, 'end'>;

/** What joins two words, and is written now one way, now another: spaces, apostrophes (Word and Teams turn them), hyphens, `_`. */
const JOINT = /^[\s'’‘‛ʼ`´′＇_‐‑‒–—―−-]$/u;
/** Accents that stand by themselves, and what no screen shows. */
const UNSEEN = /[\u0300-\u036f\p{DI}]/gu;
/** `%C3%89`, `\u00c9`, `&#201;`: as addresses of pages, JSON and XML write a sign. */
const ESCAPE = /((?:%[0-9a-f]{2}){1,4})|((?:\\u[0-9a-f]{4}){1,2})|&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|apos|nbsp|quot));/iy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', apos: "'", nbsp: ' ', quot: '"' };
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ð: 'd' };

const MOST = 20_000;
const known = new Map<string, Folded>();

/** Reads the sign that begins here, written as it is or as an escape. */
export function readingAt(text: string, at: number): Reading {
  const written = mayEscape(text.charCodeAt(at)) ? escapeAt(text, at) : undefined;
  if (written !== undefined) return written;
  const sign = String.fromCodePoint(text.codePointAt(at)!);
  return read(sign, at + sign.length);
}

/** Where a line ends, with what mails and tables begin the next one with; or how JSON writes that end, or a tab. */
const BREAK = /\r?\n[ \t>|]*|\\[nrtbf]/y;

/** What joins the two parts of a word here, where it is more than one sign; undefined where there is no such thing. */
export function breakAt(text: string, at: number): Reading | undefined {
  const code = text.charCodeAt(at);
  if (code !== 10 && code !== 13 && code !== 92) return undefined;
  BREAK.lastIndex = at;
  const found = BREAK.exec(text);
  return found === null ? undefined : { folded: ' ', isOfWord: false, end: at + found[0].length };
}

/** Whether the letter here may be half of `\n`, as JSON writes the end of a line: then a word may begin behind it. */
export function isEscapeLetter(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === 92 && 'nrtbf'.includes(text[at]!);
}

/** Whether a sign written as an escape may begin with this code. */
export function mayEscape(code: number): boolean {
  return code === 37 || code === 38 || code === 92;
}

function escapeAt(text: string, at: number): Reading | undefined {
  ESCAPE.lastIndex = at;
  const found = ESCAPE.exec(text);
  if (found === null) return undefined;
  const [all, percent, unicode, decimal, hex, name] = found;
  if (percent !== undefined) return percentAt(percent, at);
  if (unicode !== undefined) {
    const code = (index: number) => Number.parseInt(unicode.slice(index * 6 + 2, index * 6 + 6), 16);
    // Two of them are one sign beyond the first 65,536.
    const units = (code(0) & 0xfc00) === 0xd800 && unicode.length > 6 ? [code(0), code(1)] : [code(0)];
    return read(String.fromCharCode(...units), at + units.length * 6);
  }
  const point = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
  if (name === undefined && point > 0x10ffff) return undefined;
  return read(name === undefined ? String.fromCodePoint(point) : ENTITIES[name.toLowerCase()]!, at + all.length);
}

/** As many bytes as the first says are one sign in UTF-8; anything else is no escape. */
function percentAt(escaped: string, at: number): Reading | undefined {
  const first = Number.parseInt(escaped.slice(1, 3), 16);
  const length = (first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4) * 3;
  try {
    return read(decodeURIComponent(escaped.slice(0, length)), at + length);
  } catch {
    return undefined;
  }
}

function read(sign: string, end: number): Reading {
  const { folded, isOfWord } = fold(sign);
  return { folded, isOfWord, end };
}

function fold(sign: string): Folded {
  const before = known.get(sign);
  if (before !== undefined) return before;
  // Through capitals: ß is SS, the ſ of old prints and the ς of Greek are the letters they stand for.
  const small = sign.toUpperCase().toLowerCase();
  const letters = JOINT.test(sign) ? ' ' : (LIGATURES[small] ?? small).normalize('NFD').replace(UNSEEN, '');
  const folded = { folded: letters, isOfWord: /^[\p{L}\p{N}\p{M}]/u.test(letters) };
  if (known.size >= MOST) known.clear();
  known.set(sign, folded);
  return folded;
}
