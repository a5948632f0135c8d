import { widthOf } from '../text/width.ts';
import { blockLines, causeLines, introLines, labelled } from './body-lines.ts';
import { fit, type Parts } from './fit.ts';
import { hintLines, messageLines } from './foot.ts';
import { type AskView, causesAt, type Frame, textWidth, wordsOf } from './frame.ts';
import { askHints } from './hints.ts';
import { noteLines } from './note-lines.ts';
import { optionLines, valueLines } from './option-lines.ts';

/** A question, a value or a repair. On a shared screen only what the customer may read (screens.md, "Sharing"). */
export function askFrame(view: AskView): Frame {
  const { page, ui } = view;
  return fit(view, {
    ...view.once(`top ${ui.share}`, () => topLines(view)),
    ...(page.value === undefined ? optionLines(view) : valueLines(view)),
    message: messageLines(view),
    hints: view.once(`hints ${ui.share} ${ui.isTyping} ${ui.field.text === ''}`, () => hintLines(view, askHints(view))),
    isBarred: true,
    scroll: ui.scroll,
  });
}

function topLines(view: AskView): Pick<Parts, 'intro' | 'head' | 'body' | 'aside'> {
  const { page, ui, style } = view;
  const question = view.markdown(page.question, textWidth(view)).map(style.bold);
  const left = ui.share ? '' : page.left.words;
  const gap = textWidth(view) - widthOf(question[0] ?? '') - widthOf(left);
  const isBeside = left !== '' && gap >= 2;
  const at = causesAt(view);
  return {
    intro: introLines(view),
    head: isBeside ? [`${question[0]}${' '.repeat(gap)}${style.dim(left)}`, ...question.slice(1)] : question,
    body: [...(left === '' || isBeside ? [] : [style.dim(left)]), ...bodyLines(view)],
    aside: at === undefined ? undefined : { lines: causeLines(view, view.columns - at - 5), at: at - 1 },
  };
}

function bodyLines(view: AskView): readonly string[] {
  const { page, style, ui, glyphs } = view;
  const words = wordsOf(view);
  const width = textWidth(view);
  return [
    ...section(
      page.again === undefined || page.again.length === 0
        ? []
        : view.markdown(`${words.again} ${page.again.join(', ')}`, width).map(style.dim),
    ),
    ...section(ui.share || page.sayThis === undefined ? [] : view.markdown(quoted(view, page.sayThis), width).map(style.accent)),
    ...section(labelled(view, words.where, page.whereTo)),
    ...blockLines(view, page.blocks),
    ...section([
      ...labelled(view, words.expect, page.expect),
      ...labelled(view, words.ifNot, page.ifNot),
      ...(ui.share ? [] : labelled(view, words.why, page.why)),
      ...(ui.share ? [] : labelled(view, words.internal, page.internal)),
    ]),
    ...section([...labelled(view, words.risk, page.risk).map(style.warn), ...labelled(view, words.undo, undoOf(page))]),
    ...section(ui.share ? [] : noteLines(view)),
    ...(page.due === undefined || page.due.passed
      ? []
      : section([...view.markdown(page.due.words, width), ...view.markdown(view.keys.fill(words.lookAnyway), width)])),
    ...(ui.share ? [] : page.known.slice(-3).toReversed()).flatMap((known, index) => {
      const said = words.known({
        label: known.label,
        voice: known.voiceWord,
        source: known.finding ?? known.source,
        age: known.age,
      });
      return section(view.markdown(`${index === 0 ? '=' : glyphs.dot} ${said}`, width));
    }),
  ];
}

/** How to undo it, and how hard that is: "untick the licence (easy to undo)." */
function undoOf({ undo, undoWord }: AskView['page']): string | undefined {
  if (undo === undefined || undoWord === undefined) return undo ?? undoWord;
  return `${undo.replace(/\.$/, '')} (${undoWord}).`;
}

/** Words to say are in the customer's language, so are their quotation marks. */
function quoted({ page, glyphs }: AskView, words: string): string {
  if (page.say.startsWith('fr')) return `${glyphs.quoteOpen}\u00a0${words}\u00a0${glyphs.quoteClose}`;
  return glyphs.quoteOpen === '"' ? `"${words}"` : `“${words}”`;
}

const section = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', ...lines]);
