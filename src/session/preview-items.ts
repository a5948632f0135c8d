import type { HiddenKind, Preview } from '../redact/types.ts';
import type { CleanText } from '../text/clean.ts';

/** A line of a preview, to be chosen: something hidden, something kept, a word of the person's own that stands nowhere. */
export interface PreviewItem {
  readonly is: 'hidden' | 'kept' | 'word';
  readonly kind: HiddenKind | undefined;
  readonly before: CleanText;
  /** Only of what is hidden. */
  readonly after: CleanText | undefined;
  readonly count: number;
}

/** What a preview lists, in its order: hidden by kind, then what is kept, then words without use. */
export function previewItems({ rows, kept, words }: Preview): readonly PreviewItem[] {
  const used = new Set(rows.filter(({ kind }) => kind === 'word').map(({ before }) => before.toLowerCase()));
  return [
    ...rows.map(({ kind, before, after, count }): PreviewItem => ({ is: 'hidden', kind, before, after, count })),
    ...kept.map((before): PreviewItem => ({ is: 'kept', kind: undefined, before, after: undefined, count: 0 })),
    ...words
      .filter((word) => !used.has(word.toLowerCase()))
      .map((before): PreviewItem => ({ is: 'word', kind: 'word', before, after: undefined, count: 0 })),
  ];
}
