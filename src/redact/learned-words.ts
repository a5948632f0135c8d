import { foldName } from './fold-name.ts';
import { hideLogin, tokensOf } from './hide-person.ts';
import type { Hiding } from './hiding.ts';
import { type Name, numberOf, wordOf } from './names.ts';
import { PLACEHOLDER } from './placeholder.ts';
import { isCommonAccount, SERVICE_LABELS } from './public-names.ts';

/** A name to look for in free text, as whole words; `was` is folded. */
interface Learned {
  readonly was: string;
  /** Undefined for a part of somebody's name (`Vance`), which is a spelling of its own once it is met. */
  readonly name: Name | undefined;
  readonly person: number | undefined;
}

/** Names met in values and evidence, to be found as whole words in any text, longest first. */
export interface LearnedWords {
  /** By the first word. */
  readonly firsts: ReadonlyMap<string, readonly Learned[]>;
}

const LEAST = 3;
/** An account's name is cut at 20 characters by old directories, a machine's at 15. */
const CUT_AT = { user: 20, host: 15 } as const;

/** What to look for, from the names known now. Words of the flow's own texts are not: they say nothing about anybody. */
export function learnedWords(hiding: Hiding): LearnedWords {
  const found = new Map<string, Learned>();
  const add = (was: string, name: Name | undefined, person?: number): void => {
    const folded = foldName(was);
    if (folded.length < (name === undefined || wordOf(name.as) !== 'word' ? LEAST : 1) || found.has(folded)) return;
    found.set(folded, { was: folded, name, person });
  };
  for (const name of hiding.names.all()) {
    const word = wordOf(name.as);
    if (word === 'word') add(name.was, name);
    else if (['ip', 'phone', 'imei', 'mac', 'sid', 'guid'].includes(word)) {
      if (word === 'guid') add(name.was.replaceAll('-', ''), name);
    } else if (word === 'user' || word === 'User') {
      const person = numberOf(name.as);
      if (isTelling(hiding, name.was)) add(name.was, name);
      for (const token of tokensOf(name.was)) if (isTelling(hiding, token)) add(token, undefined, person);
      if (word === 'user' && name.was.length > CUT_AT.user) add(name.was.slice(0, CUT_AT.user), undefined, person);
    } else if (isTelling(hiding, name.was) && !(word === 'host' && SERVICE_LABELS.has(foldName(name.was)))) {
      add(name.was, name);
      const label = name.was.split('.')[0]!;
      // The parts of a serial number or of a device's id say nothing by themselves.
      if (word === 'domain' && isTelling(hiding, label)) add(label, hiding.names.find('domain', label) ?? name);
    }
  }
  const firsts = new Map<string, Learned[]>();
  for (const each of [...found.values()].sort((a, b) => b.was.length - a.was.length)) {
    const first = /^[\p{L}\p{N}]+/u.exec(each.was)?.[0];
    if (first !== undefined) firsts.set(first, [...(firsts.get(first) ?? []), each]);
  }
  return { firsts };
}

/** Whether a word by itself points at somebody or something: no word of the flow, no everyday account, more than digits. */
export function isTelling(hiding: Hiding, word: string): boolean {
  const folded = foldName(word);
  if (folded.length < LEAST || isCommonAccount(folded) || /^[\d.]+$/u.test(folded)) return false;
  return !folded.split(/[^\p{L}\p{N}]+/u).every((part) => part === '' || hiding.vocabulary.has(part));
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Puts the names in place of the words; `Adele Vance`, where only `adele` was known, is taken whole. */
export function findLearned(text: string, hiding: Hiding, { firsts }: LearnedWords): string {
  if (firsts.size === 0) return text;
  let result = '';
  let done = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index < done) continue;
    const found = firsts.get(word.toLowerCase()) ?? firsts.get(foldName(word));
    const learned = found?.find((each) => matchesAt(text, index, each.was));
    const cut = learned === undefined ? cutName(text, index, word, firsts) : undefined;
    if (learned === undefined && cut === undefined) continue;
    const end = index + (learned === undefined ? word.length : lengthAt(text, index, learned.was));
    if (isPlaceholderAt(text, index, end)) continue;
    const person = learned?.person ?? cut?.person ?? (learned?.name === undefined ? undefined : personIn(learned.name));
    const full = learned !== undefined && person !== undefined ? fullName(text, end, hiding) : '';
    const old = text.slice(index, end + full.length);
    result += text.slice(done, index) + put(hiding, { old, isFull: full !== '', learned, cut, person });
    done = end + full.length;
  }
  return done === 0 ? text : result + text.slice(done);
}

