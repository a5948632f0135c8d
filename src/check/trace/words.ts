import type { Words } from '../../text/lang.ts';

interface TraceWords {
  readonly full: string;
  readonly quick: string;
  readonly completed: string;
  readonly open: string;
  readonly failed: string;
  readonly none: string;
  moreMarks(count: number): string;
  untimed(count: number): string;
}

export const TRACE_WORDS: Words<TraceWords> = {
  fr: {
    full: 'complète',
    quick: 'rapide',
    completed: 'terminée',
    open: 'commencée, pas terminée',
    failed: 'en échec',
    none: 'Aucune synchronisation datée dans ces journaux.',
    moreMarks: (count) => `et ${count} de plus`,
    untimed: (count) => (count === 1 ? '1 événement sans heure lisible' : `${count} événements sans heure lisible`),
  },
  en: {
    full: 'full',
    quick: 'quick',
    completed: 'completed',
    open: 'started, not completed',
    failed: 'failed',
    none: 'No dated sync in these logs.',
    moreMarks: (count) => `and ${count} more`,
    untimed: (count) => (count === 1 ? '1 event without a readable time' : `${count} events without a readable time`),
  },
};
