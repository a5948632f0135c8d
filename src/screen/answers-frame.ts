import type { PastAnswer } from '../session/page-types.ts';
import { shorten, widthOf, wrap } from '../text/width.ts';
import { fieldText } from './field-text.ts';
import { fit } from './fit.ts';
import { hintLines, messageLines } from './foot.ts';
import { type Frame, fullWidth, wordsOf } from './frame.ts';
import { noteLine } from './note-lines.ts';
import type { Of } from './overlay-frame.ts';

/** The answers so far, one a line; only rows that can be seen are measured: a list may hold thousands. */
export function answersFrame(view: Of<'answers'>): Frame {
  const words = wordsOf(view);
  const past = view.past();
  const { cursor } = view.overlay;
  const list = past.map((answer, index) => (Math.abs(index - cursor) <= view.rows ? answerLine(view, answer) : ''));
  return fit(view, {
    head: [view.style.bold(words.answersTitle)],
    body: [],
    list: past.length === 0 ? [words.noAnswers] : list,
    at: cursor,
    ...{
      message: [...ownNotes(view, past[cursor]), ...messageLines(view)],
      hints: hintLines(view, past.length === 0 ? words.hints.scroll : words.hints.list),
    },
    ...{ isBarred: false, scroll: 0 },
  });
}

/** The notes of the answer the cursor is on. */
function ownNotes(view: Of<'answers'>, answer: PastAnswer | undefined): readonly string[] {
  return (answer?.notes ?? []).slice(-2).flatMap((note) => noteLine(view, note).map((line) => `  ${line}`));
}

function answerLine(view: Of<'answers'>, answer: PastAnswer): string {
  const { style, glyphs } = view;
  const isAscii = glyphs.more !== '…';
  const isHere = answer.index === view.overlay.cursor;
  const width = fullWidth(view) - 2;
  const left = Math.min(34, Math.floor(width * 0.4));
  const name = shorten(answer.short, left - 2, isAscii);
  const open = answer.parked ? `${glyphs.open} ${wordsOf(view).isOpen}${glyphs.dot === '·' ? '\u00a0·' : ' -'} ` : '';
  const old = answer.old ? `${glyphs.warn} ${wordsOf(view).isOld}${glyphs.dot === '·' ? '\u00a0·' : ' -'} ` : '';
  const said = shorten(`${old}${open}${answer.label}`, width - left, isAscii);
  const pad = ' '.repeat(Math.max(1, left - widthOf(name)));
  return `${isHere ? style.accent(glyphs.cursor) : ' '} ${isHere ? style.bold(name) : name}${pad}${said}`;
}

/** Another answer to an old question, with what would come of it said before it is done. */
export function changeFrame(view: Of<'change'>): Frame {
  const words = wordsOf(view);
  const { overlay, style, glyphs } = view;
  const answer = view.past()[overlay.index];
  const width = fullWidth(view);
  if (answer === undefined) return { lines: [], scroll: { most: 0, page: 1 } };
  const isValue = answer.value !== undefined;
  const mark = (isHere: boolean) => (isHere ? style.accent(glyphs.cursor) : ' ');
  const field = { field: overlay.field, isActive: overlay.cursor === 0, width: width - 2 };
  const list: string[] = isValue ? [`${mark(overlay.cursor === 0)} ${fieldText(view, field)}`] : [];
  let at = 0;
  let tall = 1;
  answer.choices.forEach((choice, index) => {
    const isHere = index + (isValue ? 1 : 0) === overlay.cursor;
    const isNow = choice.label === answer.label;
    const label = view.markdown(choice.label, width - 4).map((line) => (isHere ? style.bold(line) : line));
    if (isHere) [at, tall] = [list.length, label.length];
    label.forEach((line, row) => {
      list.push(`${mark(isHere && row === 0)} ${isNow && row === 0 ? style.good(glyphs.done) : ' '} ${line}`);
    });
  });
  return fit(view, {
    head: wrap(words.changeTitle(answer.question), width).map(style.bold),
    ...{ body: [], list, at, tall },
    message: [...previewLines(view, answer), ...messageLines(view)],
    hints: hintLines(view, isValue && overlay.cursor === 0 ? words.hints.changeField : words.hints.change),
    ...{ isBarred: false, scroll: 0 },
  });
}

function previewLines(view: Of<'change'>, answer: PastAnswer): readonly string[] {
  const { overlay, style } = view;
  const words = wordsOf(view);
  const isValue = answer.value !== undefined;
  const isTyped = isValue && overlay.cursor === 0;
  const choice = answer.choices[overlay.cursor - (isValue ? 1 : 0)];
  const to = isTyped ? overlay.field.text.trim() : (choice?.id ?? '');
  const said = (text: string, paint = (line: string) => line) =>
    wrap(text, Math.max(8, fullWidth(view))).map((line) => `  ${paint(line)}`);
  if (to === '') return [];
  // An old answer may be given again as it is: that it still holds is what one wanted to know.
  if (!answer.old && (isTyped ? to : choice?.label) === answer.label) return said(words.sameAnswer, style.dim);
  const preview = view.preview(overlay.index, to);
  if (preview.refusal !== undefined) return said(preview.refusal.message, style.warn);
  const { from, kept, lost, next } = preview;
  if (from === preview.to && lost === 0) return said(words.stillSo);
  // A question that ends in a full stop would end the sentence twice.
  return said(words.changeOne({ from, to: preview.to, kept, lost, next: next.question.replace(/\.$/, '') }));
}