function put(
  hiding: Hiding,
  of: { old: string; isFull: boolean; learned: Learned | undefined; cut: Cut | undefined; person: number | undefined },
): string {
  const { old, isFull, learned, cut, person } = of;
  if (learned?.name !== undefined && !isFull) return hiding.use(learned.name, old);
  if (person !== undefined) {
    hiding.persons.set(foldName(old), person);
    const word = isFull || /^\p{Lu}\p{Ll}/u.test(old) ? 'User' : 'user';
    const name = hiding.names.find(word, old) ?? hiding.names.give(word, old, person);
    return hiding.use(name, old);
  }
  if (cut?.word === 'host') {
    const name = hiding.names.find('host', old) ?? hiding.names.give('host', old, cut.number);
    return hiding.use(name, old);
  }
  return hideLogin(hiding, old);
}

const personIn = (name: Name): number | undefined =>
  wordOf(name.as) === 'user' || wordOf(name.as) === 'User' ? numberOf(name.as) : undefined;

/** ` V.`, ` Vance`: what makes a first name a whole one, where no sentence begins. */
function fullName(text: string, end: number, hiding: Hiding): string {
  const next =
    /^[ \u00a0](?:(?:de|du|van|von|le|la|d[’'])\s?)?(\p{Lu}[\p{Ll}’'-]{1,30}(?:-\p{Lu}\p{Ll}{1,30})?|\p{Lu}\.)(?![\p{L}\p{N}-])/u.exec(
      text.slice(end, end + 64),
    );
  if (next === null) return '';
  const word = foldName(next[1]!.replace(/\.$/u, ''));
  return hiding.vocabulary.has(word) || PLACEHOLDER.test(word) ? '' : next[0];
}

function matchesAt(text: string, index: number, was: string): boolean {
  const length = lengthAt(text, index, was);
  if (length === 0) return false;
  const before = text[index - 1];
  const after = text[index + length];
  return !isLetter(before) && !isLetter(after);
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
  const around = text.slice(Math.max(0, index - 12), end + 12);
  for (const found of around.matchAll(/[\p{L}\p{N}]+-\d{1,6}[a-z]{0,2}/gu)) {
    const start = Math.max(0, index - 12) + found.index;
    if (PLACEHOLDER.test(found[0]) && start <= index && start + found[0].length >= end) return true;
  }
  return false;
}

interface Cut {
  readonly word: 'user' | 'host';
  readonly number: number;
  readonly person: number | undefined;
}

/** `adele.van…`, `EX01-PAR...`: the beginning of a known name where something was cut. */
function cutName(text: string, index: number, word: string, firsts: LearnedWords['firsts']): Cut | undefined {
  const end = index + word.length;
  if (word.length < 4 || !/^(?:…|\.{3})/u.test(text.slice(end, end + 3)) || isLetter(text[index - 1])) return undefined;
  const folded = foldName(word);
  for (const list of firsts.values())
    for (const { was, name, person } of list) {
      if (!was.startsWith(folded) || was === folded) continue;
      if (person !== undefined) return { word: 'user', number: person, person };
      if (name === undefined) continue;
      const kind = wordOf(name.as);
      if (kind === 'user' || kind === 'User') return { word: 'user', number: numberOf(name.as), person: numberOf(name.as) };
      if (kind === 'host') return { word: 'host', number: numberOf(name.as), person: undefined };
    }
  return undefined;
}
