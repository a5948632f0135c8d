import { writeSync } from 'node:fs';

/**
 * Text to standard output for what ends at once: Node's own stream takes longer to load than the help to write. `otherwise` gets what
 * does not go through, and everything on Windows, where a console wants its own letters.
 */
export function printNow(text: string, otherwise: (rest: Uint8Array) => void): void {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0 && process.platform !== 'win32') rest = rest.subarray(writeSync(1, rest));
  } catch {
    // A pipe that is full for now, a reader that is gone, a full disk: the stream tells them apart.
  }
  if (rest.length > 0) otherwise(rest);
}
