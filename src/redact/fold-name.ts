/** Names differ by more than case and composition: Exchange, directories and the domain name system compare them so. */
export function foldName(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
