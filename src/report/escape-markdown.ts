import type { Hand } from './fold.ts';
import { lettersOf, roomOf } from './fold.ts';

const ALWAYS = new Set('`*[]<>|~$');
/** Longest address in one code span: a line holds it with its indent and its backticks. */
const SPAN = 80;

/**
 * Text from outside as Markdown that shows exactly that text: no emphasis, link, heading, list, table, entity or HTML can come
 * of it. Rules: CommonMark 0.31 (any ASCII punctuation may be escaped) and GitHub's autolinks and mentions, which no escape
 * stops, so a word that looks like an address becomes a code span.
 */
export const markdownHand: Hand = {
  atoms: (word) => (looksLikeAddress(word) ? spans(word) : escaped(word)),
  lineStart: (line) =>
    line.replace(/^(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|[-=]+\s*$)/u, '\\').replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2'),
};

export const textHand: Hand = { atoms: lettersOf, lineStart: (line) => line };

/** A code span that shows `text` (one line), whatever backticks it holds. */
export function codeSpan(text: string): string {
  const runs = new Set((text.match(/`+/gu) ?? []).map((run) => run.length));
  let size = 1;
  while (runs.has(size)) size += 1;
  const fence = '`'.repeat(size);
  const pad = /^`|`$/u.test(text) ? ' ' : '';
  return fence + pad + text + pad + fence;
}

function looksLikeAddress(word: string): boolean {
  return /@|:\/\/|^[^\p{L}\p{N}]*(?:www\.|mailto:)/iu.test(word);
}

function escaped(word: string): string[] {
  const letters = lettersOf(word);
  return letters.map((letter, index) => {
    const next = letters[index + 1];
    if (ALWAYS.has(letter)) return `\\${letter}`;
    // Before a letter a backslash means nothing: `C:\Logs` stays readable. At the end of a word it may come to end a line.
    if (letter === '\\') return next === undefined || /[!-/:-@[-`{-~]/u.test(next) ? '\\\\' : letter;
    // Inside a word an underscore means nothing; `INTUNE_A` stays readable.
    if (letter === '_' && !(isWordy(letters[index - 1]) && isWordy(next))) return '\\_';
    if (letter === '&' && next !== undefined && /[#a-z]/iu.test(next)) return '\\&';
    return letter;
  });
}

const isWordy = (letter: string | undefined): boolean => letter !== undefined && /^[\p{L}\p{N}]/u.test(letter);

/** Punctuation around an address stays outside its code span: `(adele@contoso.com),`. */
function spans(word: string): string[] {
  const match = /^([("'«“‘<[]*)(.*?)([)"'»”’>\].,;:!?]*)$/u.exec(word);
  const [, before = '', core = word, after = ''] = match ?? [];
  if (core === '') return escaped(word);
  const pieces: string[] = [''];
  let used = 0;
  for (const letter of lettersOf(core)) {
    if (used + roomOf(letter) > SPAN) {
      pieces.push('');
      used = 0;
    }
    pieces[pieces.length - 1] += letter;
    used += roomOf(letter);
  }
  const inner = pieces.map(codeSpan);
  // The last piece and what follows it stay together.
  return [...escaped(before), ...inner, ...escaped(after)];
}
