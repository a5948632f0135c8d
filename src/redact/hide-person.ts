import { hasPlaceholder } from '../text/placeholder.ts';
import { foldName } from './fold-name.ts';
import { type Hiding, hideWhole } from './hiding.ts';
import { type Name, numberOf } from './names.ts';
import { isCommonAccount } from './public-names.ts';

export const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/iu;

/** An account's name, as it stands before an @, behind a \, in a path: `adele` → `user-1`. */
export function hideLogin(hiding: Hiding, login: string): string {
  // Hooks and guests have ids where others have accounts.
  if (GUID.test(login)) return hideWhole(hiding, 'guid', login);
  return hidePerson(hiding, 'user', login);
}

/** A person named in full: `Adele V.` → `User-1`, with the number of the account it belongs to. */
export function hideDisplayName(hiding: Hiding, name: string): string {
  return hidePerson(hiding, 'User', name);
}

function hidePerson(hiding: Hiding, word: 'user' | 'User', text: string): string {
  if (!hiding.hides('person') || text === '' || hasPlaceholder(text) || isCommonAccount(text)) return text;
  const { names } = hiding;
  const known = names.find(word, text);
  if (known !== undefined) return hiding.use(known, text);
  return hiding.use(names.give(word, text, personOf(hiding, text)), text);
}

/** The number of the one person this may be another spelling of; undefined where nobody, or more than one, fits. */
function personOf(hiding: Hiding, text: string): number | undefined {
  return hiding.persons.get(foldName(text)) ?? known(hiding, text) ?? hiding.index.person(text);
}

/** Learns that several texts name one person: fields of one record. Those met for the first time together have letters from `a`. */
export function joinPerson(
  hiding: Hiding,
  { logins, displays }: { logins: readonly string[]; displays: readonly string[] },
): void {
  if (!hiding.hides('person')) return;
  const { names, persons } = hiding;
  const real = distinct(logins.filter((each) => !isCommonAccount(each) && !hasPlaceholder(each)));
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

const distinct = (texts: readonly string[]): string[] => [...new Map(texts.map((text) => [foldName(text), text])).values()];
