import { createHash } from 'node:crypto';

/**
 * SHA-256 of readable words, whatever a mail client or an editor makes of blanks and line ends: every run of white space counts as
 * one space, no-break ones too.
 */
export function sumOfWords(text: string): string {
  return sha256(text.replace(/[\s\u180e\ufeff]+/gu, ' ').trim());
}

/** SHA-256 of a block's own lines above its sums; blanks at line ends do not count, and no-break spaces are spaces. */
export function sumOfBlock(lines: readonly string[]): string {
  return sha256(
    lines
      .map((line) => line.replace(/\s/gu, ' ').trimEnd())
      .join('\n')
      .trim(),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
