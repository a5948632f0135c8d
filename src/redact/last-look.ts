import { hasPlaceholder } from '../text/placeholder.ts';
import { foldName } from './fold-name.ts';
import type { Hiding } from './hiding.ts';
import { isTelling } from './learned-words.ts';
import { type Name, wordOf } from './names.ts';
import { findOwnWords, ownWords } from './own-words.ts';

/**
 * The last look at what is about to leave, as it will be written: the names that should be hidden and stand there all the same,
 * however the format broke or escaped them. Empty: it may leave.
 */
export function lastLook(text: string, hiding: Hiding): readonly Name[] {
  const hidden = hiding.names.all().filter((name) => hiding.hidesName(name));
  const seen = readings(text);
  const folded = [...new Set(seen.map(foldName))];
  const own = ownSeen(
    seen,
    hidden.filter((name) => wordOf(name.as) === 'word'),
  );
  return hidden.filter((name) => {
    if (own.has(name)) return true;
    const was = foldName(name.was);
    return isSure(hiding, name) && folded.some((each) => holds(each, was));
  });
}

/** Words of the person's own, found as they are hidden: in any of their spellings. */
function ownSeen(seen: readonly string[], names: readonly Name[]): ReadonlySet<Name> {
  const own = ownWords(names);
  return new Set(seen.flatMap((each) => findOwnWords(each, own, 'joined').map(({ name }) => name)));
}

/** What is long or odd enough that its standing there can be no coincidence. */
function isSure(hiding: Hiding, name: Name): boolean {
  const word = wordOf(name.as);
  // Only one that is written like a placeholder is hidden nowhere, and must not leave for that.
  if (word === 'word') return hasPlaceholder(name.was);
  if (['ip', 'phone', 'imei', 'mac', 'sid', 'guid'].includes(word)) return true;
  return name.was.length >= 4 && isTelling(hiding, name.was);
}

/** The text as people and programs would read it: unwrapped, unescaped. */
function readings(text: string): readonly string[] {
  const plain = text
    .replace(/&(?:amp|#38);/gu, '&')
    .replace(/&(?:lt|gt|quot|#39|apos|#x27|nbsp);/gu, ' ')
    .replace(/\\u([0-9a-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1');
  const space = plain.replace(/\\?\n[ \t>|]*/gu, ' ');
  const none = plain.replace(/\\?\n[ \t>|]*/gu, '');
  const unescaped = text.replace(/\\[nrtbf]/gu, ' ');
  return [...new Set([text, plain, space, none, unescaped])];
}

function holds(text: string, was: string): boolean {
  for (let at = text.indexOf(was); at !== -1; at = text.indexOf(was, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + was.length])) return true;
  return false;
}

const isLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
