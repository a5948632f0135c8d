import type { DrawMarkdown } from '../markdown/load-markdown.ts';
import type { FrontInput } from '../session/front.ts';
import type { Page, PastAnswer } from '../session/page-types.ts';

/** What the screen needs beside what every front gets. */
export interface ScreenInput extends FrontInput {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly page: () => Page;
  /** Answers on the path, from the nth on. */
  readonly past: (from?: number) => readonly PastAnswer[];
  /** Markdown as styled lines no wider than `width`; must not need anything loaded. */
  readonly markdown: DrawMarkdown;
  /** A better way, asked for once the first frame is drawn; `loaded` says that it draws better still. */
  readonly betterMarkdown: (loaded: () => void) => Promise<DrawMarkdown>;
}
