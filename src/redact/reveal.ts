import { PLACEHOLDERS } from '../text/placeholder.ts';
import type { Names } from './names.ts';

/** Puts names back in a text: each placeholder whose meaning `names` knows; the others stay, and are counted. */
export function reveal(
  text: string,
  names: Names,
): { readonly text: string; readonly revealed: number; readonly unknown: number } {
  let revealed = 0;
  let unknown = 0;
  const shown = text.replace(PLACEHOLDERS, (as: string) => {
    const name = names.behind(as);
    if (name === undefined) unknown += 1;
    else revealed += 1;
    return name?.was ?? as;
  });
  return { text: shown, revealed, unknown };
}
