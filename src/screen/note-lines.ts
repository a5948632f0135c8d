import type { PageNote } from '../session/page-types.ts';
import { wrap } from '../text/width.ts';
import { fullWidth, textWidth, type View } from './frame.ts';

// What was noted last is what one looks for; the ticket has them all.
const LAST = 3;

/** The last notes of this step, each with whom it is for. */
export function noteLines(view: View): readonly string[] {
  return (view.page.notes ?? []).slice(-LAST).flatMap((note) => noteLine(view, note, textWidth(view)));
}

/** One note: for whom, then the text, wrapped behind its mark. */
export function noteLine(view: View, { text, forWord }: PageNote, width = fullWidth(view)): readonly string[] {
  const colon = view.page.lang.startsWith('fr') ? '\u00a0:' : ':';
  return wrap(`${forWord}${colon} ${text.replaceAll('\n', ' ')}`, width - 2).map((line, row) =>
    view.style.dim(`${row === 0 ? view.glyphs.dot : ' '} ${line}`),
  );
}
