import { removeSecrets } from '../check/evidence/remove-secrets.ts';
import { findAccounts } from './find/accounts.ts';
import { findAddresses } from './find/addresses.ts';
import { findDirectoryNames } from './find/directory-names.ts';
import { findEmails } from './find/emails.ts';
import { findHostNames } from './find/host-names.ts';
import { findNumbers } from './find/numbers.ts';
import { findPhones } from './find/phones.ts';
import { findTitles } from './find/titles.ts';
import type { Hiding } from './hiding.ts';
import { findLearned, type LearnedWords, type Lines } from './learned-words.ts';

/** The patterns, in an order in which none takes a part of what a later one needs whole. */
const FINDERS = [
  findEmails,
  findDirectoryNames,
  findAccounts,
  findNumbers,
  findAddresses,
  findPhones,
  findHostNames,
  findTitles,
] as const;

/**
 * A text from outside with everything hidden that `hiding` hides: secrets first, then patterns, then names known already. Doing it
 * twice changes nothing. The number of lines stays.
 */
export function redactText(text: string, hiding: Hiding, learned: LearnedWords, lines: Lines = 'joined'): string {
  let result = removeSecrets(text).text;
  if (!hiding.hides('person')) return result;
  for (const find of FINDERS) result = find(result, hiding);
  return findLearned(result, hiding, learned, lines);
}
