import type { Words } from '../text/lang.ts';

/** One command. Parser and help are made from this table; `walk` is what happens without a command's name. */
export interface CommandSpec {
  readonly name: string;
  /** What follows its name in the help. */
  readonly usage: string;
  /** How many words may follow. */
  readonly operands: readonly [fewest: number, most: number];
  readonly words: Words<string>;
}

export const COMMANDS = [
  {
    name: 'walk',
    usage: '[FLOW]',
    operands: [0, 1],
    words: { fr: 'choisir un parcours ou une session, et commencer', en: 'pick a flow or an open session, and go' },
  },
  {
    name: 'run',
    usage: 'FLOW --answers FILE',
    operands: [1, 1],
    words: { fr: 'sans rien demander, avec un fichier de réponses', en: 'no prompts, with a file of answers' },
  },
  {
    name: 'resume',
    usage: '[SESSION]',
    operands: [0, 1],
    words: { fr: 'reprendre, sans nom la dernière session ouverte', en: 'go on; without a name the newest open session' },
  },
  {
    name: 'sessions',
    usage: '[--delete ID]',
    operands: [0, 0],
    words: { fr: 'les sessions, d’abord ce qui est à regarder', en: 'your sessions, what is due first' },
  },
  {
    name: 'export',
    usage: '[SESSION]',
    operands: [0, 1],
    words: { fr: 'le ticket, ou tout ce qui s’est passé', en: 'the ticket, or everything that happened' },
  },
  {
    name: 'reveal',
    usage: 'FILE',
    operands: [1, 1],
    words: {
      fr: 'remettre les noms masqués d’un ticket, là où ils sont connus',
      en: 'put hidden names back, where they are known',
    },
  },
  {
    name: 'open',
    usage: 'FILE',
    operands: [1, 1],
    words: { fr: 'continuer à partir de la transcription de quelqu’un', en: 'go on from somebody’s transcript' },
  },
  {
    name: 'collect',
    usage: 'FLOW --out FILE.ps1 | --paste',
    operands: [1, 1],
    words: {
      fr: 'un script qui fait les relevés là où Ariane ne tourne pas',
      en: 'a script that collects the evidence where Ariane cannot run',
    },
  },
  {
    name: 'find',
    usage: 'TEXT',
    operands: [0, 500],
    words: {
      fr: 'les étapes d’un symptôme ou d’une erreur (« - » : entrée)',
      en: 'the steps of a symptom or an error text ("-": piped in)',
    },
  },
  {
    name: 'stats',
    usage: 'DIR',
    operands: [1, 1],
    words: {
      fr: 'ce qu’un dossier de transcriptions dit à l’auteur d’un parcours',
      en: 'what a folder of transcripts tells a flow’s author',
    },
  },
  {
    name: 'settings',
    usage: '[--init]',
    operands: [0, 0],
    words: {
      fr: 'vos réglages, et d’où vient chacun',
      en: 'your settings, and where each comes from',
    },
  },
  {
    name: 'flow new',
    usage: 'DIR',
    operands: [1, 1],
    words: {
      fr: 'commencer un parcours par un petit exemple qui marche',
      en: 'begin a flow from a small one that works',
    },
  },
  {
    name: 'flow preview',
    usage: 'DIR [STEP] [--watch]',
    operands: [1, 2],
    words: {
      fr: 'la page d’une étape, et ce qui ne va pas ; à chaque enregistrement avec --watch',
      en: 'a step’s page, and what is wrong; at each save with --watch',
    },
  },
  {
    name: 'flow translate',
    usage: 'DIR --to CODE | --stamp STEP',
    operands: [1, 1],
    words: {
      fr: 'commencer ou compléter une traduction',
      en: 'begin or complete a translation',
    },
  },
  {
    name: 'flow lint',
    usage: 'DIR',
    operands: [1, 50],
    words: { fr: 'relire un parcours sans le lancer', en: 'look a flow over without running it' },
  },
  {
    name: 'flow test',
    usage: 'DIR',
    operands: [1, 1],
    words: { fr: 'rejouer les conversations d’essai d’un parcours', en: 'run a flow’s sample conversations' },
  },
  {
    name: 'flow map',
    usage: 'DIR',
    operands: [1, 1],
    words: {
      fr: 'la carte d’un parcours\u00a0: plan dans le terminal, Mermaid ou image',
      en: 'a flow’s map: an outline in the terminal, Mermaid or a picture',
    },
  },
  {
    name: 'flow book',
    usage: 'DIR',
    operands: [1, 1],
    words: {
      fr: 'tout un parcours en une page HTML, là où rien ne peut être lancé',
      en: 'a whole flow as one HTML page, for where nothing may run',
    },
  },
] as const satisfies readonly CommandSpec[];

export type CommandName = (typeof COMMANDS)[number]['name'];

/** Part of the contract, built later. */
export const LATER_COMMANDS: readonly string[] = ['completion'];
