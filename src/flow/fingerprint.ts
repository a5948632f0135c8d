import { createHash } from 'node:crypto';

/**
 * The first 7 hex digits of the SHA-256 of a section without its heading, lines trimmed, LF, without empty lines around it:
 * what a translated section carries of the base section it was made from (format.md, "text/<language>.md").
 */
export function fingerprint(body: string): string {
  const lines = body
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .join('\n')
    .trim();
  return createHash('sha256').update(lines, 'utf8').digest('hex').slice(0, 7);
}
