import { shorten, widthOf } from '../text/width.ts';
import type { Frame, View } from './frame.ts';
import { wordsOf } from './frame.ts';
import { isTight } from './is-tight.ts';
import { statusLines } from './status-lines.ts';

/** What a frame is put together from; lines without the two cells of their margin. */
export interface Parts {
  /** Stands above the head where there is room for both, else below it. */
  readonly intro?: readonly string[];
  /** What must be seen always: the question. */
  readonly head: readonly string[];
  /** Scrolls when there is no room. */
  readonly body: readonly string[];
  readonly list: readonly string[];
  /** The line of `list` that must be seen, and how many with it. */
  readonly at: number;
  readonly tall?: number;
  /** What was just done or could not be; comes before the hints where there is no room for both. */
  readonly message: readonly string[];
  readonly hints: readonly string[];
  /** Stands beside head and body from column `at` on, cut to their height. */
  readonly aside?: { readonly lines: readonly string[]; readonly at: number } | undefined;
  /** Behind the bar that marks the live step. */
  readonly isBarred: boolean;
  readonly scroll: number;
}

/**
 * Puts a frame together that is never as tall as the screen (a live frame as tall as the screen flickers): the foot, the head,
 * the list around its cursor, and the rest to what scrolls.
 */
export function fit(view: View, parts: Parts): Frame {
  const { head, body, list, at, tall = 1, intro = [], isBarred } = parts;
  const room = Math.max(3, view.rows - 1);
  const foot = footLines(view, parts, room);
  const status = view.once(`status ${view.ui.share}`, () => statusLines(view));
  const left = room - foot.length - status.length;
  const top = [...intro, ...head, ...body];
  const gap = list.length > 0 && top.length > 0 ? 1 : 0;
  if (top.length + gap + list.length <= left) {
    const besides = aside(view, parts, { lines: top, most: left - gap - list.length });
    return framed(view, {
      ...{ top: [...status, ...besides], more: 0, list: list.map((text) => ({ text })), foot, hasGap: gap === 1, isBarred },
      scroll: { most: 0, page: 1 },
    });
  }
  const after = left - gap;
  // A title reads oddly below its question: only where both would take more than half does it scroll with the rest.
  const above = !isTight(view) && intro.length + head.length <= Math.floor(after / 2) ? intro : [];
  const rest = [...(above.length > 0 ? [] : intro), ...body].filter((line) => line !== '' || !isTight(view));
  // Half of the room, and three lines as long as two are left for the list and the rest.
  const headRoom = Math.max(1, Math.min(head.length, Math.max(Math.floor(after / 2), Math.min(3, after - 2))));
  const shared = Math.max(0, after - above.length - Math.min(head.length, headRoom));
  const listRoom = Math.min(list.length, Math.max(shared - rest.length, Math.min(tall, shared), Math.ceil(shared / 2)));
  const bodyRoom = Math.min(rest.length, Math.max(0, shared - listRoom));
  const most = rest.length - bodyRoom;
  const from = Math.max(0, Math.min(parts.scroll, most));
  const shown = [...above, ...head.slice(0, headRoom), ...rest.slice(from, from + bodyRoom)];
  return framed(view, {
    top: [...status, ...aside(view, parts, { lines: shown, most: shown.length })],
    ...{ more: most - from, list: windowed(list, { at, tall, room: listRoom }), foot, hasGap: gap === 1, isBarred },
    scroll: { most, page: Math.max(1, bodyRoom - 1) },
  });
}

/** A message may take half of the screen and hints a third; how to leave stays as long as there is a line for it. */
function footLines(view: View, { message, hints }: Parts, room: number): readonly string[] {
  const most = Math.max(1, Math.floor(room / (message.length > 0 ? 2 : 3)));
  const all = [...message, ...hints];
  const shown = all.length <= most ? all : [...message.slice(0, Math.max(1, most - 1)), ...hints.slice(-1)].slice(0, most);
  return isTight(view) ? shown : ['', ...shown];
}

interface Row {
  readonly text: string;
  /** There is more above or below this row. */
  readonly edge?: 'up' | 'down' | undefined;
}

/** The rows of a list that are seen: the cursor's whole, and a little of what stands before it. */
function windowed(lines: readonly string[], { at, tall, room }: { at: number; tall: number; room: number }): Row[] {
  const before = Math.floor(Math.max(0, room - tall) / 2);
  const from = Math.max(0, Math.min(at - before, lines.length - room));
  return lines.slice(from, from + room).map((text, index) => ({
    text,
    edge: index === 0 && from > 0 ? 'up' : index === room - 1 && from + room < lines.length ? 'down' : undefined,
  }));
}

interface Framed {
  readonly top: readonly string[];
  /** Lines of the body below what is seen. */
  readonly more: number;
  readonly list: readonly Row[];
  readonly foot: readonly string[];
  readonly hasGap: boolean;
  readonly isBarred: boolean;
  readonly scroll: Frame['scroll'];
}

function framed(view: View, { top, more, list, foot, hasGap, isBarred, scroll }: Framed): Frame {
  const { style, glyphs, columns } = view;
  const margin = isBarred ? style.accent(glyphs.bar) : ' ';
  const placed = (line: string) => (line === '' ? (isBarred ? margin : '') : `${margin} ${line}`);
  const seen = more > 0 ? style.dim(`${glyphs.down} ${wordsOf(view).more(more)}`) : '';
  const lines = [
    ...top.map(placed),
    ...(hasGap ? [placed(seen)] : []),
    ...list.map(({ text, edge }) => (edge === undefined ? placed(text) : `${style.accent(glyphs[edge])} ${text}`)),
    ...foot,
  ];
  // Without a list there is no line between to say so.
  if (!hasGap && more > 0) lines.splice(top.length - 1, 1, `${margin} ${seen}`);
  // Most lines are the same from key to key: each is measured once.
  const bounded = (line: string) => view.once(`bounded ${line}`, () => (widthOf(line) > columns ? shorten(line, columns) : line));
  return { lines: lines.map(bounded), scroll };
}

function aside(view: View, parts: Parts, { lines, most }: { lines: readonly string[]; most: number }): readonly string[] {
  if (parts.aside === undefined) return lines;
  const { at } = parts.aside;
  const { style, glyphs } = view;
  const height = Math.min(most, Math.max(lines.length, parts.aside.lines.length));
  const right =
    parts.aside.lines.length <= height
      ? parts.aside.lines
      : [...parts.aside.lines.slice(0, Math.max(0, height - 1)), style.dim(glyphs.more)];
  return Array.from({ length: height }, (_, index) => {
    const line = lines[index] ?? '';
    const said = right[index];
    return said === undefined ? line : `${line}${' '.repeat(Math.max(1, at - widthOf(line)))}${style.dim(glyphs.line)} ${said}`;
  });
}
