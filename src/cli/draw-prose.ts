import { wrap } from '../text/width.ts';

/** Markdown as plain lines no wider than `width`: paragraphs and lists as written, marks of emphasis left out. */
export function drawProse(text: string, { width }: { readonly width: number }): readonly string[] {
  return text
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .split('\n')
    .flatMap((line) => wrap(line, width));
}
