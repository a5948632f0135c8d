import { PLACEHOLDER, PLACEHOLDERS } from '../text/placeholder.ts';
import { foldName } from './fold-name.ts';
import { hideLogin } from './hide-person.ts';
import type { Hiding } from './hiding.ts';
import { type Name, numberOf, wordOf } from './names.ts';
import { findOwnWords, type OwnMatch, type OwnWords, ownWords } from './own-words.ts';
import { tokensOf } from './person-tokens.ts';
import { isCommonAccount, isPublicLabel, SERVICE_LABELS } from './public-names.ts';
import { isEscapeLetter } from './reading.ts';

/** A name to look for in free text, as whole words; `was` is folded. */
interface Learned {
  readonly was: string;
  /** Undefined for a part of a name (`Vance`, `contoso`), which is a spelling of its own once it is met. */
  readonly name: Name | undefined;
  readonly part: { readonly word: 'user' | 'host' | 'domain'; readonly number: number } | undefined;
}

/** Names met in values and evidence, to be found as whole words in any text, longest first. */
export interface LearnedWords {
  /** By the first word. */
  readonly firsts: ReadonlyMap<string, readonly Learned[]>;
  /** Whether a name may begin with a word of this first letter and this length: most words are passed over without being cut out. */
  readonly mayBegin: (first: number, length: number) => boolean;
  /** The person's own words, whose spellings do not count. */
  readonly own: OwnWords;
}

/** Whether a text's lines go on in the next one, or are lines of a machine that may have stood anywhere. */
export type Lines = 'joined' | 'apart';

const LEAST = 3;
/** An account's name is cut at 20 characters by old directories, a machine's at 15. */
const CUT_AT = { user: 20, host: 15 } as const;

/** What to look for, from the names known now. Words of the flow's own texts are not: they say nothing about anybody. */
export function learnedWords(hiding: Hiding): LearnedWords {
  const found = new Map<string, Learned>();
  const add = (was: string, name: Name | undefined, part?: Learned['part']): void => {
    const folded = foldName(was);
    if (folded.length < LEAST || found.has(folded)) return;
    found.set(folded, { was: folded, name, part });
  };
  for (const name of hiding.names.all()) {
    const word = wordOf(name.as);
    if (word === 'word') continue;
    if (['ip', 'phone', 'imei', 'mac', 'sid', 'guid'].includes(word)) {
      if (word === 'guid') add(name.was.replaceAll('-', ''), name);
    } else if (word === 'user' || word === 'User') {
      const part = { word: 'user', number: numberOf(name.as) } as const;
      if (isTelling(hiding, name.was)) add(name.was, name);
      for (const token of tokensOf(name.was)) if (isTelling(hiding, token)) add(token, undefined, part);
      if (word === 'user' && name.was.length > CUT_AT.user) add(name.was.slice(0, CUT_AT.user), undefined, part);
    } else if (isTelling(hiding, name.was) && !(word === 'host' && SERVICE_LABELS.has(foldName(name.was)))) {
      add(name.was, name);
      const label = name.was.split('.')[0]!;
      if (word === 'host' && name.was.length > CUT_AT.host)
        add(name.was.slice(0, CUT_AT.host), undefined, { word, number: numberOf(name.as) });
      if (word !== 'domain' || label === name.was || !isTelling(hiding, label)) continue;
      add(label, hiding.names.find('domain', label), { word, number: numberOf(name.as) });
    }
  }
  const firsts = new Map<string, Learned[]>();
  for (const each of [...found.values()].sort((a, b) => b.was.length - a.was.length)) {
    const first = /^[\p{L}\p{N}]+/u.exec(each.was)?.[0];
    if (first !== undefined) firsts.set(first, [...(firsts.get(first) ?? []), each]);
  }
  const own = hiding.names.all().filter((name) => wordOf(name.as) === 'word' && hiding.hidesName(name));
  return { firsts, mayBegin: filterOf(firsts), own: ownWords(own) };
}

const LENGTHS = 64;

