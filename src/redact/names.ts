import { PLACEHOLDERS } from '../text/placeholder.ts';
import { foldName } from './fold-name.ts';
import { foldWord } from './fold-word.ts';
import type { HiddenKind } from './types.ts';

/** What a placeholder begins with. `User` stands where a person was named in full, `user` where an account was. */
export const KIND_OF = {
  user: 'person',
  User: 'person',
  domain: 'domain',
  host: 'host',
  ip: 'ip',
  phone: 'phone',
  imei: 'imei',
  serial: 'serial',
  sid: 'sid',
  mac: 'mac',
  device: 'device',
  guid: 'guid',
  word: 'word',
} as const satisfies Readonly<Record<string, HiddenKind>>;
export type NameWord = keyof typeof KIND_OF;

/** One spelling of something hidden, and what stands for it. */
export interface Name {
  /** `user-3b`: what it is, its number, and a letter where the same thing is spelt in several ways. */
  readonly as: string;
  /** As it was first seen. */
  readonly was: string;
}

/**
 * The names of a case. The same spelling (case apart) always has the same name; one thing has one number, and a letter tells its
 * spellings apart, so that two values differ before if and only if they differ after. Numbers only grow: a later export agrees
 * with every earlier one.
 */
export class Names {
  readonly #names = new Map<string, Name>();
  readonly #byAs = new Map<string, Name>();
  readonly #all: Name[] = [];
  readonly #highest = new Map<string, number>();

  constructor(stored: readonly Name[] = []) {
    for (const name of stored) this.put(name);
  }

  /** All of them, in the order they were given. */
  all(): readonly Name[] {
    return this.#all;
  }

  find(word: NameWord, was: string): Name | undefined {
    return this.#names.get(keyOf(word, was));
  }

  /** What a placeholder stands for. */
  behind(as: string): Name | undefined {
    return this.#byAs.get(as);
  }

  /** Placeholders that stand in a text already (an opened transcript has them) keep their meaning: their numbers are not given again. */
  reserve(text: string): void {
    for (const [found] of text.matchAll(PLACEHOLDERS))
      for (const [, word = '', digits = ''] of found.matchAll(/(\p{L}+)-(\d+)/gu)) this.#raise(word, Number(digits));
  }

  /** A name for what has none yet; `like`: the number of the same thing in another spelling. */
  give(word: NameWord, was: string, like: number = this.next(word)): Name {
    return this.put({ as: `${word}-${like}${this.#letter(word, like)}`, was });
  }

  /** Several spellings of one thing, met at once: each has a letter, from `a`. */
  giveAll(word: NameWord, spellings: readonly string[]): void {
    const number = this.next(word);
    for (const [index, was] of spellings.entries()) this.put({ as: `${word}-${number}${letterOf(index)}`, was });
  }

  /** A name made by the caller (`ip-4.net-2`). What is there already stays. */
  put(name: Name): Name {
    const key = keyOf(wordOf(name.as), name.was);
    const known = this.#names.get(key);
    if (this.#byAs.has(name.as)) return known ?? name;
    // Two words of the person's own were told apart once by an accent: what left under the second name can still be put back.
    if (known !== undefined && wordOf(name.as) !== 'word') return known;
    if (known === undefined) this.#names.set(key, name);
    this.#byAs.set(name.as, name);
    this.#all.push(name);
    this.reserve(name.as);
    return known ?? name;
  }

  /** A number nobody has; a person's accounts and full names share theirs. */
  next(word: string): number {
    const number = (this.#highest.get(word.toLowerCase()) ?? 0) + 1;
    this.#raise(word, number);
    return number;
  }

  #raise(word: string, number: number): void {
    const key = word.toLowerCase();
    if (number > (this.#highest.get(key) ?? 0)) this.#highest.set(key, number);
  }

  /** None for the first spelling, then the first free one from `b`. */
  #letter(word: NameWord, number: number): string {
    const bare = `${word}-${number}`;
    if (!this.#byAs.has(bare) && !this.#byAs.has(`${bare}a`)) return '';
    for (let index = 1; ; index += 1) if (!this.#byAs.has(bare + letterOf(index))) return letterOf(index);
  }
}

/** `user-3b` → `user`. */
export function wordOf(as: string): NameWord {
  return as.slice(0, as.indexOf('-')) as NameWord;
}

/** How spellings of this kind are compared. */
function foldOf(word: NameWord): (was: string) => string {
  return word === 'word' ? foldWord : foldName;
}

/** `user-3b` → 3. */
export function numberOf(as: string): number {
  return Number(/-(\d+)/u.exec(as)?.[1] ?? 0);
}

function letterOf(index: number): string {
  const one = (at: number) => String.fromCharCode(97 + at);
  return index < 26 ? one(index) : one(Math.floor(index / 26) - 1) + one(index % 26);
}

function keyOf(word: NameWord, was: string): string {
  return `${word}\n${foldOf(word)(was)}`;
}
