import { widthOf, wrap } from '../text/width.ts';
import { barred, beside, blockLines, labelled, noticeLines, split } from './body-lines.ts';
import type { Field } from './field.ts';
import { fit, hintLines, messageLines } from './fit.ts';
import { type AskView, textWidth, type View, wordsOf } from './frame.ts';

/** A question, a value or a repair. On a shared screen only what the customer may read (screens.md, "Sharing"). */
export function askFrame(view: AskView): readonly string[] {
  const { lines: list, at } = view.page.value === undefined ? optionLines(view) : valueLines(view);
  return fit(view, { body: beside(view, barred(view, bodyLines(view))), list: ['', ...list], at: at + 1, foot: footLines(view) });
}

function bodyLines(view: AskView): readonly string[] {
  const { page, style, ui } = view;
  const words = wordsOf(view);
  const width = textWidth(view);
  const question = view.markdown(page.question, width).map(style.bold);
  const again =
    page.again === undefined || page.again.length === 0 ? [] : view.markdown(`${words.again} ${page.again.join(', ')}`, width);
  const say = ui.share ? undefined : page.sayThis;
  const isFrench = page.lang.startsWith('fr');
  return [
    ...noticeLines(view),
    ...again.map(style.dim),
    ...(ui.share ? question : split(view, { left: question, right: page.left.words })),
    ...(say === undefined ? [] : ['', ...view.markdown(isFrench ? `« ${say} »` : `“${say}”`, width).map(style.accent)]),
    ...section([...labelled(view, words.where, page.whereTo)]),
    ...blockLines(view, page.blocks),
    ...section([
      ...labelled(view, words.expect, page.expect),
      ...labelled(view, words.ifNot, page.ifNot),
      ...(ui.share ? [] : labelled(view, words.why, page.why)),
      ...(ui.share ? [] : labelled(view, words.internal, page.internal)),
    ]),
    ...section([
      ...labelled(view, words.risk, page.risk).map(style.warn),
      ...labelled(
        view,
        words.undo,
        page.undo === undefined ? page.undoWord : page.undoWord === undefined ? page.undo : `${page.undoWord}. ${page.undo}`,
      ),
    ]),
    ...(page.due === undefined || page.due.passed ? [] : section([...view.markdown(page.due.words, width), words.lookAnyway])),
    ...(ui.share
      ? []
      : page.known
          .slice(0, 3)
          .flatMap((known) =>
            section(
              view.markdown(
                `= ${words.known({ label: known.label, voice: known.voiceWord, source: known.source, age: known.age })}`,
                width,
              ),
            ),
          )),
  ];
}

const section = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', ...lines]);

function optionLines(view: AskView): { readonly lines: readonly string[]; readonly at: number } {
  const { page, ui, glyphs, style } = view;
  const words = wordsOf(view);
  const lines: string[] = [];
  let at = 0;
  const bar = style.accent(glyphs.bar);
  if (page.where === 'customer' && !ui.share)
    lines.push(...wrap(`  y  ${words.send}   p  ${words.paste}`, textWidth(view)).map((line) => `${bar} ${line}`));
  const digits = String(page.choices.length).length;
  page.choices.forEach((choice, index) => {
    const isHere = index === ui.cursor;
    const head = `${bar} ${String(index + 1).padStart(digits)} ${isHere ? style.accent(glyphs.cursor) : ' '} `;
    const indent = digits + 5;
    const width = Math.max(8, Math.min(view.columns, 102) - indent);
    const label = view.markdown(choice.label, width);
    if (isHere) at = lines.length;
    label.forEach((line, row) => {
      const parks =
        row === label.length - 1 && choice.parks && widthOf(line) + words.parks.length + 4 <= width
          ? style.dim(`   ${words.parks}`)
          : '';
      lines.push(`${row === 0 ? head : `${bar} ${' '.repeat(digits + 3)}`}${isHere ? style.bold(line) : line}${parks}`);
    });
  });
  return { lines, at };
}

function valueLines(view: AskView): { readonly lines: readonly string[]; readonly at: number } {
  const { page, ui, glyphs, style } = view;
  const words = wordsOf(view);
  const bar = style.accent(glyphs.bar);
  const value = page.value!;
  const example = value.example === undefined ? '' : ` (${words.example} ${value.example})`;
  const label = wrap(`${value.label}${example}`, textWidth(view)).map((line) => `${bar} ${style.dim(line)}`);
  const lines = [
    ...label,
    `${bar} ${ui.isTyping ? style.accent(glyphs.cursor) : ' '} ${fieldText(view, { field: ui.field, isActive: ui.isTyping, width: textWidth(view) - 3 })}`,
  ];
  const at = lines.length - 1;
  for (const choice of page.choices)
    lines.push(
      ...view
        .markdown(choice.label, textWidth(view) - 4)
        .map((line, row) => `${bar} ${!ui.isTyping && row === 0 ? style.accent(glyphs.cursor) : ' '} ${line}`),
    );
  return { lines, at: ui.isTyping ? at : lines.length - 1 };
}

/** One line of a field around its cursor, which is drawn as a block or, without colour, as an underscore. */
export function fieldText(
  view: Pick<View, 'style'>,
  { field, isActive, width }: { field: Field; isActive: boolean; width: number },
): string {
  const start = field.text.lastIndexOf('\n', field.at - 1) + 1;
  const nextLine = field.text.indexOf('\n', field.at);
  const line = field.text.slice(start, nextLine === -1 ? undefined : nextLine);
  const room = Math.max(4, width - 1);
  let before = line.slice(Math.max(0, field.at - start - room), field.at - start);
  while (widthOf(before) > room - 1 && before !== '') before = before.slice(1);
  const here = line.slice(field.at - start, field.at - start + 1);
  let after = line.slice(field.at - start + 1, field.at - start + 1 + room);
  while (after !== '' && widthOf(before) + widthOf(here || ' ') + widthOf(after) > room) after = after.slice(0, -1);
  if (!isActive) return before + here + after;
  const isPlain = view.style.bold('x') === 'x';
  return `${before}${isPlain ? `_${here}` : `\x1b[7m${here === '' ? ' ' : here}\x1b[27m`}${after}`;
}

function footLines(view: AskView): readonly string[] {
  const { page, ui } = view;
  const words = wordsOf(view);
  const hints = ui.share
    ? words.hints.share
    : page.value === undefined
      ? words.hints.page
      : ui.isTyping
        ? words.hints.field
        : words.hints.outside;
  const digits = page.choices.length === 1 ? '1' : `1-${Math.min(9, page.choices.length)}`;
  const filled = hints.map((hint) => hint.replace('{n}', digits).replace('{voice}', page.voiceWord));
  // Alone at one's own machine nobody is quoted.
  const shown = page.where === 'here' && page.voice === 'seen' ? filled.filter((hint) => !hint.startsWith('v ')) : filled;
  return ['', ...messageLines(view), ...hintLines(view, shown)];
}
