import { Marked } from 'marked';
import { clean } from '../text/clean.ts';
import { wrap } from '../text/width.ts';
import { BARE, inline } from './inline.ts';
import { type Draw, layOut } from './lay-out.ts';

const MARKED = new Marked();
const PLAIN: Draw = { inline: (tokens) => inline(tokens, BARE), heading: (text) => text, quote: '> ' };

/**
 * Markdown as plain lines: marks removed, escapes undone, links as `text (address)`, one paragraph or list item a line;
 * wrapped only where a width is given. An empty line between blocks. Never throws.
 */
export function plainMarkdown(markdown: string, width = Number.POSITIVE_INFINITY): string[] {
  const text = clean(markdown);
  try {
    return layOut(MARKED.lexer(text), { width, draw: PLAIN });
  } catch {
    return wrap(text.trim(), width);
  }
}
