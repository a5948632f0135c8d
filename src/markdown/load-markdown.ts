import { drawFirst } from './draw-first.ts';
import type { MarkdownOptions } from './options.ts';

export type DrawMarkdown = (text: string, options: MarkdownOptions) => readonly string[];

/**
 * A way to draw any Markdown, loaded after the first frame. What few pages need (tables, headings, quotes) loads marked-terminal
 * with the first of them; until then it is drawn plainly, and `loaded` is called once it can be drawn again.
 */
export async function loadMarkdown(loaded: () => void): Promise<DrawMarkdown> {
  const { renderLight } = await import('./render-light.ts');
  let full: DrawMarkdown | undefined;
  let isLoading = false;
  const load = async () => {
    full = (await import('./render-markdown.ts')).renderMarkdown;
    loaded();
  };
  return (text, options) => {
    const light = renderLight(text, options);
    if (light !== undefined) return light;
    if (full !== undefined) return full(text, options);
    // A failure only leaves pages plainer.
    if (!isLoading) load().catch(() => {});
    isLoading = true;
    return drawFirst(text, options);
  };
}
