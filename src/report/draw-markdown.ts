import type { Block, Document } from './document.ts';
import { WIDTH } from './document.ts';
import { markdownHand } from './escape-markdown.ts';
import { fold, wordsOf } from './fold.ts';

/** A document as Markdown: LF, ends with one newline, foreign text escaped (see `markdownHand`). */
export function drawMarkdown(document: Document): string {
  const lines: string[] = [];
  let before: Block | undefined;
  for (const block of document) {
    if (before !== undefined && needsGap(before, block)) lines.push('');
    lines.push(...linesOf(block, before));
    before = block;
  }
  return `${lines.join('\n')}\n`;
}

const isListed = (block: Block): boolean => block.is === 'item' || block.is === 'field';

function needsGap(before: Block, block: Block): boolean {
  return !(isListed(before) && isListed(block)) && !(before.is === 'item' && block.is === 'command');
}

function linesOf(block: Block, before: Block | undefined): string[] {
  switch (block.is) {
    case 'title':
      return [`# ${oneLine(block.text)}`];
    case 'heading':
      return [`## ${oneLine(block.text)}`];
    case 'para':
      return paragraphs({ text: block.text, lead: [], first: '', rest: '' });
    case 'field':
      return paragraphs({ text: block.text, lead: strong(block.label), first: '- ', rest: '  ' });
    case 'item': {
      const margin = block.level === 1 ? '  ' : '';
      const lead = block.lead === undefined ? [] : strong(block.lead);
      return paragraphs({ text: block.text, lead, first: `${margin}- `, rest: `${margin}  ` });
    }
    case 'command':
    case 'fence': {
      const body = block.is === 'fence' ? block.lines : block.text.replaceAll('\t', '  ').split('\n');
      const margin =
        before?.is === 'item' || before?.is === 'command' ? (before.is === 'item' && before.level === 1 ? '    ' : '  ') : '';
      const fence = fenceFor(body);
      const language = block.language.replace(/[^a-z0-9-]/giu, '').slice(0, 20);
      return [`${fence}${language}`, ...body, fence].map((line) => (line === '' ? '' : margin + line));
    }
  }
}

/** A newline in the text becomes a hard break, so that a note keeps its lines. */
function paragraphs(of: { text: string; lead: readonly string[][]; first: string; rest: string }): string[] {
  const parts = of.text.split('\n').map((part) => wordsOf(part).map(markdownHand.atoms));
  // An item that is empty, or begins with an empty line, would make a heading of the line above it.
  const kept = parts.filter((part, index) => part.length > 0 || (index === 0 && of.lead.length > 0));
  const width = WIDTH - of.rest.length - 1;
  return kept.flatMap((words, part) => {
    const lines = fold(part === 0 ? [...of.lead, ...words] : words, width, markdownHand.lineStart);
    return lines.map((line, index) => {
      const start = part === 0 && index === 0 ? of.first : of.rest;
      const isBreak = index === lines.length - 1 && part < kept.length - 1;
      return (start + line).trimEnd() + (isBreak && line !== '' ? '\\' : '');
    });
  });
}

/** `**label**` as words, so that a long label still wraps. */
function strong(label: string): string[][] {
  const words = wordsOf(label).map((word) => [...markdownHand.atoms(word)]);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return [];
  first.unshift('**');
  last.push('**');
  return words;
}

/** A heading is one line: what escapes make too long for it is cut. */
function oneLine(text: string): string {
  const words = wordsOf(text).map(markdownHand.atoms);
  const [line = '', ...rest] = fold(words, WIDTH - 5, (each) => each);
  return rest.length === 0 ? line : `${line}…`;
}

/** Longer than any run of backticks inside, so that nothing in a block can end it. */
function fenceFor(lines: readonly string[]): string {
  let longest = 2;
  for (const line of lines) for (const run of line.match(/`+/gu) ?? []) longest = Math.max(longest, run.length);
  return '`'.repeat(longest + 1);
}
