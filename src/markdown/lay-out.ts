import type { Token, Tokens } from 'marked';
import { widthOf, wrap, wrapExact } from '../text/width.ts';

/** How one way of drawing shows what stands inside a line, and the blocks it does better than lines of text. */
export interface Draw {
  inline(tokens: readonly Token[]): string;
  heading(text: string): string;
  /** Before each line of a quote. */
  readonly quote: string;
  /** A table of lines; undefined: one `label: value` line a cell. */
  table?(table: Tokens.Table): readonly string[] | undefined;
}

// Below this a hanging indent would leave no room for words.
const LEAST = 6;

/** Marked's block tokens as lines of at most `width` cells; an empty line between blocks, none inside a tight list. */
export function layOut(tokens: readonly Token[], { width, draw }: { width: number; draw: Draw }): string[] {
  return blocks(tokens, { width, draw, loose: true });
}

interface Place {
  readonly width: number;
  readonly draw: Draw;
  readonly loose: boolean;
}

function blocks(tokens: readonly Token[], place: Place): string[] {
  const lines: string[] = [];
  for (const token of tokens) {
    const drawn = trimmed(block(token, place));
    if (drawn.length === 0) continue;
    if (lines.length > 0 && place.loose) lines.push('');
    lines.push(...drawn);
  }
  return lines;
}

function block(token: Token, place: Place): readonly string[] {
  const { width, draw } = place;
  switch (token.type) {
    case 'space':
    case 'def':
    // The box stands in the item's mark.
    case 'checkbox':
      return [];
    case 'heading':
      return wrap(draw.heading(draw.inline(token.tokens ?? [])), width);
    case 'code':
      return wrapExact((token as Tokens.Code).text, width);
    case 'hr':
      return ['-'.repeat(Math.min(width, 3))];
    case 'blockquote':
      return hanging({ first: draw.quote, next: draw.quote }, place, (inner) => blocks(token.tokens ?? [], inner));
    case 'list':
      return list(token as Tokens.List, place);
    case 'table':
      return table(token as Tokens.Table, place);
    case 'html':
      return wrap((token as Tokens.HTML).text, width);
    default:
      return wrap(token.type === 'paragraph' || token.type === 'text' ? draw.inline(token.tokens ?? [token]) : token.raw, width);
  }
}

function list({ items, ordered, start, loose }: Tokens.List, place: Place): string[] {
  const lines: string[] = [];
  items.forEach((item, index) => {
    const mark = ordered ? `${Number(start) + index}. ` : '- ';
    const first = item.task ? `${mark}[${item.checked ? 'x' : ' '}] ` : mark;
    const inner = { ...place, loose };
    const drawn = hanging({ first, next: ' '.repeat(first.length) }, inner, (each) => blocks(item.tokens, each));
    if (lines.length > 0 && loose) lines.push('');
    lines.push(...drawn);
  });
  return lines;
}

/** Lines beside a mark; where there is no room beside it, under it. */
function hanging(marks: { first: string; next: string }, place: Place, draw: (place: Place) => string[]): string[] {
  const room = place.width - widthOf(marks.first);
  if (room < LEAST) return [...wrap(marks.first.trim(), place.width), ...draw(place)];
  const lines = draw({ ...place, width: room });
  if (lines.length === 0) return [marks.first.trimEnd()];
  return lines.map((line, index) => `${index === 0 ? marks.first : line === '' ? marks.next.trimEnd() : marks.next}${line}`);
}

function table(token: Tokens.Table, { width, draw }: Place): readonly string[] {
  const drawn = draw.table?.(token);
  if (drawn?.every((line) => widthOf(line) <= width)) return drawn;
  const labels = token.header.map((cell) => draw.inline(cell.tokens));
  if (token.rows.length === 0) return wrap(labels.join(', '), width);
  return token.rows.flatMap((row) =>
    row.flatMap((cell, index) => wrap(`${labels[index] ?? ''}: ${draw.inline(cell.tokens)}`, width)),
  );
}

function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line.trim() !== '') + 1);
}
