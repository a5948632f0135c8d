/**
 * LIX, the readability index: words per sentence plus the share of words of more than six letters, in percent
 * (C. H. Björnsson, "Läsbarhet", Stockholm 1968). It counts no syllables, so that one measure serves French and English;
 * 30 is easy, 40 ordinary, 50 hard, 60 very hard.
 */
export function lix(text: string): { readonly words: number; readonly lix: number } {
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return { words: 0, lix: 0 };
  const sentences = text.split(/[.!?:;](?:\s|$)|\n\s*\n/).filter((part) => /\p{L}/u.test(part)).length;
  const long = words.filter((word) => [...word].length > 6).length;
  return { words: words.length, lix: words.length / Math.max(1, sentences) + (100 * long) / words.length };
}
