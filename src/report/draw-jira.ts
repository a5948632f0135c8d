import type { Block, Document } from './document.ts';
import { escapeJira } from './escape-jira.ts';
import { wordsOf } from './fold.ts';

/** A document as Jira wiki markup. Lines are not folded: Jira would show every line's end. */
export function drawJira(document: Document): string {
  const lines: string[] = [];
  let before: Block | undefined;
  for (const block of document) {
    if (before !== undefined && needsGap(before, block)) lines.push('');
    lines.push(...linesOf(block));
    before = block;
  }
  return `${lines.join('\n')}\n`;
}

function needsGap(before: Block, block: Block): boolean {
  if (block.is === 'heading' || before.is === 'title' || before.is === 'para' || block.is === 'para') return true;
  return block.is === 'fence' || before.is === 'fence';
}

function linesOf(block: Block): string[] {
  switch (block.is) {
    case 'title':
      return [`h1. ${escaped(block.text)}`];
    case 'heading':
      return [`h2. ${escaped(block.text)}`];
    case 'para':
      return block.text.split('\n').map((part) => escaped(part));
    case 'field':
      return [`* ${strong(block.label)} ${parts(block.text)}`.trimEnd()];
    case 'item': {
      const mark = block.level === 1 ? '**' : '*';
      const lead = block.lead === undefined ? '' : `${strong(block.lead)} `;
      const text = parts(block.text);
      return lead + text === '' ? [] : [`${mark} ${lead}${text}`.trimEnd()];
    }
    case 'command':
      return framed(block.text.replaceAll('\t', '  ').split('\n'), block.language);
    case 'fence':
      return framed(block.lines, block.language);
  }
}

/** A newline in the text becomes Jira's own line break, so that a note keeps its lines and stays one item. */
const parts = (text: string): string =>
  text
    .split('\n')
    .map(escaped)
    .filter((part) => part !== '')
    .join(' \\\\ ');

const escaped = (text: string): string => escapeJira(wordsOf(text).join(' '));

/** A label of ours; what stands in it may be from outside. */
const strong = (text: string): string => (text.trim() === '' ? '' : `*${escaped(text)}*`);

/** Whatever would close the frame from inside gets another one. */
function framed(lines: readonly string[], language: string): string[] {
  const body = lines.join('\n');
  const frame = ['code', 'noformat'].find((each) => !body.includes(`{${each}`));
  if (frame === undefined) return lines.map((line) => escapeJira(line));
  const name = language.replace(/[^a-z0-9]/giu, '').slice(0, 20);
  return [frame === 'code' && name !== '' ? `{code:${name}}` : `{${frame}}`, ...lines, `{${frame}}`];
}
