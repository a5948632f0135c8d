import { plainWords, stemOf } from './tokens.ts';

/** What stands in quotation marks or as code in a text: messages as a program shows them. */
export function quotesIn(text: string): readonly string[] {
  if (!/["“«]/.test(text)) return [];
  const found = text.matchAll(/"([^"\n]{4,400})"|“([^”\n]{4,400})”|«\s*([^»\n]{4,400}?)\s*»/gu);
  return [...found].map(([, straight, curly, guillemets]) => (straight ?? curly ?? guillemets)!);
}

/** The pieces of a `*find:*` paragraph that are long enough to be a message of their own. */
export function messagesIn(words: string): readonly string[] {
  if (words === '') return [];
  return words.split(/[,\n]/).flatMap((piece) => (piece.trim().split(/\s+/).length >= LONG ? [piece.trim()] : []));
}

// Two words say little: they count only beside others.
const LONG = 4;
const ENOUGH = 0.7;

/**
 * How much of quoted messages a text holds, 0 to 1: neighbouring words are compared, so that line breaks, case and punctuation do
 * not matter and a slip of the pen costs two pairs only. One long message is enough; short ones must be there whole, and two of them.
 */
export function quotedIn(pairs: ReadonlySet<string>, quotes: readonly string[]): number {
  let short = 0;
  let best = 0;
  for (const quote of quotes) {
    const own = pairsOf(quote);
    if (own.size === 0) continue;
    const share = [...own].filter((pair) => pairs.has(pair)).length / own.size;
    if (own.size >= LONG - 1) best = Math.max(best, share);
    else if (share === 1) short++;
  }
  return short >= 2 ? Math.max(best, ENOUGH + 0.1 * short) : best;
}

/** Whether that much makes the text say it by itself. */
export const isQuoted = (share: number): boolean => share >= ENOUGH;

/** The pairs of neighbouring words of a text, as stems: error messages are English whatever language is spoken around them. */
export function pairsOf(text: string): ReadonlySet<string> {
  const words = plainWords(text).map((word) => stemOf(word, 'en'));
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}
