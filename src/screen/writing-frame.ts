import { pageNote } from '../session/page-note.ts';
import { shorten, wrap } from '../text/width.ts';
import { fieldText } from './field-text.ts';
import { fit } from './fit.ts';
import { hintLines, messageLines } from './foot.ts';
import { type Frame, fullWidth, wordsOf } from './frame.ts';
import { noteLine } from './note-lines.ts';
import type { Of } from './overlay-frame.ts';

// Enough to remember what was noted; the ticket has them all.
const LAST_NOTES = 5;

/** A note on this step, below the last ones. */
export function noteFrame(view: Of<'note'>): Frame {
  const words = wordsOf(view);
  const { overlay, style, glyphs } = view;
  const width = fullWidth(view);
  const notes = view
    .notes()
    .slice(-LAST_NOTES)
    .flatMap((note) => noteLine(view, pageNote(note, view.page.lang)));
  const isInternal = overlay.for === 'internal';
  const field = fieldText(view, { field: overlay.field, isActive: true, width: width - 2 });
  return fit(view, {
    // Whom it is for is said before anything is written.
    head: [style.bold(words.noteTitle), ...wrap(words.noteFor[overlay.for], width).map(isInternal ? style.good : style.warn)],
    body: notes.length === 0 ? [] : ['', style.dim(words.notesSoFar), ...notes],
    list: [`${style.accent(glyphs.cursor)} ${field}`],
    ...{ at: 0, message: messageLines(view), hints: hintLines(view, words.hints.note[overlay.for]), isBarred: false, scroll: 0 },
  });
}

/** What is wrong with this step: a sentence for its author, below those said before. */
export function wrongFrame(view: Of<'wrong'>): Frame {
  const words = wordsOf(view);
  const { overlay, style, glyphs, page } = view;
  const width = fullWidth(view);
  const before = (page.notes ?? []).filter((note) => note.for === 'author').slice(-LAST_NOTES);
  const field = fieldText(view, { field: overlay.field, isActive: true, width: width - 2 });
  return fit(view, {
    head: [...wrap(words.wrongTitle(page.short), width).map(style.bold), ...wrap(words.wrongFor, width).map(style.good)],
    body: before.length === 0 ? [] : ['', ...before.flatMap((note) => noteLine(view, note))],
    list: [`${style.accent(glyphs.cursor)} ${field}`],
    ...{ at: 0, message: messageLines(view), hints: hintLines(view, words.hints.wrong), isBarred: false, scroll: 0 },
  });
}

/** The place for a paste: its last lines, so that one sees that it arrived. */
export function pasteFrame(view: Of<'paste'>): Frame {
  const words = wordsOf(view);
  const { overlay, style, glyphs } = view;
  const { text } = overlay.field;
  const lines = text.split('\n');
  const shown = lines
    .slice(-view.rows)
    .map((line) => `${style.dim(glyphs.line)} ${shorten(line, fullWidth(view) - 2, glyphs.more !== '…')}`);
  return fit(view, {
    head: wrap(words.pasteTitle, fullWidth(view)).map(style.bold),
    ...{ body: [], list: shown, at: shown.length - 1 },
    message: [
      ...(text === '' ? [] : [style.dim(`  ${words.pasteLines(lines.length - (text.endsWith('\n') ? 1 : 0))}`)]),
      ...(overlay.leaving ? wrap(words.discard, fullWidth(view)).map((line) => style.warn(`  ${line}`)) : []),
      ...messageLines(view),
    ],
    hints: hintLines(view, words.hints.paste),
    ...{ isBarred: false, scroll: 0 },
  });
}
