import type { Readable } from 'node:stream';

const LIMIT = 1000;

/**
 * One line of a stream, without its end; undefined when the input has ended or `signal` aborts. What came after the line is
 * put back, so that the front that follows reads it.
 */
export function readLine(stdin: Readable, signal: AbortSignal): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = '';
    const finish = (line: string | undefined, rest?: Buffer) => {
      stdin.off('data', onData);
      stdin.off('end', onEnd);
      stdin.off('error', onEnd);
      signal.removeEventListener('abort', onEnd);
      stdin.pause();
      if (rest !== undefined && rest.length > 0) stdin.unshift(rest);
      resolve(line);
    };
    const onData = (chunk: Buffer | string) => {
      const bytes = Buffer.from(chunk);
      const end = bytes.indexOf(10);
      text = (text + bytes.subarray(0, end === -1 ? bytes.length : end).toString()).slice(0, LIMIT);
      if (end !== -1) finish(text.replace(/\r$/, ''), bytes.subarray(end + 1));
    };
    const onEnd = () => finish(text === '' || signal.aborted ? undefined : text);
    if (signal.aborted || stdin.readableEnded) return resolve(undefined);
    stdin.on('data', onData);
    stdin.on('end', onEnd);
    stdin.on('error', onEnd);
    signal.addEventListener('abort', onEnd);
    stdin.resume();
  });
}
