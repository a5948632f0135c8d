import type { Window } from './make-window.ts';

/** Looks for a tag from rising places on, without looking at a byte twice. Returns a place in the window, or -1. */
export function findAhead(window: Window, tag: Buffer): (from: number) => number {
  // In bytes of the file, so that they hold when the window moves.
  let found = -1;
  let seen = 0;
  return (from) => {
    const { bytes, before, end } = window;
    if (found >= before + from) return found - before;
    const start = Math.max(from, seen - before);
    const at = bytes.subarray(0, end).indexOf(tag, start);
    seen = before + (at === -1 ? Math.max(start, end - tag.length + 1) : at);
    found = at === -1 ? -1 : before + at;
    return at;
  };
}
