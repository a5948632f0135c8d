import type { PartId, StepId } from '../../flow/types.ts';
import { type Markup, markup } from '../../report/html/markup.ts';
import { causeAnchor, exitAnchor, stepAnchor } from '../map/anchors.ts';
import type { MapWay } from '../map/types.ts';
import type { Book } from './book.ts';

/** A step as the page names it everywhere: its number, then its title. */
export function stepName({ steps, numbers }: Book, id: StepId): string {
  return `${numbers.get(id) ?? '?'}. ${steps.get(id)?.title ?? id}`;
}

export function stepLink(book: Book, id: StepId): Markup {
  return markup`<a href="#${stepAnchor(id)}">${stepName(book, id)}</a>`;
}

/** Where a way leads. Out of a part that one step alone goes through, that is where one gets to; else the list of its exits. */
export function targetLink(book: Book, { part, way }: { part: PartId | undefined; way: Pick<MapWay, 'to' | 'isExit'> }): Markup {
  if (!way.isExit) return stepLink(book, way.to);
  const users = book.map.levels.find((level) => level.part === part)?.usedBy ?? [];
  const onward = users.length === 1 ? book.steps.get(users[0]!)?.ways.filter(({ answer }) => answer === way.to) : undefined;
  if (onward?.length === 1) {
    const around = book.map.levels.find(({ steps }) => steps.has(users[0]!));
    return targetLink(book, { part: around?.part, way: onward[0]! });
  }
  return markup`<a href="#${exitAnchor(part ?? '', way.to)}">${book.words.leaveBy(way.to)}</a>`;
}

/** Only the number, where a list of many would be too long with titles. */
export function numberLink({ numbers }: Book, id: StepId): Markup {
  return markup`<a href="#${stepAnchor(id)}">${numbers.get(id) ?? '?'}</a>`;
}

export function causeLink({ map }: Book, id: string): Markup {
  return markup`<a href="#${causeAnchor(id)}">${map.cause(id)}</a>`;
}

/** The place of a source in the page's list; its name may hold anything. */
export function sourceLink({ sources }: Book, source: string): Markup {
  return markup`<a href="#source-${[...sources.keys()].indexOf(source)}">${source}</a>`;
}

/** Links with something between them. */
export function joined(links: readonly Markup[], between = ', '): Markup {
  return markup`${links.map((link, index) => (index === 0 ? link : markup`${between}${link}`))}`;
}
