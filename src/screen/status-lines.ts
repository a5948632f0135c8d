import { shorten, widthOf } from '../text/width.ts';
import { fullWidth, type View } from './frame.ts';
import { isTight } from './is-tight.ts';

/**
 * What stands above everything on every page but a shared one: whose case this is, so that nothing is written into another
 * customer's, and that somebody waits. One line where both fit, else two, never more: the question needs the rest.
 */
export function statusLines(view: View): readonly string[] {
  const { page, ui, style, glyphs } = view;
  if (ui.share) return [];
  const width = fullWidth(view);
  const isAscii = glyphs.more !== '…';
  const name = page.case === undefined ? [] : [style.bold(shorten(page.case, width, isAscii))];
  if (page.held === undefined) return name;
  const { words, short } = page.held;
  const gap = ` ${style.dim(glyphs.dot)} `;
  const own = [...name, style.warn(shorten(widthOf(words) <= width ? words : short, width, isAscii))];
  const fits = (held: string) => widthOf([...name, held].join(gap)) <= width;
  if (fits(words)) return [[...name, style.warn(words)].join(gap)];
  // On a low screen the second line is the question's.
  return isTight(view) && fits(short) ? [[...name, style.warn(short)].join(gap)] : own;
}
