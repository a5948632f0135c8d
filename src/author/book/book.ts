import type { Flow, StepId } from '../../flow/types.ts';
import type { Slots } from '../../session/fill-slots.ts';
import { type Texts, textsOf } from '../../session/texts-of.ts';
import type { Guide } from '../../session/types.ts';
import { type Lang, type OwnLang, ownLang } from '../../text/lang.ts';
import { emptySlots } from '../map/empty-slots.ts';
import { mapOf } from '../map/map-of.ts';
import { type Stretch, stretchesOf } from '../map/reading-order.ts';
import type { FlowMap, MapLevel, MapStep } from '../map/types.ts';
import { MAP_WORDS, type MapWords } from '../map/words.ts';
import { BOOK_WORDS, type BookWords } from './words.ts';

/** Steps that stand under one heading, in reading order. */
export interface Chapter extends Stretch {
  readonly level: MapLevel;
  /** Its name on the page, for links. */
  readonly anchor: string;
  readonly kind: 'main' | 'branch' | 'part' | 'ends';
}

/** What a book is drawn from. */
export interface Book {
  readonly guide: Guide;
  readonly flow: Flow;
  readonly map: FlowMap;
  readonly texts: Texts;
  readonly slots: Slots;
  readonly own: OwnLang;
  readonly words: BookWords;
  readonly mapWords: MapWords;
  readonly chapters: readonly Chapter[];
  readonly steps: ReadonlyMap<StepId, MapStep>;
  /** Steps are counted through, from 1, in the order in which they stand. */
  readonly numbers: ReadonlyMap<StepId, number>;
  /** The steps each source backs, its options counted, in the order in which they stand. */
  readonly sources: ReadonlyMap<string, readonly StepId[]>;
}

/** A branch of so many steps gets a chapter of its own. */
const LONG = 5;

/** A flow put in the order of a book, in one language; what that language lacks is in the base language. */
export function bookOf(guide: Guide, lang: Lang): Book {
  const { flow } = guide.machine;
  const map = mapOf(guide, lang);
  const texts = textsOf(guide, lang);
  const own = ownLang(texts.lang);
  const chapters = chaptersOf(map);
  const ordered = chapters.flatMap(({ steps }) => steps);
  const sources = new Map<string, StepId[]>();
  for (const { id } of ordered) {
    for (const source of sourcesOf(flow, id)) sources.set(source, [...(sources.get(source) ?? []), id]);
  }
  return {
    ...{ guide, flow, map, texts, own, chapters, sources, slots: emptySlots(guide, texts) },
    ...{ words: BOOK_WORDS[own], mapWords: MAP_WORDS[own] },
    steps: new Map(ordered.map((step) => [step.id, step])),
    numbers: new Map(ordered.map(({ id }, index) => [id, index + 1])),
  };
}

function chaptersOf({ levels }: FlowMap): Chapter[] {
  const [top, ...parts] = levels as [MapLevel, ...MapLevel[]];
  const stretches = stretchesOf(top, LONG).map(
    (stretch, index): Chapter => ({ ...stretch, level: top, anchor: `way-${index}`, kind: index === 0 ? 'main' : 'branch' }),
  );
  const ends = [...top.steps.values()].filter(({ kind }) => kind === 'end');
  return [
    ...stretches,
    ...parts.map((level): Chapter => {
      const [{ steps }] = stretchesOf(level, Number.POSITIVE_INFINITY) as [Stretch];
      return { steps, from: undefined, level, anchor: `part-${level.part}`, kind: 'part' };
    }),
    { steps: ends, from: undefined, level: top, anchor: 'ends', kind: 'ends' },
  ];
}

/** What a step says it comes from, its options counted, each once. */
export function sourcesOf(flow: Flow, id: StepId): readonly string[] {
  const step = flow.all.get(id);
  const options = step === undefined || step.kind === 'part' || step.kind === 'end' ? [] : [...step.options.values()];
  return [...new Set([...(step?.from ?? []), ...options.flatMap(({ from }) => from)])];
}
