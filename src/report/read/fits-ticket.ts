import { createHash } from 'node:crypto';
import { decodeOutput } from '../../check/read/decode-output.ts';
import type { NamedTranscript } from './read-ticket.ts';

/** Whether these are the bytes a ticket names, or the same text with other line ends, blanks at their ends, or encoding. */
export function fitsTicket(bytes: Uint8Array, { sha256 }: NamedTranscript): boolean {
  const { text } = decodeOutput(bytes);
  const lines = text.split('\n').map((line) => line.trimEnd());
  const trimmed = lines.join('\n').trimEnd();
  return [bytes, text, `${trimmed}\n`].some((each) => createHash('sha256').update(each).digest('hex').startsWith(sha256));
}
