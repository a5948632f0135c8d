import { wrap } from '../text/width.ts';
import { marksOf } from './inline.ts';
import type { MarkdownOptions } from './options.ts';
import { simpleLine } from './simple-line.ts';

/**
 * Markdown for the first frame, with no parser loaded: paragraphs of words with bold and code in them are drawn as they will
 * be; anything else as plain lines, until `loadMarkdown` is there a moment later. No line wider than `width`.
 */
export function drawFirst(text: string, { width, colour }: MarkdownOptions): readonly string[] {
  const marks = marksOf(colour);
  return text.split(/\n{2,}/).flatMap((paragraph, index) => {
    const simple = simpleLine(paragraph.replace(/\n(?=\S)/g, ' '), marks);
    const lines = simple === undefined ? plain(paragraph).flatMap((line) => wrap(line, width)) : wrap(simple, width);
    return index === 0 ? lines : ['', ...lines];
  });
}

function plain(paragraph: string): string[] {
  return paragraph
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .split('\n');
}
