import { isContinuation } from './read-entry.ts';

const NEWLINE = 0x0a;
/** Lines of one entry: no stack trace is longer for what we show of it. */
const MOST_LINES = 60;

/** Where the entry that holds the byte `at` begins: its line, or the line that this one goes on with; never before `floor`. */
export function entryStart(bytes: Buffer, at: number, floor: number): number {
  let start = lineStart(bytes, at, floor);
  for (let i = 0; i < MOST_LINES && start > floor && isContinuation(bytes, start, bytes.length); i++)
    start = lineStart(bytes, start - 1, floor);
  return start;
}

/** The first byte after the entry; undefined while another line of it may still come. */
export function entryEnd(bytes: Buffer, { hit, end, isEnd }: { hit: number; end: number; isEnd: boolean }): number | undefined {
  let at = hit;
  for (let i = 0; i < MOST_LINES; i++) {
    const newline = bytes.subarray(0, end).indexOf(NEWLINE, at);
    if (newline === -1) return isEnd ? end : undefined;
    // Enough of the next line to tell.
    if (!isEnd && bytes.subarray(newline + 1, end).indexOf(NEWLINE) === -1 && end - newline < 256) return undefined;
    if (!isContinuation(bytes, newline + 1, end)) return newline + 1;
    at = newline + 1;
  }
  return at;
}

function lineStart(bytes: Buffer, at: number, floor: number): number {
  return at <= floor ? floor : floor + bytes.subarray(floor, at).lastIndexOf(NEWLINE) + 1;
}
