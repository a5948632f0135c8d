const MOST = 20_000;
const known = new Map<string, string>();

/**
 * Names differ by more than case and composition: Exchange, directories and the domain name system compare them so. Remembered,
 * because outputs of machines say the same few thousand names over and over.
 */
export function foldName(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const folded = text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
  if (text.length > 200) return folded;
  if (known.size >= MOST) known.clear();
  known.set(text, folded);
  return folded;
}
