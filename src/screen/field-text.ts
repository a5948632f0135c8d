import { widthOf } from '../text/width.ts';
import type { Field } from './field.ts';
import type { Style } from './style.ts';

interface Shown {
  readonly field: Field;
  readonly isActive: boolean;
  readonly width: number;
}

/** The line of a field its cursor is on, as much of it as fits; the cursor is a block or, without colour, an underscore before it. */
export function fieldText({ style }: { readonly style: Style }, { field, isActive, width }: Shown): string {
  const start = field.text.lastIndexOf('\n', field.at - 1) + 1;
  const nextLine = field.text.indexOf('\n', field.at);
  const line = field.text.slice(start, nextLine === -1 ? undefined : nextLine);
  const room = Math.max(4, width - 1);
  const at = field.at - start;
  const before = clusters(line.slice(Math.max(0, at - 4 * room), at));
  const [here = '', ...rest] = clusters(line.slice(at, at + 4 * room));
  let left = before.length;
  let used = widthOf(here === '' ? ' ' : here);
  // Most of the room is for what was just typed.
  const ahead = Math.min(Math.floor(room / 4), rest.length);
  for (const cluster of rest.slice(0, ahead)) used += widthOf(cluster);
  while (left > 0 && used + widthOf(before[left - 1]!) <= room) used += widthOf(before[--left]!);
  let right = ahead;
  while (right < rest.length && used + widthOf(rest[right]!) <= room) used += widthOf(rest[right++]!);
  const head = before.slice(left).join('');
  const tail = rest.slice(0, right).join('');
  return isActive ? `${head}${style.cursor(here)}${tail}` : head + here + tail;
}

const SEGMENTER = new Intl.Segmenter();
const clusters = (text: string): string[] => [...SEGMENTER.segment(text.replaceAll('\t', ' '))].map(({ segment }) => segment);