/** A table by letter and length, for ASCII; cut names may begin anything, so shorter words pass, too. */
function filterOf(firsts: LearnedWords['firsts']): LearnedWords['mayBegin'] {
  const table = new Uint8Array(128 * LENGTHS);
  for (const first of firsts.keys()) {
    const code = first.charCodeAt(0);
    if (code < 128) table[code * LENGTHS + Math.min(first.length, LENGTHS - 1)] = 1;
  }
  return (first, length) => {
    const lower = first >= 65 && first <= 90 ? first + 32 : first;
    return lower >= 128 || table[lower * LENGTHS + Math.min(length, LENGTHS - 1)] === 1;
  };
}

/** Whether a word by itself points at somebody or something: no word of the flow, no everyday account, more than digits. */
export function isTelling(hiding: Hiding, word: string): boolean {
  const folded = foldName(word);
  if (
    folded.length < LEAST ||
    isCommonAccount(folded) ||
    isPublicLabel(folded) ||
    /^(?:www|local|lan|gov|edu)$/u.test(folded) ||
    /^[\d.]+$/u.test(folded)
  )
    return false;
  return !folded.split(/[^\p{L}\p{N}]+/u).every((part) => part === '' || hiding.vocabulary.has(part));
}

/**
 * Puts the names in place of the words; `Adele Vance`, where only `adele` was known, is taken whole. Of what begins at one place the
 * longest is taken. The number of lines stays.
 */
export function findLearned(text: string, hiding: Hiding, learned: LearnedWords, lines: Lines = 'joined'): string {
  const own = findOwnWords(text, learned.own, lines);
  if (learned.firsts.size === 0 && own.length === 0) return text;
  let result = '';
  let done = 0;
  // What the person chose to keep, in which no other name is looked for.
  let kept = 0;
  let next = 0;
  const put = (start: number, end: number, as: string): void => {
    result += text.slice(done, start) + as + text.slice(start, end).replace(/[^\n]+/gu, '');
    done = end;
  };
  const putOwn = ({ start, end, name }: OwnMatch): void => {
    if (start >= done) put(start, end, hiding.use(name, text.slice(start, end)));
  };
  // By hand: a pattern, or a generator, takes several times as long on a log.
  for (let at = 0; at < text.length; at += 1) {
    if (!isWordAt(text, at)) continue;
    const start = at;
    while (at < text.length && isWordAt(text, at)) at += 1;
    // Behind `\n`, as JSON writes the end of a line, a name may begin one letter later.
    for (let from = start; from < at && (from === start || (from === start + 1 && isEscapeLetter(text, start))); from += 1) {
      while (next < own.length && own[next]!.start < from) putOwn(own[next++]!);
      if (from < done || from < kept || !mayBeName(text, from, at, learned)) continue;
      const found = nameAt(text, from, at, { hiding, learned, lines });
      if (found === undefined || (own[next]?.start === from && own[next]!.end >= found.end)) continue;
      const old = text.slice(from, found.end);
      const as = found.as();
      if (as === old) kept = found.end;
      else put(from, found.end, as);
    }
  }
  while (next < own.length) putOwn(own[next++]!);
  return done === 0 ? text : result + text.slice(done);
}

/** Most words are passed over here, without being cut out of the text. */
function mayBeName(text: string, start: number, end: number, { mayBegin }: LearnedWords): boolean {
  return mayBegin(text.charCodeAt(start), end - start) || isCutAt(text, end);
}

function isCutAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x2026 || (code === 46 && text.charCodeAt(at + 1) === 46 && text.charCodeAt(at + 2) === 46);
}

/** What stands for the name that begins with this word, and where it ends. */
function nameAt(
  text: string,
  start: number,
  end: number,
  { hiding, learned, lines }: { hiding: Hiding; learned: LearnedWords; lines: Lines },
): { readonly as: () => string; readonly end: number } | undefined {
  const { firsts } = learned;
  const word = text.slice(start, end);
  const whole = firsts.get(foldName(word))?.find((each) => matchesAt(text, start, each.was, lines));
  const cut = whole === undefined && isCutAt(text, end) ? cutName(text, start, word, firsts) : undefined;
  if (whole === undefined && cut === undefined) return undefined;
  const to = start + (whole === undefined ? word.length : lengthAt(text, start, whole.was));
  if (isPlaceholderAt(text, start, to)) return undefined;
  const part = whole?.part ?? cut ?? (whole?.name === undefined ? undefined : partIn(whole.name));
  const full = whole !== undefined && part?.word === 'user' ? fullName(text, to, hiding) : '';
  const old = text.slice(start, to + full.length);
  return { as: () => standIn(hiding, { old, isFull: full !== '', name: whole?.name, part }), end: to + full.length };
}

