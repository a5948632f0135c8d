import { Marked, Parser, type Tokens } from 'marked';
import { markedTerminal } from 'marked-terminal';
import { clean } from '../text/clean.ts';
import { widthOf, wrap } from '../text/width.ts';
import { linkText, marksOf, plainText } from './inline.ts';
import { layOut } from './lay-out.ts';
import type { MarkdownOptions } from './options.ts';

/**
 * Any Markdown as styled lines no wider than `width`; no empty first or last line. Without colour no escape at all. The blocks
 * are laid out here, because marked-terminal wraps by code units; it draws what stands in a line, and tables. Never throws.
 */
export function renderMarkdown(markdown: string, options: MarkdownOptions): string[] {
  const { width, colour } = options;
  const text = clean(markdown);
  try {
    const marked = drawer(options);
    const parser = new Parser(marked.defaults);
    const marks = marksOf(colour);
    return layOut(marked.lexer(text), {
      width,
      draw: {
        inline: (tokens) => parser.parseInline([...tokens]),
        heading: marks.strong,
        quote: options.ascii ? '| ' : '│ ',
        table: (table) => tableLines(parser.parse([table]), table),
      },
    });
  } catch {
    return wrap(text.trim(), width);
  }
}

function drawer({ colour, ascii }: MarkdownOptions): Marked {
  const marks = marksOf(colour);
  const same = (text: string) => text;
  const drawing = markedTerminal({
    ...{ strong: marks.strong, em: marks.em, del: marks.del, codespan: marks.code, table: same, emoji: false, unescape: false },
    ...{ html: same, text: same, link: same, href: same, paragraph: same, listitem: same },
    tableOptions: { style: { head: [], border: [] }, ...(ascii ? { chars: ASCII } : {}) },
  });
  const marked = new Marked(drawing);
  // Its own link writes `%20` for `+`, and its code span a placeholder for `:` that only its own paragraphs undo.
  marked.use({
    renderer: {
      link(token: Tokens.Link) {
        return linkText(token, this.parser.parseInline(token.tokens));
      },
      image: ({ text, href }: Tokens.Image) => (text === '' ? href : `${text} (${href})`),
      codespan: ({ text }: Tokens.Codespan) => marks.code(text),
      text(token: Tokens.Text | Tokens.Escape | Tokens.Tag) {
        if ('tokens' in token && token.tokens !== undefined) return this.parser.parseInline(token.tokens);
        return token.type === 'escape' ? token.text : plainText(token.text);
      },
      checkbox: () => '',
    },
  });
  return marked;
}

/** Undefined where marked-terminal's own cell marks could stand in a cell, or nothing is left to see. */
function tableLines(drawn: string, table: Tokens.Table): readonly string[] | undefined {
  if (/\*\|\*|\^\*/.test(table.raw)) return undefined;
  const lines = drawn.split('\n').filter((line) => widthOf(line) > 0);
  return lines.length === 0 ? undefined : lines;
}

const ASCII = {
  ...{ top: '-', 'top-mid': '+', 'top-left': '+', 'top-right': '+', bottom: '-', 'bottom-mid': '+', 'bottom-left': '+' },
  ...{ 'bottom-right': '+', left: '|', 'left-mid': '+', mid: '-', 'mid-mid': '+', right: '|', 'right-mid': '+', middle: '|' },
} as const;
