import type { Leave } from '../session/front.ts';
import type { Words } from '../text/lang.ts';

/** How the program ended, as its caller sees it (contract: cli.md, "Exit codes"). The README's table is made from this. */
export const EXIT_CODES = [
  {
    name: 'done',
    code: 0,
    words: {
      fr: 'résolu, conseil donné, ou la commande a fait son travail',
      en: 'resolved, advice, or the command did its work',
    },
  },
  { name: 'defect', code: 1, words: { fr: 'un défaut d’Ariane', en: 'a defect of Ariane’s own' } },
  {
    name: 'usage',
    code: 2,
    words: {
      fr: 'mauvais usage : option, réponses, session ou parcours inconnus, dossier où rien ne s’écrit',
      en: 'wrong use: a bad option or answers file, an unknown session or flow, a home that cannot be written',
    },
  },
  { name: 'invalid-flow', code: 3, words: { fr: 'le parcours n’est pas valable', en: 'the flow is invalid' } },
  { name: 'handed-over', code: 4, words: { fr: 'transmis à quelqu’un d’autre', en: 'handed over' } },
  {
    name: 'stopped',
    code: 5,
    words: {
      fr: 'arrêté, à reprendre quand vous voulez (q, fin de l’entrée, question sans réponse, attente)',
      en: 'stopped, can be resumed (q, end of input, a question without an answer, waiting)',
    },
  },
  { name: 'hung-up', code: 129, words: { fr: 'le terminal a été fermé (SIGHUP)', en: 'the terminal was closed (SIGHUP)' } },
  { name: 'interrupted', code: 130, words: { fr: 'Ctrl+C', en: 'Ctrl+C' } },
  { name: 'terminated', code: 143, words: { fr: 'arrêt demandé (SIGTERM)', en: 'told to end (SIGTERM)' } },
] as const satisfies readonly { readonly name: string; readonly code: number; readonly words: Words<string> }[];

export type ExitName = (typeof EXIT_CODES)[number]['name'];

export function exitCode(name: ExitName): number {
  return EXIT_CODES.find((each) => each.name === name)!.code;
}

const LEFT: Readonly<Record<Exclude<Leave, 'ended'>, ExitName>> = {
  stopped: 'stopped',
  'input-ended': 'stopped',
  interrupted: 'interrupted',
  terminated: 'terminated',
  'hung-up': 'hung-up',
};

/** What leaving a front before an end comes to. */
export function exitOfLeave(leave: Exclude<Leave, 'ended'>): number {
  return exitCode(LEFT[leave]);
}
