import { shorten, widthOf, wrap } from '../text/width.ts';
import { fieldText } from './field-text.ts';
import { type AskView, fullWidth, wordsOf } from './frame.ts';
import { isTight } from './is-tight.ts';

interface List {
  readonly list: readonly string[];
  /** The line the cursor is on, and how many belong to it. */
  readonly at: number;
  readonly tall: number;
}

/** The options under their digits; at a customer's, what to send and to paste stands before them. */
export function optionLines(view: AskView): List {
  const { page, ui, glyphs, style } = view;
  const words = wordsOf(view);
  const { choices } = page;
  const digits = choices.length > 9 ? 2 : 1;
  const indent = digits + 3;
  const width = Math.max(8, fullWidth(view) - indent);
  const list: string[] = [...sendLines(view), ...checkLine(view)];
  let at = 0;
  let tall = 1;
  choices.forEach((choice, index) => {
    const isHere = index === ui.cursor;
    const label = view.markdown(choice.label, width);
    const parks = choice.parks
      ? parksLines(label.at(-1) ?? '', { words: words.parks, width, dim: style.dim, hasRoom: !isTight(view) })
      : [];
    // A number that no key answers would mislead.
    const number = index < 9 ? String(index + 1) : glyphs.dot;
    if (isHere) {
      at = list.length;
      tall = label.length;
    }
    label.forEach((line, row) => {
      const head = row === 0 ? `${number.padStart(digits)} ${isHere ? style.accent(glyphs.cursor) : ' '} ` : ' '.repeat(indent);
      const tail = row === label.length - 1 ? (parks[0] ?? '') : '';
      list.push(`${head}${isHere ? style.bold(line) : line}${tail}`);
    });
    for (const line of parks.slice(1)) list.push(`${' '.repeat(indent)}${line}`);
  });
  return { list, at, tall };
}

/** "The question stays open" behind the label, or below it where there is no room beside and some below. */
function parksLines(
  label: string,
  { words, width, dim, hasRoom }: { words: string; width: number; dim: (text: string) => string; hasRoom: boolean },
): readonly string[] {
  if (widthOf(label) + 3 + widthOf(words) <= width) return [`   ${dim(words)}`];
  return hasRoom ? ['', ...wrap(words, width).map(dim)] : [];
}

function sendLines(view: AskView): readonly string[] {
  if (view.page.where !== 'customer' || view.ui.share || isTight(view)) return [];
  const words = wordsOf(view);
  const [send, paste] = [`  ${view.keys.shown('send')}  ${words.send}`, `  ${view.keys.shown('paste')}  ${words.paste}`];
  const both = `${send}     ${paste.trimStart()}`;
  return widthOf(both) <= fullWidth(view) ? [both] : [send, paste];
}

/** A machine may look: offered before the options, chosen by its own key, never by the cursor. */
function checkLine(view: AskView): readonly string[] {
  const { page, ui } = view;
  if (page.check === undefined || ui.share || page.where === 'customer') return [];
  return [`  ${view.keys.shown('check')}  ${wordsOf(view).checkHere}`];
}

/** The field for a value, with its label above and the way out below. */
export function valueLines(view: AskView): List {
  const { page, ui, glyphs, style } = view;
  const words = wordsOf(view);
  const value = page.value!;
  const width = fullWidth(view);
  const example = value.example === undefined ? '' : ` (${words.example} ${value.example})`;
  // On a low screen the field comes before its example.
  const label = isTight(view)
    ? [
        style.dim(
          shorten(widthOf(value.label + example) <= width ? value.label + example : value.label, width, glyphs.more !== '…'),
        ),
      ]
    : wrap(`${value.label}${example}`, width).map(style.dim);
  const cursor = (isHere: boolean) => (isHere ? style.accent(glyphs.cursor) : ' ');
  const field = `${cursor(ui.isTyping)} ${fieldText(view, { field: ui.field, isActive: ui.isTyping, width: width - 2 })}`;
  const ways = page.choices.map((choice) =>
    view
      .markdown(choice.label, width - 2)
      .map((line, row) => `${cursor(!ui.isTyping && row === 0)} ${ui.isTyping ? line : style.bold(line)}`),
  );
  const check = ui.isTyping ? [] : checkLine(view);
  const list = [...label, ...check, field, ...ways.flat()];
  return ui.isTyping
    ? { list, at: label.length, tall: 1 }
    : { list, at: label.length + check.length + 1, tall: Math.max(1, ways.flat().length) };
}
