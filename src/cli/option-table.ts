import type { Words } from '../text/lang.ts';

/** One option of the command line. The parser, the help, the completion and the manual are made from this table. */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in the help; undefined for a switch. */
  readonly value?: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  /** Where it belongs; undefined: everywhere. Two commands may each have an option of one name, both with a value or both without. */
  readonly commands?: readonly string[];
  readonly words: Words<string>;
}

export const OPTIONS = [
  {
    name: 'what',
    value: 'ticket|transcript',
    choices: ['ticket', 'transcript'],
    commands: ['export'],
    words: { fr: 'le ticket (par défaut), ou tout ce qui s’est passé', en: 'the ticket (default), or everything that happened' },
  },
  {
    name: 'format',
    value: 'md|txt|html|json|jira|servicenow',
    choices: ['md', 'txt', 'html', 'json', 'jira', 'servicenow'],
    commands: ['export'],
    words: {
      fr: 'Markdown (par défaut), texte, page, JSON, Jira, ServiceNow',
      en: 'Markdown (default), text, page, JSON, Jira, ServiceNow',
    },
  },
  {
    name: 'format',
    value: 'outline|mermaid|svg',
    choices: ['outline', 'mermaid', 'svg'],
    commands: ['flow map'],
    words: {
      fr: 'plan (par défaut), texte Mermaid, ou image SVG',
      en: 'an outline (default), Mermaid text, or an SVG picture',
    },
  },
  {
    name: 'part',
    value: 'PART',
    commands: ['flow map'],
    words: {
      fr: 'seulement cette partie ; le nom du parcours pour ce qui n’est dans aucune',
      en: 'only this part; the flow’s name for what lies in none',
    },
  },
  {
    name: 'walk',
    value: 'FILE',
    commands: ['flow map'],
    words: {
      fr: 'marquer le chemin d’une conversation d’essai ou d’un fichier de réponses',
      en: 'mark the path of a sample conversation or a file of answers',
    },
  },
  {
    name: 'session',
    value: 'ID',
    commands: ['flow map'],
    words: { fr: 'marquer le chemin d’une session', en: 'mark the path of a session' },
  },
  {
    name: 'profile',
    value: 'own|vendor|public',
    choices: ['own', 'vendor', 'public'],
    commands: ['export', 'run', 'settings'],
    words: {
      fr: 'pour qui : vendor (par défaut) masque personnes, machines et adresses, public aussi les identifiants, own seulement les secrets',
      en: 'whom it is for: vendor (default) hides people, hosts and addresses, public ids as well, own only secrets',
    },
  },
  {
    name: 'out',
    value: 'FILE',
    commands: ['export', 'collect', 'reveal', 'flow map', 'flow book'],
    words: { fr: 'écrire dans ce fichier plutôt que sur la sortie', en: 'write to this file instead of standard output' },
  },
  {
    name: 'bundle',
    value: 'FILE.zip',
    commands: ['export'],
    words: { fr: 'ticket, transcription et relevés dans un zip', en: 'ticket, transcript and evidence as a zip' },
  },
  {
    name: 'github',
    value: 'OWNER/NAME',
    commands: ['export'],
    words: {
      fr: 'l’adresse d’un nouveau ticket GitHub, déjà rempli',
      en: 'the address of a new GitHub issue, filled in',
    },
  },
  {
    name: 'paste',
    commands: ['collect'],
    words: {
      fr: 'des lignes à coller dans une console Exchange ouverte, plutôt qu’un script',
      en: 'lines to paste into an open Exchange shell, instead of a script',
    },
  },
  {
    name: 'delete',
    value: 'ID',
    commands: ['sessions'],
    words: { fr: 'supprimer cette session et tout ce qu’elle contient', en: 'remove this session with everything it holds' },
  },
  {
    name: 'init',
    commands: ['settings'],
    words: {
      fr: 'écrire un fichier de réglages commenté, s’il n’y en a pas',
      en: 'write a settings file with comments, where there is none',
    },
  },
  {
    name: 'words',
    commands: ['settings'],
    words: { fr: 'montrer aussi les mots à masquer', en: 'show the words to hide, too' },
  },
  {
    name: 'watch',
    commands: ['flow preview'],
    words: { fr: 'encore à chaque enregistrement, jusqu’à q', en: 'again at each save, until q' },
  },
  {
    name: 'sources',
    commands: ['flow lint'],
    words: { fr: 'les sources du parcours, la plus ancienne d’abord', en: 'the flow’s sources, the oldest first' },
  },
  {
    name: 'to',
    value: 'CODE',
    commands: ['flow translate'],
    words: { fr: 'la langue de la traduction', en: 'the language of the translation' },
  },
  {
    name: 'stamp',
    value: 'STEP',
    commands: ['flow translate'],
    words: { fr: 'cette section est de nouveau à jour', en: 'this section is up to date again' },
  },
  {
    name: 'lang',
    value: 'CODE',
    words: { fr: 'langue d’Ariane et du parcours', en: 'language of Ariane and of the flow' },
  },
  {
    name: 'say',
    value: 'CODE',
    words: { fr: 'langue de ce qu’on dit et envoie au client', en: 'language of what is said and sent to the customer' },
  },
  {
    name: 'where',
    value: 'here|reach|customer',
    choices: ['here', 'reach', 'customer'],
    words: {
      fr: 'où est la panne : ici, accessible d’ici, chez un client',
      en: 'where the fault sits: here, within reach, a customer’s',
    },
  },
  { name: 'case', value: 'REF', words: { fr: 'nom du dossier (numéro de ticket)', en: 'name of the case (a ticket number)' } },
  {
    name: 'answers',
    value: 'FILE',
    words: { fr: 'réponses déjà connues ; seul le reste est demandé', en: 'answers known already; only the rest is asked' },
  },
  {
    name: 'evidence',
    value: 'PATH',
    words: {
      fr: 'relevés déjà faits : dossier, zip ou bloc collé',
      en: 'evidence already collected: a folder, a zip or a pasted block',
    },
  },
  {
    name: 'allow-checks',
    commands: ['run'],
    words: { fr: 'vérifier sans demander', en: 'look without asking' },
  },
  { name: 'line', words: { fr: 'questions ligne par ligne', en: 'questions line by line' } },
  {
    name: 'plain',
    words: {
      fr: 'texte seul, sans aucun code de terminal (lecteur d’écran)',
      en: 'text only, no terminal code at all (screen readers)',
    },
  },
  { name: 'share', words: { fr: 'commencer sur l’écran à partager', en: 'start on the screen that may be shared' } },
  {
    name: 'no-input',
    words: {
      fr: 'ne rien demander ; s’arrêter à la première question ouverte',
      en: 'ask nothing; stop at the first open question',
    },
  },
  {
    name: 'flows',
    value: 'PATH',
    words: { fr: 'chercher les parcours d’abord dans ce dossier ou ce zip', en: 'look for flows in this folder or zip first' },
  },
  {
    name: 'home',
    value: 'DIR',
    words: { fr: 'dossier des sessions et des réglages', en: 'folder of your sessions and settings' },
  },
  {
    name: 'color',
    value: 'always|never|auto',
    choices: ['always', 'never', 'auto'],
    words: { fr: 'couleurs', en: 'colour' },
  },
  {
    name: 'json',
    commands: ['run', 'sessions', 'find', 'export', 'stats', 'settings', 'flow list', 'flow lint', 'flow test'],
    words: { fr: 'un document JSON sur la sortie, rien d’autre', en: 'one JSON document on standard output, nothing else' },
  },
  { name: 'version', words: { fr: 'dire la version', en: 'say the version' } },
  { name: 'help', short: 'h', words: { fr: 'montrer cette aide', en: 'show this help' } },
] as const satisfies readonly OptionSpec[];

type Spec = (typeof OPTIONS)[number];
type Valued<S> = S extends { readonly value: string } ? S : never;
type ValueOf<S> = S extends { readonly choices: readonly (infer C)[] } ? C : string;

/** What was given, by name; a switch that was not given is undefined. */
export type Flags = {
  readonly [S in Spec as S['name']]?: S extends Valued<S> ? ValueOf<S> : true;
};
