import type { OwnLang, Words } from '../text/lang.ts';
import { COMMANDS, type CommandName, type CommandSpec } from './command-table.ts';
import { OPTIONS, type OptionSpec } from './option-table.ts';

const WORDS: Words<{
  about: string;
  usage: string;
  commands: string;
  own: string;
  common: string;
  more: string;
  examples: string;
  one: (name: string) => string;
}> = {
  fr: {
    about: 'Ariane vous guide hors d’une panne, une question à la fois.',
    usage: 'Usage',
    commands: 'Commandes',
    own: 'Options de cette commande',
    common: 'Options',
    examples: 'Exemples',
    more: 'FLOW est le nom d’un parcours ou un dossier.\nAide d’une commande : ariane run --help',
    one: (name) => `Aide d’une commande : ariane ${name} --help`,
  },
  en: {
    about: 'Ariane walks you out of a fault, one question at a time.',
    usage: 'Usage',
    commands: 'Commands',
    own: 'Options of this command',
    common: 'Options',
    examples: 'Examples',
    more: 'FLOW is the name of a flow, or a folder.\nHelp for one command: ariane run --help',
    one: (name) => `Help for one command: ariane ${name} --help`,
  },
};

/** The help, or that of one command. Lines of at most 80 characters, plain text. */
export function writeHelp(lang: OwnLang, command: CommandName): string {
  const words = WORDS[lang];
  const spec: CommandSpec = COMMANDS.find((each) => each.name === command)!;
  const options: readonly OptionSpec[] = OPTIONS;
  const lines =
    command === 'walk'
      ? [
          words.about,
          '',
          `${words.commands} :`,
          ...COMMANDS.flatMap((each) => entry(lineOf(each), each.words[lang])),
          '',
          words.more,
          ...examplesOf(spec, lang),
        ]
      : [`${spec.words[lang]}`, '', `${words.usage} : ${lineOf(spec)}`.trimEnd()];
  if (command !== 'walk') lines.push(...examplesOf(spec, lang));
  const own = options.filter((option) => option.commands?.includes(command));
  if (own.length > 0) lines.push('', `${words.own} :`, ...own.flatMap((option) => entry(optionLine(option), option.words[lang])));
  const common = options.filter((option) => option.commands === undefined);
  lines.push('', `${words.common} :`, ...common.flatMap((option) => entry(optionLine(option), option.words[lang])));
  return colons(`${lines.join('\n')}\n`, lang);
}

/** The commands that begin with one word. */
export function writeGroupHelp(lang: OwnLang, group: string): string {
  const words = WORDS[lang];
  const commands: readonly CommandSpec[] = COMMANDS;
  const lines = [
    `${words.commands} :`,
    ...commands.filter(({ name }) => name.startsWith(`${group} `)).flatMap((each) => entry(lineOf(each), each.words[lang])),
    '',
    words.one(`${group} lint`),
  ];
  return colons(`${lines.join('\n')}\n`, lang);
}

/** As they are typed, each with what it is for below it. */
function examplesOf({ examples }: CommandSpec, lang: OwnLang): string[] {
  const lines = examples.flatMap(({ line, words }) => [`  ${line}`, ...(words === undefined ? [] : [`      ${words[lang]}`])]);
  return ['', `${WORDS[lang].examples} :`, ...lines];
}

const colons = (text: string, lang: OwnLang): string =>
  lang === 'fr' ? text.replaceAll(' :', '\u00a0:') : text.replaceAll(' :', ':');

function lineOf(spec: CommandSpec): string {
  return spec.name === 'walk' ? `ariane ${spec.usage}` : `ariane ${spec.name} ${spec.usage}`;
}

function optionLine({ name, short, value }: OptionSpec): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

const COLUMN = 28;

/** What is written, then what it does; on a line of its own where the first is long. */
function entry(left: string, right: string): string[] {
  const room = 79 - COLUMN - 2;
  const lines: string[] = [];
  let line = '';
  for (const word of right.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  const indent = ' '.repeat(COLUMN + 2);
  const [first, ...rest] = lines;
  const head = left.length < COLUMN - 1 ? [`  ${left.padEnd(COLUMN)}${first}`] : [`  ${left}`, `${indent}${first}`];
  return [...head, ...rest.map((each) => `${indent}${each}`)];
}
