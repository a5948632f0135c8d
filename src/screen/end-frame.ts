import { widthOf, wrap } from '../text/width.ts';
import { blockLines, causeMark, introLines, labelled } from './body-lines.ts';
import { ACTIONS, askedNow, type Lacking } from './end-page.ts';
import { fieldText } from './field-text.ts';
import { fit } from './fit.ts';
import { hintLines, messageLines } from './foot.ts';
import { type EndView, type Frame, fullWidth, wordsOf } from './frame.ts';
import { isTight } from './is-tight.ts';
import { noteLines } from './note-lines.ts';

const TOLD = ['confirmed', 'suspected', 'corrected', 'fixed', 'ruled-out'] as const;

/** The end: what came out, how it stands, what the ticket still lacks, and what can be done with it. */
export function endFrame(view: EndView): Frame {
  const { page, style, ui } = view;
  const words = wordsOf(view);
  const asked = askedNow(page, ui);
  const hints = ui.share
    ? words.hints.shareEnd
    : asked === undefined
      ? words.hints.end
      : asked.is === 'need'
        ? words.hints[ui.cannot ? 'cannot' : 'need']
        : words.hints.intake;
  const title = wrap(page.to === undefined ? words.ends[page.end] : words.to(page.to), fullWidth(view));
  const end = [
    ...title.map(page.end === 'resolved' ? style.good : style.accent),
    ...view.markdown(page.question, fullWidth(view)).map(style.bold),
  ];
  const body = [
    ...labelled(view, words.where, page.whereTo),
    ...blockLines(view, page.blocks),
    ...standing(view),
    ...noted(view),
  ];
  const intake = asked === undefined ? undefined : lackingLines(view, asked);
  const common = {
    intro: introLines(view),
    ...{ message: messageLines(view), hints: hintLines(view, hints), isBarred: true, scroll: ui.scroll },
  };
  // On a low screen what is asked comes before what came out.
  if (intake !== undefined && isTight(view))
    return fit(view, {
      ...common,
      head: intake.ask,
      body: [...intake.where, ...end, ...body],
      list: intake.field,
      at: intake.field.length - 1,
      tall: intake.field.length,
    });
  const list = intake !== undefined ? asking(intake) : ui.share ? { list: [], at: 0 } : actionLines(view);
  return fit(view, { ...common, head: end, body, ...list });
}

/** What was written at this end, and that it is wrong. */
function noted(view: EndView): readonly string[] {
  const notes = view.ui.share ? [] : noteLines(view);
  return notes.length === 0 ? [] : ['', ...notes];
}

/** How the causes stand, what is still open, what to attach: nobody else's business on a shared screen. */
function standing(view: EndView): readonly string[] {
  const { page, ui, glyphs } = view;
  const words = wordsOf(view);
  const width = fullWidth(view);
  if (ui.share) return [];
  const item = (mark: string, text: string) =>
    view
      .markdown(text, width - 2)
      .filter((line) => line !== '')
      .map((line, row) => `${row === 0 ? mark : ' '} ${line}`);
  const causes = TOLD.flatMap((state) => page.causes.filter((cause) => cause.state === state)).flatMap((cause) =>
    item(causeMark(view, cause), `${capital(cause.stateWord)} ${glyphs.dash} ${cause.name}`),
  );
  const open = page.parked.flatMap((parked) => item(glyphs.open, `${words.open} ${glyphs.dash} ${parked.short}`));
  const needs = page.carried.flatMap(({ text, said }) =>
    said === undefined
      ? item(glyphs.dot, `${words.needs} ${glyphs.dash} ${text}`)
      : item(
          said.has ? glyphs.done : glyphs.open,
          `${said.has ? words.attached : words.cannot} ${said.text} ${glyphs.dash} ${text}`,
        ),
  );
  return [causes, open, needs].flatMap((lines) => (lines.length === 0 ? [] : ['', ...lines]));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Below this a typed reason cannot be read back: the field has a line of its own. */
const READABLE = 20;

function lackingLines(view: EndView, asked: Lacking) {
  const { style, glyphs, ui } = view;
  const words = wordsOf(view);
  const width = fullWidth(view);
  // What it is leads; where to find it can be scrolled to where room is short.
  const [what = '', ...rest] = asked.question.split(/\n\s*\n/u);
  const ask = view.markdown(`${asked.is === 'intake' ? words.intake : words.needAsked} ${what}`, width).map(style.bold);
  const where = rest.length === 0 ? [] : view.markdown(rest.join('\n\n'), width);
  const lead = asked.is === 'need' ? `${ui.cannot ? words.cannot : words.attached} ` : '';
  const beside = width - 2 - widthOf(lead);
  const isOwn = lead !== '' && beside < READABLE;
  const typing = fieldText(view, { field: ui.field, isActive: true, width: Math.max(4, isOwn ? width - 2 : beside) });
  const cursor = style.accent(glyphs.cursor);
  const field = isOwn ? [...wrap(lead.trimEnd(), width), `${cursor} ${typing}`] : [`${cursor} ${lead}${typing}`];
  const hint = wrap(asked.is === 'intake' ? words.intakeHint : ui.cannot ? words.cannotHint : words.needHint, width - 2).map(
    (line) => `  ${style.dim(line)}`,
  );
  return { ask, where, field, hint };
}

function asking({ ask, where, field, hint }: ReturnType<typeof lackingLines>) {
  const list = [...ask, ...where, ...field, ...hint];
  return { list, at: 0, tall: list.length - hint.length };
}

function actionLines(view: EndView) {
  const { style, glyphs, ui } = view;
  const words = wordsOf(view);
  const list = ACTIONS.map((action, index) =>
    index === ui.cursor
      ? `${index + 1} ${style.accent(glyphs.cursor)} ${style.bold(words.actions[action])}`
      : `${index + 1}   ${words.actions[action]}`,
  );
  return { list, at: ui.cursor };
}
