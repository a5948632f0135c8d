import { plainMarkdown } from '../markdown/plain-markdown.ts';

/** Markdown as lines to be read aloud: no empty line, one paragraph or list item a line. */
export function prose(markdown: string): readonly string[] {
  return plainMarkdown(markdown).filter((line) => line.trim() !== '');
}
