import { wrap } from '../text/width.ts';
import { fieldText } from './ask-frame.ts';
import { barred, blockLines, labelled, noticeLines } from './body-lines.ts';
import { ACTIONS, intakeAsked } from './end-page.ts';
import { fit, hintLines, messageLines } from './fit.ts';
import { type EndView, textWidth, wordsOf } from './frame.ts';

const TOLD = ['confirmed', 'suspected', 'corrected', 'fixed', 'ruled-out'] as const;

/** The end: what came out, how it stands, what the ticket still lacks, and what can be done with it. */
export function endFrame(view: EndView): readonly string[] {
  const asked = intakeAsked(view.page, view.ui);
  const { list, at } = asked === undefined ? actionLines(view) : intakeLines(view, asked.question);
  const words = wordsOf(view);
  const hints = view.ui.share ? words.hints.share.slice(1) : asked === undefined ? words.hints.end : words.hints.intake;
  return fit(view, {
    body: barred(view, bodyLines(view)),
    list: ['', ...list],
    at: at + 1,
    foot: ['', ...messageLines(view), ...hintLines(view, hints)],
  });
}

function bodyLines(view: EndView): readonly string[] {
  const { page, style, ui, glyphs } = view;
  const words = wordsOf(view);
  const width = textWidth(view);
  const title = page.to === undefined ? words.ends[page.end] : words.to(page.to);
  const lines = [
    ...noticeLines(view),
    ...wrap(title, width).map(page.end === 'resolved' ? style.good : style.accent),
    ...view.markdown(page.question, width).map(style.bold),
    ...labelled(view, words.where, page.whereTo),
    ...blockLines(view, page.blocks),
  ];
  if (ui.share) return lines;
  const causes = TOLD.flatMap((state) => page.causes.filter((cause) => cause.state === state));
  if (causes.length > 0) lines.push('');
  for (const cause of causes) {
    const mark = cause.state === 'ruled-out' || cause.state === 'fixed' ? glyphs.done : glyphs.warn;
    lines.push(
      ...wrap(
        `${mark} ${cause.stateWord.charAt(0).toUpperCase()}${cause.stateWord.slice(1)} ${glyphs.dash} ${cause.name}`,
        width,
      ),
    );
  }
  for (const parked of page.parked) lines.push(...wrap(`${glyphs.open} ${words.open} ${glyphs.dash} ${parked.short}`, width));
  for (const need of page.needs) lines.push(...view.markdown(`${words.needs} ${glyphs.dash} ${need}`, width));
  return lines;
}

function intakeLines(view: EndView, question: string): { list: readonly string[]; at: number } {
  const { style, glyphs, ui } = view;
  const words = wordsOf(view);
  const bar = style.accent(glyphs.bar);
  const ask = wrap(`${words.intake} ${question}`, textWidth(view)).map(
    (line, index) => `${bar} ${index === 0 ? style.bold(line) : line}`,
  );
  const field = `${bar} ${style.accent(glyphs.cursor)} ${fieldText(view, { field: ui.field, isActive: true, width: textWidth(view) - 3 })}`;
  const list = [...ask, field, ...wrap(words.intakeHint, textWidth(view)).map((line) => `${bar} ${style.dim(line)}`)];
  return { list, at: ask.length };
}

function actionLines(view: EndView): { list: readonly string[]; at: number } {
  const { style, glyphs, ui } = view;
  const words = wordsOf(view);
  const list = ACTIONS.map((action, index) => {
    const isHere = index === ui.cursor;
    return `${style.accent(glyphs.bar)} ${index + 1} ${isHere ? style.accent(glyphs.cursor) : ' '} ${isHere ? style.bold(words.actions[action]) : words.actions[action]}`;
  });
  return { list, at: ui.cursor };
}
