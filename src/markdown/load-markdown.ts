import type { renderMarkdown } from './render-markdown.ts';

/** The whole renderer, loaded when a page needs it: marked-terminal has no place before the first frame. */
export async function loadMarkdown(): Promise<typeof renderMarkdown> {
  return (await import('./render-markdown.ts')).renderMarkdown;
}