/** A letter or a digit; above ASCII a pattern knows. */
function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isAlphanumeric(code);
  if (code >= 0xdc00 && code <= 0xdfff) return at > 0 && isWordAt(text, at - 1);
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at)!));
}

const isAlphanumeric = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);

function standIn(
  hiding: Hiding,
  { old, isFull, name, part }: { old: string; isFull: boolean; name: Name | undefined; part: Learned['part'] },
): string {
  if (name !== undefined && !isFull) return hiding.use(name, old);
  if (part === undefined) return hideLogin(hiding, old);
  const { word, number } = part;
  if (word === 'user') hiding.persons.set(foldName(old), number);
  const as = word === 'user' && (isFull || /^\p{Lu}\p{Ll}/u.test(old)) ? 'User' : word;
  return hiding.use(hiding.names.find(as, old) ?? hiding.names.give(as, old, number), old);
}

function partIn(name: Name): Learned['part'] {
  const word = wordOf(name.as);
  return word === 'user' || word === 'User' ? { word: 'user', number: numberOf(name.as) } : undefined;
}

/** ` V.`, ` Vance`: what makes a first name a whole one, where no sentence begins. */
function fullName(text: string, end: number, hiding: Hiding): string {
  const next =
    /^[ \u00a0](?:(?:de|du|van|von|le|la|d[’'])\s?)?(\p{Lu}(?:\p{Ll}|[’'-](?=\p{L})){1,30}(?:-\p{Lu}\p{Ll}{1,30})?|\p{Lu}\.)(?![\p{L}\p{N}-])/u.exec(
      text.slice(end, end + 64),
    );
  if (next === null) return '';
  const word = foldName(next[1]!.replace(/\.$/u, ''));
  return (word.length > 1 && hiding.vocabulary.has(word)) || PLACEHOLDER.test(word) ? '' : next[0];
}

function matchesAt(text: string, index: number, was: string, lines: Lines): boolean {
  const length = lengthAt(text, index, was);
  if (length === 0 || (lines === 'apart' && text.slice(index, index + length).includes('\n'))) return false;
  const before = text[index - 1];
  const after = text[index + length];
  return (!isLetter(before) || isEscapeLetter(text, index - 1)) && !isLetter(after);
}

/** How much of the text the folded name takes here; 0 where it does not stand here. White space in it may be any. */
function lengthAt(text: string, index: number, was: string): number {
  const slice = text.slice(index, index + was.length);
  if (slice.toLowerCase() === was) return was.length;
  const wider = text.slice(index, index + was.length + 8);
  for (let length = Math.max(1, was.length - 4); length <= wider.length; length += 1)
    if (foldName(wider.slice(0, length)) === was && !/\s$/u.test(wider.slice(0, length))) return length;
  return 0;
}

const isLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/** `user-1` itself: a person may be called User. */
function isPlaceholderAt(text: string, index: number, end: number): boolean {
  const from = Math.max(0, index - 32);
  for (const { 0: as, index: at } of text.slice(from, end + 32).matchAll(PLACEHOLDERS))
    if (from + at <= index && from + at + as.length >= end) return true;
  return false;
}

/** `adele.van…`, `EX01-PAR...`: the beginning of a known name where something was cut. */
function cutName(text: string, index: number, word: string, firsts: LearnedWords['firsts']): Learned['part'] {
  if (word.length < 4 || isLetter(text[index - 1])) return undefined;
  const folded = foldName(word);
  for (const list of firsts.values())
    for (const { was, name, part } of list) {
      if (!was.startsWith(folded) || was === folded) continue;
      if (part !== undefined) return part;
      const kind = wordOf(name!.as);
      if (kind === 'user' || kind === 'User') return { word: 'user', number: numberOf(name!.as) };
      if (kind === 'host' || kind === 'domain') return { word: kind, number: numberOf(name!.as) };
    }
  return undefined;
}
