import { wrap, wrapExact } from '../text/width.ts';
import { fit } from './fit.ts';
import { hintLines, messageLines } from './foot.ts';
import { type Frame, fullWidth, type OverlayView, wordsOf } from './frame.ts';
import type { Of } from './overlay-frame.ts';

/** What a check would do, whole, before anything runs: the commands, where, with which rights, how long. */
export function checkFrame(view: Of<'check'>): Frame {
  const words = wordsOf(view);
  const { overlay, style, glyphs } = view;
  const { check, blocked } = overlay.offer;
  const width = fullWidth(view);
  const looks = check.looks.flatMap((look) => [
    '',
    ...wrap(
      [look.whereWord, look.takes, look.isThere ? words.alreadyLooked : undefined]
        .filter((each) => each !== undefined)
        .join(' – '),
      width,
    ),
    ...wrapExact(look.command, Math.max(4, width - 2)).map((line) => `${style.dim(glyphs.line)} ${style.bold(line)}`),
    ...(blocked.length > 0 && look.byHand !== undefined && look.byHand !== look.command
      ? [
          ...wrap(words.byHand, width),
          ...wrapExact(look.byHand, Math.max(4, width - 2)).map((line) => `${style.dim(glyphs.line)} ${style.bold(line)}`),
        ]
      : []),
  ]);
  const why = blocked.flatMap((reason) => [
    '',
    ...wrap(reason, width - 2).map((line, row) => style.warn(`${row === 0 ? glyphs.warn : ' '} ${line}`)),
  ]);
  return fit(view, {
    head: [style.bold(words.checkTitle)],
    body: ['', ...view.markdown(check.what, width), ...looks, ...why],
    ...{ list: [], at: 0, message: messageLines(view) },
    hints: hintLines(view, blocked.length === 0 ? words.hints.check : words.hints.checkBlocked),
    ...{ isBarred: false, scroll: overlay.scroll },
  });
}

/** While it looks: what it is doing, for how long, a bar where work can be measured, and how to stop it. */
export function lookingFrame(view: Of<'looking'>): Frame {
  const words = wordsOf(view);
  const { overlay, style, glyphs } = view;
  const width = fullWidth(view);
  const { done, of } = overlay.progress ?? {};
  const bar =
    done === undefined || of === undefined || of <= 0
      ? []
      : [barLine(Math.min(1, done / of), { width: Math.min(40, width - 8), ascii: glyphs.left !== '←' })];
  return fit(view, {
    head: [style.bold(words.looking)],
    body: ['', ...wrap(overlay.what, width), words.elapsed(Math.floor(overlay.elapsed / 1000)), ...bar],
    ...{ list: [], at: 0, message: messageLines(view), hints: hintLines(view, words.hints.looking), isBarred: false, scroll: 0 },
  });
}

function barLine(part: number, { width, ascii }: { width: number; ascii: boolean }): string {
  const full = Math.round(part * width);
  const [done, open] = ascii ? ['#', '.'] : ['█', '░'];
  return `${done.repeat(full)}${open.repeat(Math.max(0, width - full))} ${Math.round(part * 100)}\u00a0%`;
}

/** What was found, in one sentence with the lines that decided, and the option it chose: to accept or to overrule. */
export function findingFrame(view: OverlayView & Of<'finding'>): Frame {
  const words = wordsOf(view);
  const { overlay, style, glyphs } = view;
  const { finding } = overlay;
  const width = fullWidth(view);
  const mark = finding.state === 'answered' ? glyphs.done : glyphs.warn;
  const head = wrap(
    finding.state === 'answered' ? finding.sentence : `${words.states[finding.state]} ${finding.sentence}`,
    width - 2,
  );
  const lines = finding.lines.flatMap((line) =>
    wrapExact(line, Math.max(4, width - 2)).map((each) => `${style.dim(glyphs.line)} ${each}`),
  );
  return fit(view, {
    head: head.map((line, row) => style.bold(`${row === 0 ? mark : ' '} ${line}`)),
    body: [
      ...(finding.place === '' ? [] : wrap(words.lookedAt(finding.place), width).map(style.dim)),
      ...(lines.length === 0 ? [] : ['', ...lines]),
      ...(finding.timeline === undefined ? [] : ['', ...finding.timeline.draw({ width, ascii: glyphs.left !== '←' })]),
      ...(finding.also.length === 0 ? [] : ['', ...wrap(words.also(finding.also.join(', ')), width)]),
    ],
    list: [...(finding.answer === undefined ? [] : wrap(words.chosen(finding.answer.label), width)), ...answerLines(view, width)],
    ...{ at: 0, message: messageLines(view) },
    hints: hintLines(view, finding.answer === undefined ? words.hints.findingOpen : words.hints.finding),
    ...{ isBarred: false, scroll: overlay.scroll },
  });
}

/** What the digits answer: nobody overrules a finding blind. */
function answerLines({ page, markdown }: OverlayView, width: number): readonly string[] {
  if (page.kind === 'end' || page.value !== undefined) return [];
  return page.choices
    .slice(0, 9)
    .flatMap(({ label }, index) =>
      markdown(label, Math.max(4, width - 2)).map((line, row) => `${row === 0 ? index + 1 : ' '} ${line}`),
    );
}
