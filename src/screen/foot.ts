import { shorten, widthOf, wrap } from '../text/width.ts';
import type { View } from './frame.ts';

const NARROW = 60;

/** Hints on at most two lines, each whole: the first and the last two (help, and how to leave) stay longest. */
export function hintLines(view: View, hints: readonly string[]): readonly string[] {
  if (view.isPreview === true) return [];
  const width = Math.max(8, view.columns - 3);
  const gap = view.columns < NARROW ? '  ' : '   ';
  // What is decided about names has letters of its own.
  const isOwn = view.ui.overlay?.kind === 'preview';
  const kept = hints.map((hint) => twin(shortHint(isOwn ? hint : view.keys.hint(hint), view), view));
  let lines = inLines(kept, { width, gap });
  while (lines.length > 2 && kept.length > 2) {
    kept.splice(kept.length > 3 ? -3 : 1, 1);
    lines = inLines(kept, { width, gap });
  }
  return lines.slice(0, 2).map((line) => view.style.dim(`  ${line}`));
}

function inLines(hints: readonly string[], { width, gap }: { width: number; gap: string }): readonly string[] {
  const lines: string[] = [];
  for (const hint of hints) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + gap.length + widthOf(hint) <= width) lines[lines.length - 1] = last + gap + hint;
    else lines.push(shorten(hint, width));
  }
  return lines;
}

/** "Ctrl+C quit, everything is kept": what comes after the comma is comfort. */
const shortHint = (hint: string, { columns }: View): string => (columns < NARROW ? hint.replace(/,.*$/, '') : hint);

function twin(text: string, { glyphs }: View): string {
  if (glyphs.left === '←') return text;
  return text
    .replaceAll('←', glyphs.left)
    .replaceAll('↑', glyphs.up)
    .replaceAll('↓', glyphs.down)
    .replaceAll(/«\u00a0|\u00a0»|[“”]/g, '"');
}

/** A message about what was just done, or could not be. */
export function messageLines(view: View): readonly string[] {
  const { message } = view.ui;
  if (message === undefined) return [];
  const paint = message.isTrouble ? view.style.warn : view.style.good;
  const mark = message.isTrouble ? view.glyphs.warn : view.glyphs.done;
  return wrap(message.text, Math.max(8, Math.min(view.columns, 100) - 4)).map(
    (line, index) => `  ${paint(`${index === 0 ? mark : ' '} ${line}`)}`,
  );
}
