import type { CleanText } from '../text/clean.ts';

/** A line of Markdown as it reads: emphasis and code marks gone, links by their text, escapes undone. For lists and messages. */
export function plainInline(markdown: CleanText): CleanText {
  return markdown
    .replace(/(?<!\\)!?(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/(?<![\\*\w])\*(?=\S)([^*]*?[^\s\\])\*(?!\w)/g, '$1')
    .replace(/(?<!\\)`([^`]*)`/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1') as CleanText;
}
