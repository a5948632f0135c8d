import type { Readable } from 'node:stream';
import { decodeOutput } from '../check/read/decode-output.ts';

// A paste; what is larger is evidence.
const LIMIT = 5 * 1024 * 1024;

/**
 * Everything a stream brings until it ends or `signal` aborts, at most 5 MB, as text: what `type` and PowerShell pipe on Windows may
 * be UTF-16 or an old code page.
 */
export async function readAll(stdin: Readable, signal: AbortSignal): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const stop = () => stdin.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of stdin) {
      chunks.push(Buffer.from(chunk));
      bytes += chunks.at(-1)!.length;
      if (bytes >= LIMIT) break;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
  return decodeOutput(Buffer.concat(chunks).subarray(0, LIMIT)).text;
}
