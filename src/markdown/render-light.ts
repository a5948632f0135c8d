import { Marked, type Token, type Tokens } from 'marked';
import { clean } from '../text/clean.ts';
import { wrap } from '../text/width.ts';
import { inline, marksOf } from './inline.ts';
import { layOut } from './lay-out.ts';
import type { MarkdownOptions } from './options.ts';
import { simpleLine } from './simple-line.ts';

const MARKED = new Marked();
const LIGHT = new Set([
  ...['space', 'def', 'paragraph', 'list', 'list_item', 'checkbox'],
  ...['text', 'strong', 'em', 'codespan', 'link', 'br', 'escape'],
]);

/**
 * Paragraphs, lists and the marks inside them as styled lines no wider than `width`, with nothing to be loaded first.
 * Undefined where something needs `renderMarkdown`: tables, headings, quotes, code blocks, images, HTML. Never throws.
 */
export function renderLight(markdown: string, { width, colour }: MarkdownOptions): string[] | undefined {
  try {
    const text = clean(markdown);
    const simple = simpleLine(text, marksOf(colour));
    if (simple !== undefined) return wrap(simple, width);
    const tokens = MARKED.lexer(text);
    if (!tokens.every(isLight)) return undefined;
    const marks = marksOf(colour);
    return layOut(tokens, { width, draw: { inline: (each) => inline(each, marks), heading: marks.strong, quote: '| ' } });
  } catch {
    // Nested deeper than the stack: the other way falls back to the text as it is.
    return undefined;
  }
}

function isLight(token: Token): boolean {
  if (!LIGHT.has(token.type)) return false;
  const inner = token.type === 'list' ? (token as Tokens.List).items : 'tokens' in token ? (token.tokens ?? []) : [];
  return inner.every(isLight);
}
