import { COMMANDS, type CommandSpec } from '../src/cli/command-table.ts';
import { ENVIRONMENT } from '../src/cli/environment-table.ts';
import { EXIT_CODES } from '../src/cli/exit-codes.ts';
import { OPTIONS, type OptionSpec } from '../src/cli/option-table.ts';
import type { OwnLang } from '../src/text/lang.ts';

const WORDS = {
  fr: {
    manual: 'Manuel d’Ariane',
    heads: ['NOM', 'SYNOPSIS', 'DESCRIPTION', 'COMMANDES', 'OPTIONS', 'EXEMPLES', 'CODES DE SORTIE', 'ENVIRONNEMENT', 'FICHIERS'],
    name: 'sortir d’une panne, une question à la fois',
    about: [
      'Ariane vous guide hors d’une panne : elle pose une question à la fois, dit où cliquer et pourquoi, vérifie elle-même ce qu’une machine peut voir, retient qui a dit quoi, et finit par une solution, un conseil ou un ticket.',
      'FLOW est le nom d’un parcours, ou un dossier. Ariane ne change jamais rien à un système.',
    ],
    commands: (names: readonly string[]) => `seulement pour ${names.join(', ')}`,
    settings: 'vos réglages ; « ariane settings » dit où ils sont, et d’où vient chaque valeur',
    sessions: 'ce qui s’est passé dans une session, avec ses relevés et les noms cachés ; à vous seul',
    flows: 'des parcours, à côté de vous ou à côté du programme',
  },
  en: {
    manual: 'Ariane manual',
    heads: ['NAME', 'SYNOPSIS', 'DESCRIPTION', 'COMMANDS', 'OPTIONS', 'EXAMPLES', 'EXIT STATUS', 'ENVIRONMENT', 'FILES'],
    name: 'walk out of a fault, one question at a time',
    about: [
      'Ariane walks you out of a fault: it asks one question at a time, says what to click and why, looks itself at what a machine can see, remembers who said what, and ends in a resolution, an advice or a ticket.',
      'FLOW is the name of a flow, or a folder. Ariane never changes anything on a system.',
    ],
    commands: (names: readonly string[]) => `only for ${names.join(', ')}`,
    settings: 'your settings; "ariane settings" says where they are, and where each value comes from',
    sessions: 'what happened in a session, with its evidence and the hidden names; for yourself alone',
    flows: 'flows, beside you or beside the program',
  },
} as const;

const COMMAND_SPECS: readonly CommandSpec[] = COMMANDS;
const OPTION_SPECS: readonly OptionSpec[] = OPTIONS;

/** The manual page (roff, man(7)) in one language, from the tables that the parser and the help are made from. */
export function manPage(lang: OwnLang, version: string): string {
  const words = WORDS[lang];
  const [name, synopsis, description, commands, options, examples, codes, environment, files] = words.heads;
  const lines = [
    `.\\" made by npm run generate`,
    `.TH ARIANE 1 "" ${quoted(`ariane ${version}`)} ${quoted(words.manual)}`,
    section(name),
    `ariane \\- ${text(words.name)}`,
    section(synopsis),
    ...COMMAND_SPECS.flatMap((spec, index) => [
      ...(index === 0 ? [] : ['.br']),
      `\\fB${text(named(spec))}\\fR ${text(spec.usage)}`,
    ]),
    section(description),
    ...words.about.flatMap((each, index) => [...(index === 0 ? [] : ['.PP']), text(each)]),
    section(commands),
    ...COMMAND_SPECS.flatMap((spec) => item(`\\fB${text(named(spec))}\\fR ${text(spec.usage)}`, spec.words[lang])),
    section(options),
    ...OPTION_SPECS.flatMap((spec) => item(optionHead(spec), optionText(spec, lang))),
    section(examples),
    ...COMMAND_SPECS.flatMap((spec) =>
      spec.examples.flatMap(({ line, words: about }) => item(text(line), (about ?? spec.words)[lang])),
    ),
    section(codes),
    ...EXIT_CODES.flatMap((each) => item(`\\fB${each.code}\\fR`, each.words[lang])),
    section(environment),
    ...ENVIRONMENT.flatMap((each) => item(each.names.map((one) => `\\fB${text(one)}\\fR`).join(', '), each.words[lang])),
    section(files),
    ...item('\\fIsettings.yaml\\fR', words.settings),
    ...item(text('<home>/sessions/<id>/'), words.sessions),
    ...item(text('./flows'), words.flows),
  ];
  return `${lines.join('\n')}\n`;
}

const named = ({ name }: CommandSpec): string => (name === 'walk' ? 'ariane' : `ariane ${name}`);

function optionHead({ name, short, value }: OptionSpec): string {
  const first = short === undefined ? '' : `\\fB${text(`-${short}`)}\\fR, `;
  return `${first}\\fB${text(`--${name}`)}\\fR${value === undefined ? '' : ` \\fI${text(value)}\\fR`}`;
}

function optionText({ words, commands }: OptionSpec, lang: OwnLang): string {
  return commands === undefined ? words[lang] : `${words[lang]} (${WORDS[lang].commands(commands)})`;
}

const section = (title: string): string => `.SH ${quoted(title)}`;
const item = (head: string, body: string): readonly string[] => ['.TP', head, text(body)];
const quoted = (word: string): string => `"${text(word).replaceAll('"', '\\(dq')}"`;

/** Plain words for roff: nothing in them is an escape or, at the start of a line, a request; hyphens stay what people type. */
function text(plain: string): string {
  const escaped = plain.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('\u00a0', '\\ ').replaceAll('"', '\\(dq');
  return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}
