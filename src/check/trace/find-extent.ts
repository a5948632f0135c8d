import { findAhead } from './find-ahead.ts';
import type { Window } from './make-window.ts';
import { entryEnd, entryStart } from './plain-entries.ts';
import { CLOSE, LONGEST_ENTRY, LONGEST_EVENT, OPEN } from './tags.ts';

export interface Extent {
  readonly start: number;
  /** Undefined while the end may still come. Always beyond the place asked for. */
  readonly end: number | undefined;
  readonly isXml: boolean;
}

export interface ExtentAsked {
  /** The place in the window. Asked in rising order. */
  readonly hit: number;
  /** Nothing before it belongs to this event. */
  readonly floor: number;
  /** The event that reaches into the window began before it. */
  readonly isInside: boolean;
  /** A tag of an event was seen before. */
  readonly hasTags: boolean;
  readonly isEnd: boolean;
}

/** Says from where to where the event reaches that a place lies in, or the lines of plain text. */
export function findExtent(window: Window): (asked: ExtentAsked) => Extent {
  const nextOpen = findAhead(window, OPEN);
  const nextClose = findAhead(window, CLOSE);
  return ({ hit, floor, isInside, hasTags, isEnd }) => {
    const { end } = window;
    const bytes = window.bytes.subarray(0, end);
    const before = bytes.subarray(floor, hit);
    const open = before.lastIndexOf(OPEN);
    const close = before.lastIndexOf(CLOSE);
    const closing = nextClose(hit);
    const opening = nextOpen(hit);
    const first = Math.min(closing === -1 ? end : closing + CLOSE.length, opening === -1 ? end : opening);
    const isBounded = closing !== -1 || opening !== -1;
    if (open > close || (open === -1 && close === -1 && isInside)) {
      const start = open === -1 ? floor : floor + open;
      if (isBounded) return { start, end: first, isXml: true };
      const isComing = !isEnd && end - hit < LONGEST_EVENT;
      return { start, end: isComing ? undefined : Math.min(end, hit + LONGEST_ENTRY), isXml: true };
    }
    if (!hasTags && open === -1 && close === -1 && window.before + hit < LONGEST_ENTRY) {
      // The beginning of the file may be the rest of an event.
      const isRest = closing !== -1 && closing - hit < LONGEST_ENTRY && (opening === -1 || closing < opening);
      if (isRest) return { start: floor, end: first, isXml: true };
      if (!isBounded && !isEnd && end - hit < LONGEST_ENTRY) return { start: floor, end: undefined, isXml: true };
    }
    const from = Math.max(close === -1 ? floor : floor + close + CLOSE.length, hit - LONGEST_ENTRY);
    const to = Math.min(opening === -1 ? end : opening, hit + LONGEST_ENTRY);
    const isWhole = isEnd || to < end;
    return { start: entryStart(bytes, hit, from), end: entryEnd(bytes, { hit, end: to, isEnd: isWhole }), isXml: false };
  };
}
