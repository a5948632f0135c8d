import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Terminal cells a text takes; SGR sequences count nothing, wide characters two. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** Lines no wider than `width` cells; words longer than a line are broken. SGR is carried over line ends. Never an empty list. */
export function wrap(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(1, width), { hard: true, trim: true, wordWrap: true }).split('\n');
}

/** The same, keeping every space: for commands, which are never changed. */
export function wrapExact(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(1, width), { hard: true, trim: false, wordWrap: false }).split('\n');
}

/** At most `width` cells, ending in `…` (or `...`) when something was cut. */
export function shorten(text: string, width: number, ascii = false): string {
  if (widthOf(text) <= width) return text;
  const dots = ascii ? '...' : '…';
  const room = Math.max(0, width - dots.length);
  let out = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const cells = widthOf(segment);
    if (used + cells > room) break;
    out += segment;
    used += cells;
  }
  return (out.trimEnd() + dots).slice(0, Math.max(width, 0) || undefined);
}
