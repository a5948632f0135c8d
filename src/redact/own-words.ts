import { PLACEHOLDERS } from '../text/placeholder.ts';
import { foldWord } from './fold-word.ts';
import type { Name } from './names.ts';
import { breakAt, isEscapeLetter, mayEscape, type Reading, readingAt } from './reading.ts';

/** Words of the person's own, to be found in any spelling. */
export interface OwnWords {
  /** By their folded form. */
  readonly words: ReadonlyMap<string, Name>;
  /** The length of the longest that begins with this first part. */
  readonly firsts: ReadonlyMap<string, number>;
  /** By a letter and a length: what may be a first part. Most words of a text are passed over without being cut out. */
  readonly mayBegin: Uint8Array;
  /** Whether one has several parts, between which a line may end. */
  readonly hasParts: boolean;
}

/** Where a word of the person's own stands in a text. */
export interface OwnMatch {
  readonly start: number;
  readonly end: number;
  readonly name: Name;
}

const LENGTHS = 64;
const ANY = 0;
const BEYOND = 128;
/** Behind the end of a text. */
const OVER: Reading = { folded: '\n', isOfWord: false, end: 0 };
/** What a code unit is, without a look at what stands around it. */
const SIGN = 0;
const PLAIN = 1;
const TO_READ = 2;
const KINDS = new Uint8Array(0x10000)
  .fill(TO_READ, 128)
  .map((kind, code) => (mayEscape(code) ? TO_READ : code < 128 && /[a-z0-9]/i.test(String.fromCharCode(code)) ? PLAIN : kind));

export function ownWords(names: readonly Name[]): OwnWords {
  const words = new Map<string, Name>();
  const firsts = new Map<string, number>();
  const mayBegin = new Uint8Array(129 * LENGTHS);
  for (const name of names) {
    const folded = foldWord(name.was);
    if (folded === '' || words.has(folded)) continue;
    words.set(folded, name);
    const first = /^[\p{L}\p{N}\p{M}]+/u.exec(folded)![0];
    firsts.set(first, Math.max(firsts.get(first) ?? 0, folded.length));
    for (const length of [ANY, first.length]) mayBegin[slotOf(first.charCodeAt(0), length)] = 1;
  }
  return { words, firsts, mayBegin, hasParts: [...words.keys()].some((folded) => folded.includes(' ')) };
}

/**
 * Every place where one of the words stands whole, in any of its spellings, in order and apart from each other. What stands for
 * something hidden already is left alone. `lines`: whether one line goes on in the next.
 */
export function findOwnWords(text: string, own: OwnWords, lines: 'joined' | 'apart'): readonly OwnMatch[] {
  const { words, mayBegin } = own;
  const found: OwnMatch[] = [];
  if (words.size === 0) return found;
  let isInside = false;
  // By hand, and plain letters without reading them one by one: logs are long.
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code];
    let end = at + 1;
    if (kind === SIGN) {
      isInside = false;
      at = end;
      continue;
    }
    let isCandidate: boolean;
    if (kind === PLAIN) {
      while (end < text.length && KINDS[text.charCodeAt(end)] === PLAIN) end += 1;
      // Beside an accent or an escape the word may go on.
      const length = end < text.length && KINDS[text.charCodeAt(end)] === TO_READ ? ANY : end - at;
      isCandidate = !isInside && mayBegin[slotOf(code, length)] === 1;
      // `\nContoso` in JSON, where `CONTOSO\nancy` begins with that very letter: both are looked at.
      if (!isInside && isEscapeLetter(text, at)) {
        const behind = end - at > 1 && mayBegin[slotOf(text.charCodeAt(at + 1), length === ANY ? ANY : length - 1)] === 1;
        const whole: OwnMatch | undefined = isCandidate ? matchAt(text, at, own, lines) : undefined;
        const match: OwnMatch | undefined = whole ?? (behind ? matchAt(text, at + 1, own, lines) : undefined);
        if (match !== undefined) found.push(match);
        isInside = match === undefined && end - at > 1;
        at = match?.end ?? end;
        continue;
      }
      isInside = true;
    } else {
      const reading = readingAt(text, at);
      ({ end } = reading);
      isCandidate = !isInside && reading.isOfWord && mayBegin[slotOf(reading.folded.charCodeAt(0), ANY)] === 1;
      if (reading.folded !== '') isInside = reading.isOfWord;
    }
    const match = isCandidate ? matchAt(text, at, own, lines) : undefined;
    if (match !== undefined) {
      found.push(match);
      isInside = false;
    }
    at = match?.end ?? end;
  }
  return found;
}

/** By a first letter, in capitals or not (digits have that bit already), and a length; beyond ASCII all letters are one. */
function slotOf(code: number, length: number): number {
  return (code < 128 ? code | 32 : BEYOND) * LENGTHS + Math.min(length, LENGTHS - 1);
}

/** The longest of the words that begins here and stands here whole. */
function matchAt(text: string, start: number, { words, firsts }: OwnWords, lines: 'joined' | 'apart'): OwnMatch | undefined {
  let longest: OwnMatch | undefined;
  let seen = '';
  let most: number | undefined;
  for (let at = start; ; ) {
    const { folded, isOfWord, end } = at < text.length ? (breakAt(text, at) ?? readingAt(text, at)) : OVER;
    if (folded !== '' && !isOfWord) {
      most ??= firsts.get(seen);
      const name = words.get(seen);
      if (name !== undefined && !touchesPlaceholder(text, start, at)) longest = { start, end: at, name };
      if (most === undefined || seen.length >= most || folded === OVER.folded) return longest;
      if (lines === 'apart' && text.slice(at, end).includes('\n')) return longest;
    }
    if (folded !== ' ' || !seen.endsWith(' ')) seen += folded;
    at = end;
  }
}

/** `word-1`, where somebody hides `word`: hiding twice must be hiding once. */
function touchesPlaceholder(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 32);
  for (const { 0: as, index } of text.slice(from, end + 32).matchAll(PLACEHOLDERS))
    if (from + index < end && from + index + as.length > start) return true;
  return false;
}
