import { shorten, widthOf, wrap } from '../text/width.ts';

/** What can be picked, in words. */
export interface Label {
  readonly label: string;
  /** What tells it from another of the same label: the least that does, and all of it. */
  readonly apart?: { readonly brief: string; readonly full: string } | undefined;
}

/** A line of a list, and what stands below the list while it is the chosen one. */
export interface PickName {
  readonly name: string;
  /** All of it, where the line had to be shortened; never wider than the list. */
  readonly description: string | undefined;
}

/** A label with all that tells it apart. */
export const wholeLabel = ({ label, apart }: Label): string => (apart === undefined ? label : `${label} (${apart.full})`);

/** Each label on one line of `width` cells: what tells it apart is shortened last. */
export function pickNames(labels: readonly Label[], width: number): readonly PickName[] {
  return labels.map((each) => {
    const whole = wholeLabel(each);
    if (widthOf(whole) <= width) return { name: whole, description: undefined };
    const tail = each.apart === undefined ? '' : ` (${shorten(each.apart.brief, Math.floor(width / 2))})`;
    return { name: `${shorten(each.label, width - widthOf(tail))}${tail}`, description: wrap(whole, width).join('\n') };
  });
}
