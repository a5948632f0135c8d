import type { Words } from '../../text/lang.ts';
import type { FlowStats } from './types.ts';

interface StatsWords {
  readonly flow: (of: { title: string; versions: string; sessions: number }) => string;
  readonly ends: (ends: FlowStats['ends']) => string;
  readonly parked: string;
  readonly back: string;
  readonly overruled: string;
  readonly handedOver: string;
  readonly left: string;
  readonly seconds: string;
  readonly wrong: string;
  readonly of: (count: number, all: number) => string;
  /** Where people stood when they went back, and how many changed the answer from the list of answers. */
  readonly backFrom: (step: string, count: number) => string;
  readonly changed: (count: number) => string;
  readonly to: (title: string, count: number) => string;
  readonly measured: (count: number) => string;
  readonly more: (count: number) => string;
  readonly nothing: string;
}

export const STATS_WORDS: Words<StatsWords> = {
  fr: {
    flow: ({ title, versions, sessions }) => `${title}, version ${versions} : ${sessions} session${sessions > 1 ? 's' : ''}`,
    ends: ({ resolved, advice, handover, open }) =>
      `Résolues : ${resolved} ; conseil : ${advice} ; transmises : ${handover} ; en cours : ${open}`,
    parked: 'Laissées ouvertes : on ne savait pas (sur les réponses données)',
    back: 'Réponses reprises',
    overruled: 'Vérifications contredites (sur les réponses données)',
    handedOver: 'Transmises après',
    left: 'Arrêtées ici',
    seconds: 'Le temps d’une étape, en min:s (médiane, puis 9 fois sur 10 au plus ; attentes non comptées)',
    wrong: 'Signalé comme faux',
    of: (count, all) => `${count} sur ${all}`,
    backFrom: (step, count) => `${count} fois depuis ${step}`,
    changed: (count) => `${count} par la liste des réponses`,
    to: (title, count) => `Vers : ${title} (${count})`,
    measured: (count) => `${count} mesure${count > 1 ? 's' : ''}`,
    more: (count) => `et ${count} de plus (--json donne tout)`,
    nothing: 'Rien à signaler.',
  },
  en: {
    flow: ({ title, versions, sessions }) =>
      `${title}, version ${versions}: ${sessions} ${sessions === 1 ? 'session' : 'sessions'}`,
    ends: ({ resolved, advice, handover, open }) =>
      `Resolved: ${resolved}; advice: ${advice}; handed over: ${handover}; under way: ${open}`,
    parked: 'Left open: people did not know (of the answers given)',
    back: 'Answers taken back',
    overruled: 'Checks overruled (of the answers given)',
    handedOver: 'Handed over after',
    left: 'Stopped here',
    seconds: 'How long a step takes, in min:s (median, then what 9 in 10 do not exceed; waiting not counted)',
    wrong: 'Said to be wrong',
    of: (count, all) => `${count} of ${all}`,
    backFrom: (step, count) => (count === 1 ? `once from ${step}` : `${count} times from ${step}`),
    changed: (count) => `${count} from the list of answers`,
    to: (title, count) => `To: ${title} (${count})`,
    measured: (count) => `${count} measured`,
    more: (count) => `and ${count} more (--json has all)`,
    nothing: 'Nothing to report.',
  },
};
