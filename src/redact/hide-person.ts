import { foldName } from './fold-name.ts';
import type { Hiding } from './hiding.ts';
import { type Name, numberOf, wordOf } from './names.ts';
import { PLACEHOLDER } from './placeholder.ts';
import { isCommonAccount } from './public-names.ts';

/** An account's name, as it stands before an @, behind a \, in a path: `adele` → `user-1`. */
export function hideLogin(hiding: Hiding, login: string): string {
  return hidePerson(hiding, 'user', login);
}

/** A person named in full: `Adele V.` → `User-1`, with the number of the account it belongs to. */
export function hideDisplayName(hiding: Hiding, name: string): string {
  return hidePerson(hiding, 'User', name);
}

function hidePerson(hiding: Hiding, word: 'user' | 'User', text: string): string {
  if (!hiding.hides('person') || text === '' || PLACEHOLDER.test(text) || isCommonAccount(text)) return text;
  const { names } = hiding;
  const known = names.find(word, text);
  if (known !== undefined) return hiding.use(known, text);
  return hiding.use(names.give(word, text, personOf(hiding, text)), text);
}

/** The number of the one person this may be another spelling of; undefined where nobody, or more than one, fits. */
export function personOf(hiding: Hiding, text: string): number | undefined {
  const said = hiding.persons.get(foldName(text));
  if (said !== undefined) return said;
  const tokens = tokensOf(text);
  const fitting = new Set<number>();
  for (const { as, was } of hiding.names.all()) {
    if (!isPersonWord(as)) continue;
    if (foldName(was) === foldName(text)) return numberOf(as);
    if (isSamePerson(tokens, tokensOf(was))) fitting.add(numberOf(as));
  }
  return fitting.size === 1 ? [...fitting][0] : undefined;
}

/** Learns that several texts name one person: fields of one record. Those met for the first time together have letters from `a`. */
export function joinPerson(
  hiding: Hiding,
  { logins, displays }: { logins: readonly string[]; displays: readonly string[] },
): void {
  if (!hiding.hides('person')) return;
  const { names, persons } = hiding;
  const real = distinct(logins.filter((each) => !isCommonAccount(each) && !PLACEHOLDER.test(each)));
  const all = [...real, ...displays];
  if (all.length === 0) return;
  let number = all.map((text) => known(hiding, text)).find((each) => each !== undefined) ?? firstFitting(hiding, all);
  if (number === undefined && real.length > 1) {
    names.giveAll('user', real);
    number = numberOf(names.find('user', real[0]!)!.as);
  }
  number ??= names.next('user');
  for (const text of all) persons.set(foldName(text), number);
  for (const login of real) if (names.find('user', login) === undefined) names.give('user', login, number);
  for (const display of distinct(displays)) if (names.find('User', display) === undefined) names.give('User', display, number);
}

function known(hiding: Hiding, text: string): number | undefined {
  const name: Name | undefined = hiding.names.find('user', text) ?? hiding.names.find('User', text);
  return name === undefined ? undefined : numberOf(name.as);
}

function firstFitting(hiding: Hiding, texts: readonly string[]): number | undefined {
  for (const text of texts) {
    const number = personOf(hiding, text);
    if (number !== undefined) return number;
  }
  return undefined;
}

const isPersonWord = (as: string): boolean => wordOf(as) === 'user' || wordOf(as) === 'User';

const distinct = (texts: readonly string[]): string[] => [...new Map(texts.map((text) => [foldName(text), text])).values()];

/** `adele.vance`, `Vance, Adele` → adele, vance. Accents do not tell people apart: logins have none. */
export function tokensOf(text: string): readonly string[] {
  const plain = foldName(text).normalize('NFD').replace(/\p{M}/gu, '');
  return plain.split(/[^\p{L}]+/u).filter((token) => token !== '');
}

/** One spelling has nothing the other lacks, initials and `avance` for Adele Vance allowed; one word of three letters agrees. */
function isSamePerson(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  if (few.length === 0 || !few.some((token) => token.length >= 3)) return false;
  const compound = few.length === 1 && many.length >= 2 && isCompound(few[0]!, many);
  return (
    compound || (few.every((token) => many.some((each) => isToken(token, each))) && few.some((token) => isWhole(token, many)))
  );
}

const isWhole = (token: string, many: readonly string[]): boolean => token.length >= 3 && many.includes(token);
const isToken = (token: string, each: string): boolean =>
  token === each || (token.length === 1 && each.startsWith(token)) || (each.length === 1 && token.startsWith(each));

/** `avance`, `adelev`, `adelevance`, `vancea`. */
function isCompound(token: string, many: readonly string[]): boolean {
  return many.some((first) =>
    many.some((last) => first !== last && [first[0] + last, first + last[0], first + last, last + first[0]].includes(token)),
  );
}
