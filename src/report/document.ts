/** A report as a list of blocks, the same for Markdown and text; only the drawing differs. */
export type Block =
  | { readonly is: 'title'; readonly text: string }
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'para'; readonly text: string }
  /** `Label: text`. */
  | { readonly is: 'field'; readonly label: string; readonly text: string }
  /** One line of a list; `lead` stands out before it; `level` 1 belongs to the item above. */
  | { readonly is: 'item'; readonly lead?: string | undefined; readonly text: string; readonly level?: 0 | 1 }
  /** Never wrapped and never shortened: a broken command is worse than a long line. */
  | { readonly is: 'command'; readonly language: string; readonly text: string }
  /** Lines of ours, exactly as they are. */
  | { readonly is: 'fence'; readonly language: string; readonly lines: readonly string[] };

export type Document = readonly Block[];

/** Longest line of a report, commands apart. */
export const WIDTH = 100;
