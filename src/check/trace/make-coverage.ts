import { stampOf } from './read-entry.ts';
import { readTime } from './read-event.ts';
import { CLOSE, OPEN } from './tags.ts';

export interface Coverage {
  /** Some trace event was seen, whole or not. */
  readonly isXml: boolean;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly cutAtStart: boolean;
  readonly cutAtEnd: boolean;
}

export interface CoverageKeeper {
  /** Looks at what is in memory, whenever that changed. Parts may be seen again. */
  look(held: Buffer): void;
  /** With what is in memory when the file has ended; `isInside`: an event began before that. */
  end(held: Buffer, isInside: boolean): Coverage;
}

const TIME = Buffer.from('<TimeCreated');
const TIME_LENGTH = 120;
const CLOSING_TAG = /^\s*<\/[\w:.-]{1,80}>[\s\0]*$/;
/** Lines looked at for a time, from either end: a log without any must not cost more. */
const MOST_LINES = 40;

/** Which time a file covers, and whether its first or last event is there in part only. */
export function makeCoverage(): CoverageKeeper {
  let first: 'whole' | 'rest' | undefined;
  let firstByte: number | undefined;
  let from: string | undefined;
  let to: string | undefined;
  let latest = '';
  const widen = (at: string | undefined) => {
    if (at === undefined) return;
    if (from === undefined || at < from) from = at;
    if (to === undefined || at > to) to = at;
  };
  const look = (held: Buffer): void => {
    firstByte ??= held.find((byte) => byte > 0x20);
    if (first === undefined) {
      const [open, close] = [held.indexOf(OPEN), held.indexOf(CLOSE)];
      if (open !== -1 || close !== -1) first = open !== -1 && (close === -1 || open < close) ? 'whole' : 'rest';
    }
    if (first === undefined) {
      if (from === undefined) widen(firstStamp(held));
      widen(lastStamp(held.subarray(0, held.lastIndexOf(0x0a) + 1)));
      return;
    }
    if (from === undefined) widen(readTime(timeAt(held, held.indexOf(TIME))));
    const last = held.lastIndexOf(TIME);
    const at = timeAt(held, last) || timeAt(held, held.subarray(0, Math.max(0, last)).lastIndexOf(TIME));
    // As text: a writer keeps to one shape, and reading it takes longer than all the rest here.
    if (at > latest) latest = at;
  };
  return {
    look,
    end: (held, isInside) => {
      look(held);
      widen(first === undefined ? lastStamp(held) : readTime(latest));
      const isXml = first !== undefined;
      const [open, close] = [held.lastIndexOf(OPEN), held.lastIndexOf(CLOSE)];
      const tail = held.subarray(close === -1 ? 0 : close + CLOSE.length).toString('latin1', 0, 4_096);
      const isClosed = close > open && (/^[\s\0]*$/.test(tail) || CLOSING_TAG.test(tail));
      return {
        isXml,
        from,
        to,
        cutAtStart: isXml && (first === 'rest' || firstByte !== 0x3c),
        cutAtEnd: isXml && !isClosed && (open > close || isInside || /^\s*</.test(tail)),
      };
    },
  };
}

/** The whole tag with the time; empty where it is not there to its end. */
function timeAt(held: Buffer, at: number): string {
  const tag = at === -1 ? '' : held.toString('latin1', at, Math.min(held.length, at + TIME_LENGTH));
  return tag.slice(0, tag.indexOf('>') + 1);
}

function firstStamp(held: Buffer): string | undefined {
  let at = 0;
  for (let i = 0; i < MOST_LINES && at < held.length; i++) {
    const newline = held.indexOf(0x0a, at);
    // The last line may go on.
    if (newline === -1) return undefined;
    const stamp = stampOf(held.toString('latin1', at, Math.min(newline, at + TIME_LENGTH)));
    if (stamp !== undefined) return stamp;
    at = newline + 1;
  }
  return undefined;
}

function lastStamp(held: Buffer): string | undefined {
  let end = held.length;
  for (let i = 0; i < MOST_LINES && end > 0; i++) {
    const start = held.subarray(0, end).lastIndexOf(0x0a) + 1;
    const stamp = stampOf(held.toString('latin1', start, Math.min(end, start + TIME_LENGTH)));
    if (stamp !== undefined) return stamp;
    end = start - 1;
  }
  return undefined;
}
