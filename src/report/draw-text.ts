import type { Block, Document } from './document.ts';
import { WIDTH } from './document.ts';
import { textHand } from './escape-markdown.ts';
import { fold, wordsOf } from './fold.ts';

/** A document as plain text for a field that takes nothing else: `label: value` lines, LF, ends with one newline. */
export function drawText(document: Document): string {
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
  if (block.is === 'heading' || block.is === 'fence' || before.is === 'title' || before.is === 'fence') return true;
  return before.is === 'para' && block.is !== 'item';
}

function linesOf(block: Block): string[] {
  switch (block.is) {
    case 'title':
    case 'para':
      return folded(block.text, '', '');
    case 'heading':
      return folded(block.text.toLocaleUpperCase(), '', '');
    case 'field':
      return folded(`${block.label} ${block.text}`, '', '  ');
    case 'item': {
      const margin = block.level === 1 ? '  ' : '';
      return folded(block.lead === undefined ? block.text : `${block.lead} ${block.text}`, `${margin}- `, `${margin}  `);
    }
    case 'command':
      return block.text
        .replaceAll('\t', '  ')
        .split('\n')
        .map((line) => (line === '' ? '' : `    ${line}`));
    case 'fence':
      return [...block.lines];
  }
}

function folded(text: string, first: string, rest: string): string[] {
  return text
    .split('\n')
    .flatMap((part, index) =>
      fold(wordsOf(part).map(textHand.atoms), WIDTH - rest.length, textHand.lineStart).map((line, at) =>
        ((index === 0 && at === 0 ? first : rest) + line).trimEnd(),
      ),
    );
}
