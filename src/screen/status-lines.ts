import { shorten, widthOf } from '../text/width.ts';
import { fullWidth, type View } from './frame.ts';

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
  const beside = [words, short].map((held) => [...name, style.warn(held)].join(` ${style.dim(glyphs.dot)} `));
  const line = beside.find((each) => widthOf(each) <= width);
  return line === undefined ? [...name, style.warn(shorten(short, width, isAscii))] : [line];
}
