import type { Words } from '../../text/lang.ts';

interface PreviewWords {
  at(of: { step: string; number: number; of: number }): string;
  readonly older: string;
  readonly waiting: string;
  gone(step: string): string;
  noWay(step: string): string;
  readonly clean: string;
  counts(errors: number, warnings: number): string;
  more(count: number): string;
  readonly keys: {
    follow(most: number): string;
    readonly steps: string;
    readonly back: string;
    readonly scroll: string;
    readonly language: string;
    readonly where: string;
    readonly list: string;
    readonly page: string;
    readonly quit: string;
  };
}

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const pluriel = (count: number, un: string, plus = `${un}s`) => `${count} ${count < 2 ? un : plus}`;

/** What a preview says of itself; the page says the rest. */
export const PREVIEW_WORDS: Words<PreviewWords> = {
  fr: {
    at: ({ step, number, of }) => `${step}  ${number}/${of}`,
    older: 'La page est celle d’avant\u00a0: le parcours ne peut pas démarrer.',
    waiting: 'Le parcours ne peut pas encore démarrer. La page s’affichera dès qu’il le pourra.',
    gone: (step) => `L’étape «\u00a0${step}\u00a0» n’est pas là.`,
    noWay: (step) => `Aucun chemin ne mène encore à «\u00a0${step}\u00a0».`,
    clean: 'Rien à signaler',
    counts: (errors, warnings) => `${pluriel(errors, 'erreur')}, ${pluriel(warnings, 'avertissement')}`,
    more: (count) => `encore ${count}`,
    keys: {
      follow: (most) => `${most === 1 ? '1' : `1-${most}`} suivre la réponse`,
      steps: '← → étape',
      back: 'Retour arrière page d’avant',
      scroll: '↑ ↓',
      language: 'l langue',
      where: 'w chez qui',
      list: 'd tout ce qui ne va pas',
      page: 'd page',
      quit: 'q quitter',
    },
  },
  en: {
    at: ({ step, number, of }) => `${step}  ${number}/${of}`,
    older: 'This is the page before: the flow cannot start.',
    waiting: 'The flow cannot start yet. The page will show as soon as it can.',
    gone: (step) => `Step "${step}" is not there.`,
    noWay: (step) => `No way leads to "${step}" yet.`,
    clean: 'Nothing to mend',
    counts: (errors, warnings) => `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
    more: (count) => `${count} more`,
    keys: {
      follow: (most) => `${most === 1 ? '1' : `1-${most}`} follow the answer`,
      steps: '← → step',
      back: 'Backspace page before',
      scroll: '↑ ↓',
      language: 'l language',
      where: 'w at whose',
      list: 'd all that is wrong',
      page: 'd page',
      quit: 'q quit',
    },
  },
};
