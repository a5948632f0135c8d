import type { Words } from '../text/lang.ts';

/** One command. Parser and help are made from this table; `walk` is what happens without a command's name. */
export interface CommandSpec {
  readonly name: string;
  /** What follows its name in the help. */
  readonly usage: string;
  /** How many words may follow. */
  readonly operands: readonly [fewest: number, most: number];
  readonly words: Words<string>;
  /** Command lines as somebody would type them, with what they are for where that does not go without saying. */
  readonly examples: readonly Example[];
}

export interface Example {
  readonly line: string;
  readonly words?: Words<string>;
}

export const COMMANDS = [
  {
    name: 'walk',
    usage: '[FLOW]',
    operands: [0, 1],
    words: { fr: 'choisir un parcours ou une session, et commencer', en: 'pick a flow or an open session, and go' },
    examples: [
      {
        line: 'ariane exchange-connector --case INC-4711',
        words: { fr: 'le connecteur, sous le numéro de votre ticket', en: "the connector, under your ticket's number" },
      },
      {
        line: 'ariane exchange-connector --where customer --say en',
        words: {
          fr: 'la panne est chez un client, à qui l’on parle anglais',
          en: "the fault is a customer's, to whom you speak English",
        },
      },
    ],
  },
  {
    name: 'run',
    usage: 'FLOW --answers FILE',
    operands: [1, 1],
    words: { fr: 'sans rien demander, avec un fichier de réponses', en: 'no prompts, with a file of answers' },
    examples: [
      { line: 'ariane run exchange-connector --answers answers.yaml' },
      {
        line: 'ariane run exchange-connector --evidence evidence.zip --json',
        words: { fr: 'avec ce qu’un script a relevé', en: 'with what a script collected' },
      },
    ],
  },
  {
    name: 'resume',
    usage: '[SESSION]',
    operands: [0, 1],
    words: { fr: 'reprendre, sans nom la dernière session ouverte', en: 'go on; without a name the newest open session' },
    examples: [
      { line: 'ariane resume' },
      {
        line: 'ariane resume 20261122-14',
        words: {
          fr: 'le début d’un nom suffit, s’il n’y en a qu’une',
          en: 'the beginning of a name will do, if only one has it',
        },
      },
    ],
  },
  {
    name: 'sessions',
    usage: '[--delete ID]',
    operands: [0, 0],
    words: { fr: 'les sessions, d’abord ce qui est à regarder', en: 'your sessions, what is due first' },
    examples: [
      { line: 'ariane sessions' },
      {
        line: 'ariane sessions --delete 20261122-1431-k7q2',
        words: { fr: 'avec ses relevés et les noms cachés', en: 'with its evidence and the hidden names' },
      },
    ],
  },
  {
    name: 'export',
    usage: '[SESSION]',
    operands: [0, 1],
    words: { fr: 'le ticket, ou tout ce qui s’est passé', en: 'the ticket, or everything that happened' },
    examples: [
      { line: 'ariane export --format html --out ticket.html' },
      {
        line: 'ariane export --bundle case.zip',
        words: { fr: 'ticket, transcription et relevés', en: 'ticket, transcript and evidence' },
      },
    ],
  },
  {
    name: 'reveal',
    usage: 'FILE',
    operands: [1, 1],
    words: {
      fr: 'remettre les noms masqués d’un ticket, là où ils sont connus',
      en: 'put hidden names back, where they are known',
    },
    examples: [{ line: 'ariane reveal ticket.md --out clear.md' }],
  },
  {
    name: 'open',
    usage: 'FILE',
    operands: [1, 1],
    words: { fr: 'continuer à partir de la transcription de quelqu’un', en: 'go on from somebody’s transcript' },
    examples: [{ line: 'ariane open transcript.md' }],
  },
  {
    name: 'collect',
    usage: 'FLOW --out FILE.ps1 | --paste',
    operands: [1, 1],
    words: {
      fr: 'un script qui fait les relevés là où Ariane ne tourne pas',
      en: 'a script that collects the evidence where Ariane cannot run',
    },
    examples: [
      { line: 'ariane collect exchange-connector --out collect.ps1' },
      {
        line: 'ariane collect exchange-connector --paste',
        words: {
          fr: 'des lignes à coller, qui affichent un bloc à renvoyer',
          en: 'lines to paste; they print a block to send back',
        },
      },
    ],
  },
  {
    name: 'find',
    usage: 'TEXT',
    operands: [0, 500],
    words: {
      fr: 'les étapes d’un symptôme ou d’une erreur (« - » : entrée)',
      en: 'the steps of a symptom or an error text ("-": piped in)',
    },
    examples: [
      { line: 'ariane find "Error code: 0x0000006"' },
      { line: 'ariane find - < mail.txt', words: { fr: 'un courriel entier', en: 'a whole e-mail' } },
    ],
  },
  {
    name: 'completion',
    usage: 'bash|zsh|fish|powershell',
    operands: [1, 1],
    words: {
      fr: 'ce que votre shell lit pour compléter les commandes avec Tab',
      en: 'what your shell reads to complete commands with Tab',
    },
    examples: [
      { line: 'eval "$(ariane completion bash)"', words: { fr: 'dans ~/.bashrc', en: 'in ~/.bashrc' } },
      {
        line: 'eval "$(ariane completion zsh)"',
        words: { fr: 'dans ~/.zshrc, après compinit', en: 'in ~/.zshrc, after compinit' },
      },
      {
        line: 'ariane completion fish | source',
        words: { fr: 'dans ~/.config/fish/config.fish', en: 'in ~/.config/fish/config.fish' },
      },
      {
        line: 'ariane completion powershell | Out-String | Invoke-Expression',
        words: { fr: 'dans $PROFILE', en: 'in $PROFILE' },
      },
    ],
  },
  {
    name: 'stats',
    usage: 'DIR',
    operands: [1, 1],
    words: {
      fr: 'ce qu’un dossier de transcriptions dit à l’auteur d’un parcours',
      en: 'what a folder of transcripts tells a flow’s author',
    },
    examples: [{ line: 'ariane stats transcripts' }],
  },
  {
    name: 'settings',
    usage: '[--init]',
    operands: [0, 0],
    words: {
      fr: 'vos réglages, et d’où vient chacun',
      en: 'your settings, and where each comes from',
    },
    examples: [
      { line: 'ariane settings' },
      {
        line: 'ariane settings --init',
        words: {
          fr: 'écrire le fichier, avec un commentaire par réglage',
          en: 'write the file, with a comment for each setting',
        },
      },
    ],
  },
  {
    name: 'flow list',
    usage: '',
    operands: [0, 0],
    words: {
      fr: 'les parcours qu’on trouve ici, d’où ils viennent et de quand',
      en: 'the flows that are found here, where they lie and how old they are',
    },
    examples: [
      { line: 'ariane flow list' },
      {
        line: 'ariane flow list --flows newer.zip',
        words: { fr: 'avec ceux d’un zip, qui passent avant', en: 'with those of a zip, which come first' },
      },
    ],
  },
  {
    name: 'flow new',
    usage: 'DIR',
    operands: [1, 1],
    words: {
      fr: 'commencer un parcours par un petit exemple qui marche',
      en: 'begin a flow from a small one that works',
    },
    examples: [{ line: 'ariane flow new printer' }],
  },
  {
    name: 'flow preview',
    usage: 'DIR [STEP] [--watch]',
    operands: [1, 2],
    words: {
      fr: 'la page d’une étape, et ce qui ne va pas ; à chaque enregistrement avec --watch',
      en: 'a step’s page, and what is wrong; at each save with --watch',
    },
    examples: [{ line: 'ariane flow preview printer paper --watch' }],
  },
  {
    name: 'flow translate',
    usage: 'DIR --to CODE | --stamp STEP',
    operands: [1, 1],
    words: {
      fr: 'commencer ou compléter une traduction',
      en: 'begin or complete a translation',
    },
    examples: [
      { line: 'ariane flow translate printer --to de' },
      {
        line: 'ariane flow translate printer --stamp paper',
        words: { fr: 'cette section est relue', en: 'this section was looked over' },
      },
    ],
  },
  {
    name: 'flow lint',
    usage: 'DIR',
    operands: [1, 50],
    words: { fr: 'relire un parcours sans le lancer', en: 'look a flow over without running it' },
    examples: [
      { line: 'ariane flow lint printer' },
      {
        line: 'ariane flow lint printer --sources',
        words: { fr: 'de quand date ce qu’il affirme', en: 'how old what it says is' },
      },
    ],
  },
  {
    name: 'flow test',
    usage: 'DIR',
    operands: [1, 1],
    words: { fr: 'rejouer les conversations d’essai d’un parcours', en: 'run a flow’s sample conversations' },
    examples: [{ line: 'ariane flow test printer' }],
  },
  {
    name: 'flow map',
    usage: 'DIR',
    operands: [1, 1],
    words: {
      fr: 'la carte d’un parcours\u00a0: plan dans le terminal, Mermaid ou image',
      en: 'a flow’s map: an outline in the terminal, Mermaid or a picture',
    },
    examples: [{ line: 'ariane flow map printer' }, { line: 'ariane flow map printer --format svg --out map.svg' }],
  },
  {
    name: 'flow book',
    usage: 'DIR',
    operands: [1, 1],
    words: {
      fr: 'tout un parcours en une page HTML, là où rien ne peut être lancé',
      en: 'a whole flow as one HTML page, for where nothing may run',
    },
    examples: [{ line: 'ariane flow book exchange-connector --out book.html' }],
  },
] as const satisfies readonly CommandSpec[];

export type CommandName = (typeof COMMANDS)[number]['name'];
