/** How styled Markdown is drawn. Colour is decided by whoever asks, never by a library's own look at the terminal. */
export interface MarkdownOptions {
  readonly width: number;
  readonly colour: boolean;
  readonly ascii: boolean;
}
