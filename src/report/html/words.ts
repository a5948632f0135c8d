import type { Words } from '../../text/lang.ts';
import type { PathStep, Ticket } from '../schema.ts';

export interface PageWords {
  readonly when: string;
  readonly what: string;
  readonly path: string;
  readonly pathTitle: (from: number, to: number) => string;
  readonly pathWhat: string;
  readonly inWords: string;
  readonly earlier: (count: number) => string;
  readonly kinds: Readonly<Record<Exclude<PathStep['kind'], 'question' | 'value'>, string>>;
  readonly parked: string;
  readonly but: (label: string) => string;
  readonly others: (labels: readonly string[]) => string;
  /** What each sign of the path means. */
  readonly signs: Readonly<Record<PathStep['kind'] | 'parked' | 'others', string>>;
  readonly ends: Readonly<Record<Ticket['outcome'], string>>;
  readonly times: string;
  readonly timesWhat: string;
  readonly lanes: { readonly full: string; readonly quick: string; readonly error: string };
  readonly outcomes: { readonly completed: string; readonly open: string; readonly failed: string; readonly error: string };
  readonly counts: Readonly<Record<'full' | 'quick' | 'error', string>>;
  readonly count: Readonly<Record<'completed' | 'open' | 'failed' | 'error', (count: number) => string>>;
  readonly last: string;
  readonly gap: (days: number) => string;
  readonly file: string;
  readonly sum: string;
  readonly voice: (voice: string) => string;
}

/** What only a page says; everything else is said by the report's own words. */
export const PAGE_WORDS: Words<PageWords> = {
  en: {
    when: 'When (UTC)',
    what: 'What',
    path: 'Path taken',
    pathTitle: (from, to) => (from === to ? `Path taken, question ${from}` : `Path taken, questions ${from} to ${to}`),
    pathWhat:
      'From top to bottom: each question, the answer given under it, and beside it the ways not taken. The same stands below in words.',
    inWords: 'The path in words',
    earlier: (count) =>
      count === 1 ? 'One earlier question stands in the transcript.' : `${count} earlier questions stand in the transcript.`,
    kinds: { repair: 'repair', again: 'looked again' },
    parked: 'left open',
    but: (label) => `but also: ${label}`,
    others: (labels) => `not: ${labels.join('; ')}`,
    signs: {
      question: 'Circle: question.',
      value: 'Square: value.',
      repair: 'Diamond: repair.',
      again: 'Double circle: looked again.',
      parked: 'Dashed: left open.',
      others: 'At the left: ways not taken.',
    },
    ends: { resolved: 'Resolved', advice: 'Advice', handover: 'Handed over', stopped: 'Waits here' },
    times: 'Timeline (UTC)',
    timesWhat: 'Syncs by their kind, and the numbered facts of the list below, on one axis of time.',
    lanes: { full: 'full', quick: 'quick', error: 'errors' },
    outcomes: { completed: 'completed', open: 'started, not completed', failed: 'failed', error: 'exception' },
    counts: { full: 'Full syncs', quick: 'Quick syncs', error: 'Exceptions' },
    count: {
      completed: (count) => `${count} completed`,
      open: (count) => `${count} started and not completed`,
      failed: (count) => `${count} failed`,
      error: (count) => `${count}`,
    },
    last: 'last',
    gap: (days) => (days >= 730 ? `${Math.round(days / 365.25)} years` : `${days} days`),
    file: 'File',
    sum: 'SHA-256',
    voice: (voice) => `(${voice})`,
  },
  fr: {
    when: 'Quand (UTC)',
    what: 'Quoi',
    path: 'Chemin suivi',
    pathTitle: (from, to) => (from === to ? `Chemin suivi, question ${from}` : `Chemin suivi, questions ${from} à ${to}`),
    pathWhat:
      'De haut en bas\u00a0: chaque question, la réponse donnée en dessous et, à côté, les voies non prises. La même chose figure plus bas en toutes lettres.',
    inWords: 'Le chemin en toutes lettres',
    earlier: (count) =>
      count === 1
        ? 'Une question antérieure figure dans la transcription.'
        : `${count} questions antérieures figurent dans la transcription.`,
    kinds: { repair: 'réparation', again: 'revérifié' },
    parked: 'laissée ouverte',
    but: (label) => `mais aussi\u00a0: ${label}`,
    others: (labels) => `non pris\u00a0: ${labels.join('\u00a0; ')}`,
    signs: {
      question: 'Cercle\u00a0: question.',
      value: 'Carré\u00a0: valeur.',
      repair: 'Losange\u00a0: réparation.',
      again: 'Double cercle\u00a0: revérifié.',
      parked: 'Pointillé\u00a0: laissée ouverte.',
      others: 'À gauche\u00a0: voies non prises.',
    },
    ends: { resolved: 'Résolu', advice: 'Conseil', handover: 'Transmis', stopped: 'En attente ici' },
    times: 'Frise (UTC)',
    timesWhat: 'Les synchronisations par genre et les faits numérotés de la liste ci-dessous, sur un même axe de temps.',
    lanes: { full: 'complètes', quick: 'rapides', error: 'erreurs' },
    outcomes: { completed: 'terminée', open: 'commencée, pas terminée', failed: 'en échec', error: 'exception' },
    counts: { full: 'Synchronisations complètes', quick: 'Synchronisations rapides', error: 'Exceptions' },
    count: {
      completed: (count) => `${count} ${count === 1 ? 'terminée' : 'terminées'}`,
      open: (count) => `${count} ${count === 1 ? 'commencée' : 'commencées'} sans se terminer`,
      failed: (count) => `${count} en échec`,
      error: (count) => `${count}`,
    },
    last: 'dernière le',
    gap: (days) => (days >= 730 ? `${Math.round(days / 365.25)}\u00a0ans` : `${days}\u00a0jours`),
    file: 'Fichier',
    sum: 'SHA-256',
    voice: (voice) => `(${voice})`,
  },
};
