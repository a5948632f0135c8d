import { shorten, widthOf, wrap } from '../text/width.ts';
import { type View, wordsOf } from './frame.ts';

interface Parts {
  /** Scrolls when there is no room. */
  readonly body: readonly string[];
  /** Always seen as far as the cursor asks; windowed when longer than its share. */
  readonly list: readonly string[];
  /** The line of `list` that must be seen. */
  readonly at: number;
  readonly foot: readonly string[];
}

/**
 * Puts a frame together that is never as tall as the screen (a live frame as tall as the screen flickers): the foot whole, the
 * list around its cursor, the rest to the body, which scrolls.
 */
export function fit(view: View, { body, list, at, foot }: Parts): readonly string[] {
  const room = Math.max(3, view.rows - 1);
  const below = foot.slice(0, Math.max(1, Math.min(foot.length, Math.floor(room / 3))));
  const left = room - below.length;
  const listRoom = Math.min(list.length, Math.max(left - body.length, Math.ceil(left / 2)));
  const bodyRoom = Math.max(0, left - listRoom);
  return [...scrolled(view, { lines: body, room: bodyRoom }), ...windowed(list, { at, room: listRoom }), ...below].map((line) =>
    widthOf(line) > view.columns ? shorten(line, view.columns) : line,
  );
}

/** How far a body can be scrolled, so that keys do not run past its end. */
export function scrolled(view: View, { lines, room }: { lines: readonly string[]; room: number }): readonly string[] {
  if (lines.length <= room) return lines;
  if (room <= 0) return [];
  const shown = Math.max(0, room - 1);
  const from = Math.max(0, Math.min(view.ui.scroll, lines.length - shown));
  const rest = lines.length - from - shown;
  const more = rest > 0 ? `${view.glyphs.down} ${wordsOf(view).more(rest)}` : `${view.glyphs.up} ${view.glyphs.dot}`;
  return [...lines.slice(from, from + shown), view.style.dim(`${view.glyphs.bar} ${more}`)];
}

export function windowed(lines: readonly string[], { at, room }: { at: number; room: number }): readonly string[] {
  if (lines.length <= room) return lines;
  const from = Math.max(0, Math.min(at - Math.floor(room / 2), lines.length - room));
  return lines.slice(from, from + room);
}

/** Hints, as many as fit on two lines; the last one (how to leave) always stays. */
export function hintLines(view: View, hints: readonly string[]): readonly string[] {
  const width = Math.max(8, Math.min(view.columns, 100) - 2);
  const gap = '   ';
  const kept = [...hints];
  const twin = (text: string) => (view.glyphs.left === '←' ? text : asciiHint(text, view));
  while (kept.length > 2 && wrap(kept.map(twin).join(gap), width).length > 2) kept.splice(-2, 1);
  return wrap(kept.map(twin).join(gap), width)
    .slice(0, 2)
    .map((line) => view.style.dim(`  ${line}`));
}

function asciiHint(text: string, { glyphs }: View): string {
  return text
    .replaceAll('←', glyphs.left)
    .replaceAll('↑', glyphs.up)
    .replaceAll('↓', 'v')
    .replaceAll('«', '"')
    .replaceAll('»', '"');
}

/** A message about what was just done, or could not be. */
export function messageLines(view: View): readonly string[] {
  const { message } = view.ui;
  if (message === undefined) return [];
  const lines = wrap(message.text, Math.max(8, Math.min(view.columns, 100) - 4));
  const paint = message.isTrouble ? view.style.warn : view.style.good;
  return lines.map(
    (line, index) =>
      `  ${paint(index === 0 ? `${message.isTrouble ? view.glyphs.warn : view.glyphs.done} ${line}` : `  ${line}`)}`,
  );
}
