import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

// Printable ASCII, Latin letters and the punctuation French and English use: one code unit is one cell. Measured: such a
// paragraph wraps about fifty times faster here than through wrap-ansi, whose first call alone costs 7 ms.
const NARROW = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u203a\u202f\u20ac\n]*$/;
// A terminal moves to the next tab stop, which depends on the column; what is measured and drawn has spaces instead.
const TAB = '    ';
const ESCAPE = '\x1b';
const SEGMENTER = new Intl.Segmenter();

/** Terminal cells a text takes; SGR sequences count nothing, wide characters two, a tab four. */
export function widthOf(text: string): number {
  return NARROW.test(text) && !text.includes('\n') ? text.length : stringWidth(untab(text));
}

/** Lines no wider than `width` cells (from 2); words longer than a line are broken. SGR is carried over line ends. Never an empty list. */
export function wrap(text: string, width: number): string[] {
  const cells = Math.max(1, Math.floor(width));
  const plain = untab(text);
  if (plain.includes(ESCAPE)) return wrapAnsi(plain, cells, { hard: true, trim: true, wordWrap: true }).split('\n');
  return plain.split('\n').flatMap((line) => (NARROW.test(line) ? wrapNarrow(line, cells) : wrapWide(line, cells)));
}

/** The same, keeping every space: for commands, which are never changed. */
export function wrapExact(text: string, width: number): string[] {
  const cells = Math.max(1, Math.floor(width));
  const plain = untab(text);
  if (plain.includes(ESCAPE)) return wrapAnsi(plain, cells, { hard: true, trim: false, wordWrap: false }).split('\n');
  return plain.split('\n').flatMap((line) => (NARROW.test(line) ? slices(line, cells) : pieces(line, cells)));
}

/** At most `width` cells, ending in `…` (or `...`) when something was cut. For one line. */
export function shorten(text: string, width: number, ascii = false): string {
  const cells = Math.max(0, Math.floor(width));
  const plain = untab(text).replaceAll('\n', ' ');
  if (widthOf(plain) <= cells) return plain;
  const dots = (ascii ? '...' : '…').slice(0, cells);
  const [head = ''] = cells > dots.length ? pieces(plain, cells - dots.length) : [];
  return (widthOf(head) + dots.length <= cells ? head.trimEnd() : '') + dots;
}

function untab(text: string): string {
  return text.includes('\t') ? text.replaceAll('\t', TAB) : text;
}

function wrapNarrow(line: string, cells: number): string[] {
  const lines: string[] = [];
  let rest = line.replace(/^ +/, '');
  while (rest.length > cells) {
    const space = rest.lastIndexOf(' ', cells);
    const cut = space > 0 ? space : cells;
    lines.push(rest.slice(0, cut).replace(/ +$/, ''));
    rest = rest.slice(cut).replace(/^ +/, '');
  }
  lines.push(rest.replace(/ +$/, ''));
  // Spaces at the very end may have left an empty line behind.
  return lines.length > 1 && lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function slices(line: string, cells: number): string[] {
  const lines: string[] = [];
  for (let start = 0; start < line.length; start += cells) lines.push(line.slice(start, start + cells));
  return lines.length === 0 ? [''] : lines;
}

/** Not by wrap-ansi: that would normalise what it wraps. */
function wrapWide(line: string, cells: number): string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const word of line.replace(/^ +| +$/g, '').split(' ')) {
    const wide = widthOf(word);
    if (current !== '' && used + 1 + wide <= cells) {
      current += ` ${word}`;
      used += 1 + wide;
      continue;
    }
    // A run of spaces is one place to break.
    if (current !== '') lines.push(current.replace(/ +$/, ''));
    const parts = pieces(word, cells);
    lines.push(...parts.slice(0, -1));
    current = parts.at(-1) ?? '';
    used = widthOf(current);
  }
  return [...lines, current];
}

/** Cut by cells alone; a cluster wider than the line is cut by characters. Never an empty list. */
function pieces(line: string, cells: number): string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  const add = (part: string, wide: number) => {
    if (current !== '' && used + wide > cells) {
      lines.push(current);
      current = '';
      used = 0;
    }
    current += part;
    used += wide;
  };
  for (const { segment } of SEGMENTER.segment(line)) {
    const wide = widthOf(segment);
    if (wide <= cells) add(segment, wide);
    else for (const character of segment) add(character, widthOf(character));
  }
  return [...lines, current];
}
