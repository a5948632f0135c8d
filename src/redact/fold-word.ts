import { readingAt } from './reading.ts';

const MOST = 20_000;
const known = new Map<string, string>();

/**
 * A word of the person's own, as it is compared: whoever hides `L'Oréal` means `L’ORÉAL`, `l-oreal` and `L%27Or%C3%A9al` as well. Case,
 * accents, what joins its parts and signs around it do not count; empty where there is neither letter nor digit. Only for these words:
 * in names of people and machines a spelling is evidence.
 */
export function foldWord(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  let folded = '';
  for (let at = 0; at < text.length; ) {
    const reading = readingAt(text, at);
    if (reading.folded !== ' ' || !folded.endsWith(' ')) folded += reading.folded;
    at = reading.end;
  }
  folded = folded.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
  if (text.length > 200) return folded;
  if (known.size >= MOST) known.clear();
  known.set(text, folded);
  return folded;
}

/** The word without the signs around it, which stay where they stand: `(Projet X)` → `Projet X`. */
export function bareWord(text: string): string {
  let start = -1;
  let end = 0;
  for (let at = 0; at < text.length; ) {
    const reading = readingAt(text, at);
    if (start === -1 && /^[\p{L}\p{N}]/u.test(reading.folded)) start = at;
    // An accent that stands by itself belongs to the letter before.
    if (start !== -1 && (reading.isOfWord || (end === at && reading.folded === ''))) end = reading.end;
    at = reading.end;
  }
  return start === -1 ? '' : text.slice(start, end);
}
