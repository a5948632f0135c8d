import type { EndKind } from '../../flow/types.ts';
import type { CleanText } from '../../text/clean.ts';
import type { Words } from '../../text/lang.ts';
import type { MapStep } from './types.ts';

export interface MapWords {
  readonly given: CleanText;
  readonly unknown: CleanText;
  readonly colon: string;
  readonly counts: (of: { steps: number; parts: number; ends: number }) => string;
  readonly kinds: Readonly<Record<Exclude<MapStep['kind'], 'question' | 'end'>, string>>;
  readonly fault: string;
  readonly check: (id: string) => string;
  /** How long to wait before looking again. */
  readonly after: (milliseconds: number) => string;
  readonly ends: Readonly<Record<EndKind, string>>;
  readonly effects: Readonly<Record<'confirms' | 'pointsTo' | 'rulesOut' | 'repairs', (causes: string) => string>>;
  /** A condition on facts: `symptom: new-phone`. */
  readonly when: (facts: readonly (readonly [fact: string, values: readonly string[]])[]) => string;
  readonly otherwise: string;
  readonly parked: string;
  readonly exit: (id: string) => string;
  readonly part: (title: string) => string;
  readonly usedBy: (steps: readonly string[]) => string;
  readonly unused: string;
  readonly endsTitle: string;
  readonly fromSteps: (count: number) => string;
  readonly unreached: string;
  readonly legend: (of: { next: string; above: string }) => string;
  readonly trail: (of: { name: string; answers: number; stands: string; mark: string }) => string;
  readonly start: string;
  /** What the shapes of the picture mean. */
  readonly shapes: string;
}

const duration = (milliseconds: number, day: string): string => {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes % 1440 === 0) return `${minutes / 1440}\u00a0${day}`;
  return minutes % 60 === 0 ? `${minutes / 60}\u00a0h` : `${minutes}\u00a0min`;
};
const many = (count: number, one: string, more: string): string => `${count}\u00a0${count === 1 ? one : more}`;
const plural = (count: number, one: string, more: string): string => `${count}\u00a0${count < 2 ? one : more}`;

export const MAP_WORDS: Words<MapWords> = {
  fr: {
    given: 'valeur saisie' as CleanText,
    unknown: 'Je ne sais pas' as CleanText,
    colon: '\u00a0:',
    counts: ({ steps, parts, ends }) =>
      `${plural(steps, 'étape', 'étapes')}, ${plural(parts, 'partie', 'parties')}, ${plural(ends, 'fin', 'fins')}`,
    kinds: { value: 'valeur', repair: 'réparation', again: 'revérifié', part: 'partie' },
    fault: 'la panne',
    check: (id) => `vérification ${id}`,
    after: (milliseconds) => `après ${duration(milliseconds, 'j')}`,
    ends: { resolved: 'résolu', advice: 'conseil', handover: 'transmis' },
    effects: {
      confirms: (causes) => `confirme\u00a0: ${causes}`,
      pointsTo: (causes) => `fait soupçonner\u00a0: ${causes}`,
      rulesOut: (causes) => `écarte\u00a0: ${causes}`,
      repairs: (causes) => `corrige\u00a0: ${causes}`,
    },
    when: (facts) => `si ${facts.map(([fact, values]) => `${fact} = ${values.join(' ou ')}`).join(' et ')}`,
    otherwise: 'sinon',
    parked: 'laissée ouverte',
    exit: (id) => `sortie ${id}`,
    part: (title) => `Partie\u00a0: ${title}`,
    usedBy: (steps) => `Empruntée par\u00a0: ${steps.join(', ')}`,
    unused: 'Empruntée par aucune étape',
    endsTitle: 'Fins',
    fromSteps: (count) => `depuis ${plural(count, 'étape', 'étapes')}`,
    unreached: 'Jamais atteintes',
    legend: ({ next, above }) => `${next} mène à une étape plus bas, ${above} à une étape déjà montrée plus haut.`,
    trail: ({ name, answers, stands, mark }) =>
      `${mark} Chemin suivi par ${name}\u00a0: ${plural(answers, 'réponse', 'réponses')}, jusqu’à ${stands}. Entre crochets, le numéro de la question.`,
    start: 'Début',
    shapes:
      'Arrondi\u00a0: question. Double trait\u00a0: revérifié. Penché\u00a0: valeur. Hexagone\u00a0: réparation. Barres\u00a0: partie, dessinée plus bas. Ovale\u00a0: fin. Pointillé\u00a0: retour à une étape dessinée ailleurs.',
  },
  en: {
    given: 'a value' as CleanText,
    unknown: 'I do not know' as CleanText,
    colon: ':',
    counts: ({ steps, parts, ends }) =>
      `${many(steps, 'step', 'steps')}, ${many(parts, 'part', 'parts')}, ${many(ends, 'end', 'ends')}`,
    kinds: { value: 'value', repair: 'repair', again: 'looked again', part: 'part' },
    fault: 'the fault',
    check: (id) => `check ${id}`,
    after: (milliseconds) => `after ${duration(milliseconds, 'd')}`,
    ends: { resolved: 'resolved', advice: 'advice', handover: 'handed over' },
    effects: {
      confirms: (causes) => `confirms: ${causes}`,
      pointsTo: (causes) => `points to: ${causes}`,
      rulesOut: (causes) => `rules out: ${causes}`,
      repairs: (causes) => `corrects: ${causes}`,
    },
    when: (facts) => `if ${facts.map(([fact, values]) => `${fact} = ${values.join(' or ')}`).join(' and ')}`,
    otherwise: 'otherwise',
    parked: 'left open',
    exit: (id) => `exit ${id}`,
    part: (title) => `Part: ${title}`,
    usedBy: (steps) => `Used by: ${steps.join(', ')}`,
    unused: 'Used by no step',
    endsTitle: 'Ends',
    fromSteps: (count) => `from ${many(count, 'step', 'steps')}`,
    unreached: 'Never reached',
    legend: ({ next, above }) => `${next} leads to a step further down, ${above} to one already shown above.`,
    trail: ({ name, answers, stands, mark }) =>
      `${mark} Path of ${name}: ${many(answers, 'answer', 'answers')}, as far as ${stands}. In brackets, the number of the question.`,
    start: 'Start',
    shapes:
      'Rounded: question. Double line: looked again. Slanted: value. Hexagon: repair. Bars: part, drawn further down. Oval: end. Dashed: back to a step drawn elsewhere.',
  },
};
