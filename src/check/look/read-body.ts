import type { IncomingMessage } from 'node:http';
import { clean } from '../../text/clean.ts';
import { type Until, whenOver } from './open-socket.ts';

/** Bytes. */
const MOST = 64 * 1024;
const TEXT = /^\s*(?:text\/|application\/(?:[\w.+-]*[+])?(?:xml|json|xhtml)\b)/i;

export interface Body {
  /** Cleaned; undefined where it is no text, or not wanted. */
  readonly body: string | undefined;
  /** More was to come, or it did not come in time. */
  readonly isCut: boolean;
}

/** The first 64 KB of an answer that is text. Never rejects; the caller closes the connection. */
export function readBody(message: IncomingMessage, { isWanted, until }: { isWanted: boolean; until: Until }): Promise<Body> {
  message.on('error', () => {});
  const type = message.headers['content-type'] ?? '';
  const isPacked = !/^(?:identity)?$/i.test(message.headers['content-encoding'] ?? '');
  if (!isWanted || isPacked || !TEXT.test(type)) return Promise.resolve({ body: undefined, isCut: false });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let total = 0;
    const end = (isCut: boolean) => resolve({ body: clean(decode(Buffer.concat(chunks).subarray(0, MOST), type)), isCut });
    const done = whenOver(until, () => end(true));
    message.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      total += chunk.length;
      if (total > MOST) done(() => end(true));
    });
    message.once('end', () => done(() => end(false)));
    message.once('close', () => done(() => end(true)));
  });
}

function decode(bytes: Uint8Array, type: string): string {
  const named = /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(type)?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
