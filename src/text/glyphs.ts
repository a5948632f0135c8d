const UNICODE = {
  done: '✓',
  cursor: '›',
  bar: '┃',
  dot: '·',
  open: '○',
  warn: '!',
  left: '←',
  up: '↑',
  down: '↓',
  enter: '↵',
  line: '│',
  dash: '–',
  quoteOpen: '«',
  quoteClose: '»',
  more: '…',
} as const;

export type Glyphs = Readonly<Record<keyof typeof UNICODE, string>>;

const ASCII: Glyphs = {
  done: 'v',
  cursor: '>',
  bar: '|',
  dot: '-',
  open: 'o',
  warn: '!',
  left: '<-',
  up: '^',
  down: 'v',
  enter: 'Enter',
  line: '|',
  dash: '-',
  quoteOpen: '"',
  quoteClose: '"',
  more: '...',
};

/** Every glyph Ariane draws, or its ASCII twin. */
export function glyphs(ascii: boolean): Glyphs {
  return ascii ? ASCII : UNICODE;
}
