import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

export interface ReadLine {
  readonly text: string;
  readonly cut: boolean;
}

export interface LineReader {
  /** The next line, without its end, or undefined once the input has ended. Raises the signal's reason when it aborts. */
  next(): Promise<ReadLine | undefined>;
  close(): void;
}

// Read ahead no more than this; then the pipe waits.
const AHEAD = 256;

/**
 * Reads a stream line by line. Not readline: that keeps a line without an end whole in memory, loses what comes while
 * nobody waits, and may write to the terminal. What goes beyond `limit` characters of one line is dropped and said;
 * bytes that are no UTF-8 become U+FFFD. A broken stream is an ended one.
 */
export function readLines(from: { stdin: Readable; limit: number; signal: AbortSignal }): LineReader {
  const { stdin, limit, signal } = from;
  const decoder = new StringDecoder('utf8');
  const ready: ReadLine[] = [];
  let waiting: { resolve: (line: ReadLine | undefined) => void; reject: (reason: unknown) => void } | undefined;
  let current = '';
  let cut = false;
  let ended = false;

  const give = (line: ReadLine) => {
    if (waiting === undefined) ready.push(line);
    else {
      const { resolve } = waiting;
      waiting = undefined;
      resolve(line);
    }
  };
  const finishLine = () => {
    give({ text: current.endsWith('\r') ? current.slice(0, -1) : current, cut });
    current = '';
    cut = false;
  };
  const take = (text: string) => {
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      grow(text.slice(start, end));
      finishLine();
      start = end + 1;
    }
    grow(text.slice(start));
  };
  const grow = (text: string) => {
    const room = limit - current.length;
    if (text.length > room) cut = true;
    current += text.slice(0, Math.max(0, room));
  };

  const onData = (chunk: Buffer | string) => {
    take(typeof chunk === 'string' ? chunk : decoder.write(chunk));
    if (ready.length > AHEAD) stdin.pause();
  };
  const onEnd = () => {
    if (ended) return;
    ended = true;
    grow(decoder.end());
    if (current !== '' || cut) finishLine();
    waiting?.resolve(undefined);
    waiting = undefined;
  };
  const onAbort = () => {
    waiting?.reject(signal.reason);
    waiting = undefined;
  };

  stdin.on('data', onData);
  stdin.on('end', onEnd);
  stdin.on('error', onEnd);
  stdin.on('close', onEnd);
  signal.addEventListener('abort', onAbort);
  if (stdin.readableEnded || stdin.destroyed) onEnd();

  return {
    next: () => {
      if (signal.aborted) return Promise.reject(signal.reason);
      const line = ready.shift();
      if (line !== undefined) return Promise.resolve(line);
      if (ended) return Promise.resolve(undefined);
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        stdin.resume();
      });
    },
    close: () => {
      stdin.off('data', onData);
      stdin.off('end', onEnd);
      stdin.off('close', onEnd);
      signal.removeEventListener('abort', onAbort);
      stdin.pause();
    },
  };
}
