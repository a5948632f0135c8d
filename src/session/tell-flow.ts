import type { Flow } from '../flow/types.ts';
import type { CleanText } from '../text/clean.ts';
import { ownLang } from '../text/lang.ts';
import type { Page } from './page-types.ts';

/** The newest date of a flow's sources, as it is written there; undefined where none has one. */
export function newestSource({ sources }: Flow): string | undefined {
  return [...sources.values()]
    .flatMap(({ date }) => (date === undefined ? [] : [date]))
    .sort()
    .at(-1);
}

/** Which flow this is, in which state, and how old what it knows is: `Flow x, version 1 (d47a7b4), sources up to 2026-05`. */
export function tellFlow({ flow, lang }: Pick<Page, 'flow' | 'lang'>): CleanText {
  const { id, version, hash, sourcesUpTo } = flow;
  if (ownLang(lang) === 'fr') {
    const age = sourcesUpTo === undefined ? '' : `, sources jusqu’à ${sourcesUpTo}`;
    return `Parcours ${id}, version ${version} (${hash})${age}` as CleanText;
  }
  return `Flow ${id}, version ${version} (${hash})${sourcesUpTo === undefined ? '' : `, sources up to ${sourcesUpTo}`}` as CleanText;
}
