import { countLines } from './count-lines.ts';

/** The part of a file that is in memory. Places are counted from its beginning and move when its front is let go. */
export interface Window {
  /** Valid up to `end`; another one after `append`. */
  readonly bytes: Buffer;
  readonly end: number;
  /** Bytes of the file before the window. */
  readonly before: number;
  append(chunk: Uint8Array): void;
  /** Lets go of everything before `at`. */
  drop(at: number): void;
  /** The line `at` stands on, from 1. Asked in rising order. */
  lineAt(at: number): number;
}

const START = 512 * 1024;

/** A buffer that only grows when what is kept of a file needs it. */
export function makeWindow(): Window {
  let bytes = Buffer.allocUnsafeSlow(START);
  let end = 0;
  let before = 0;
  let counted = 0;
  let lines = 1;
  const lineAt = (at: number): number => {
    if (at > counted) {
      lines += countLines(bytes, counted, at);
      counted = at;
    }
    return lines;
  };
  return {
    get bytes() {
      return bytes;
    },
    get end() {
      return end;
    },
    get before() {
      return before;
    },
    append: (chunk) => {
      if (end + chunk.length > bytes.length) {
        const larger = Buffer.allocUnsafeSlow(Math.max(bytes.length * 2, end + chunk.length));
        bytes.copy(larger, 0, 0, end);
        bytes = larger;
      }
      bytes.set(chunk, end);
      end += chunk.length;
    },
    drop: (at) => {
      if (at <= 0) return;
      lineAt(at);
      bytes.copyWithin(0, at, end);
      end -= at;
      before += at;
      counted -= at;
    },
    lineAt,
  };
}
