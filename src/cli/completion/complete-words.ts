import type { OwnLang } from '../../text/lang.ts';
import { COMMANDS, type CommandName, type CommandSpec } from '../command-table.ts';
import { OPTIONS, type OptionSpec } from '../option-table.ts';
import { SHELLS } from './shells.ts';

/** What may stand where the cursor is. */
export interface Candidate {
  readonly word: string;
  /** What it is, for shells that show it; empty where the word says it. */
  readonly about: string;
}

export interface Completed {
  readonly candidates: readonly Candidate[];
  /** Whether the shell adds what lies in folders. */
  readonly paths: 'none' | 'files' | 'folders';
}

/** What options on the line being written name: where flows are looked for, and where sessions are kept. */
export interface Named {
  readonly flows: string | undefined;
  readonly home: string | undefined;
}

/** What only the machine knows; asked only where it is wanted. */
export interface Sources {
  readonly lang: OwnLang;
  /** Ids of flows, for what the line being written says. */
  flows(line: Named): Promise<readonly string[]>;
  /** Ids of sessions, the newest first. */
  sessions(line: Named): Promise<readonly string[]>;
}

const SPECS: readonly OptionSpec[] = OPTIONS;
const ALL: readonly CommandSpec[] = COMMANDS;
const GROUP = 'flow';
// Ariane's own; a flow may have others, but would have to be read first.
const LANGS = ['fr', 'en'];
const NOTHING: Completed = { candidates: [], paths: 'none' };
// Nothing a shell could take for more than a word ever comes out.
const PLAIN = /^[\w.:=-]+$/;

/**
 * What may follow on a command line: `before` are the words after the program's name, `current` is the one being written. The same
 * two tables as the parser's decide. Never throws; what is already wrong on the line is left to the program to say.
 */
export async function completeWords(
  { before, current }: { before: readonly string[]; current: string },
  sources: Sources,
): Promise<Completed> {
  const line = readLine(joined(before));
  const found = await candidatesFor(line, joined([...before, current]).at(-1) ?? '', sources);
  return { ...found, candidates: found.candidates.filter(({ word }) => PLAIN.test(word)) };
}

interface Line {
  readonly command: CommandSpec | undefined;
  /** The first word of commands of two, without its second. */
  readonly group: boolean;
  readonly operands: number;
  readonly given: ReadonlyMap<string, string | undefined>;
  /** The option whose value is being written. */
  readonly open: OptionSpec | undefined;
  readonly onlyOperands: boolean;
}

/** bash parts `--lang=fr` into three words. */
function joined(words: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const word of words) {
    const last = whole.at(-1);
    const isPart = last?.startsWith('--') && (word === '=' ? !last.includes('=') : last.endsWith('='));
    if (isPart) whole[whole.length - 1] = `${last}${word}`;
    else whole.push(word);
  }
  return whole;
}

function readLine(words: readonly string[]): Line {
  const names: string[] = [];
  const given = new Map<string, string | undefined>();
  let open: string | undefined;
  let onlyOperands = false;
  for (const word of words) {
    if (open !== undefined) {
      given.set(open, word);
      open = undefined;
    } else if (onlyOperands || !word.startsWith('-') || word === '-') names.push(word);
    else if (word === '--') onlyOperands = true;
    else {
      const [name = '', value] = word.replace(/^--?/, '').split(/=(.*)/s, 2);
      given.set(name, value);
      open = value === undefined && SPECS.some((spec) => spec.name === name && spec.value !== undefined) ? name : undefined;
    }
  }
  const [first, second] = names;
  const isPair = first === GROUP && second !== undefined;
  const name = isPair ? `${GROUP} ${second}` : first;
  const named = first === 'walk' ? undefined : ALL.find((spec) => spec.name === name);
  const group = first === GROUP && second === undefined;
  const command = named ?? (group || isPair ? undefined : ALL.find((spec) => spec.name === 'walk'));
  const specs = SPECS.filter((spec) => spec.name === open);
  const own = specs.find((spec) => belongs(spec, command)) ?? specs[0];
  return { command, group, given, open: own, onlyOperands, operands: names.length - (named === undefined ? 0 : isPair ? 2 : 1) };
}

async function candidatesFor(line: Line, current: string, sources: Sources): Promise<Completed> {
  const { lang } = sources;
  if (line.open !== undefined) return valuesOf(line.open, line, sources);
  if (line.onlyOperands) return operandsOf(line, sources);
  const [, name, value] = /^--([^=]+)=(.*)$/s.exec(current) ?? [];
  if (name !== undefined && value !== undefined) {
    const option = SPECS.find((spec) => spec.name === name && belongs(spec, line.command) && spec.value !== undefined);
    if (option === undefined) return NOTHING;
    const { candidates, paths } = await valuesOf(option, line, sources);
    return { paths, candidates: candidates.map((each) => ({ ...each, word: `--${name}=${each.word}` })) };
  }
  if (current.startsWith('-')) return { candidates: optionsOf(line, lang), paths: 'none' };
  if (line.group) {
    const own = ALL.filter((spec) => spec.name.startsWith(`${GROUP} `));
    return {
      candidates: own.map((spec) => ({ word: spec.name.slice(GROUP.length + 1), about: spec.words[lang] })),
      paths: 'none',
    };
  }
  if (line.command === undefined) return NOTHING;
  const operands = await operandsOf(line, sources);
  if (line.command.name !== 'walk' || line.operands > 0) return operands;
  const first = new Map<string, string>();
  for (const { name: each, words } of ALL) {
    if (each === 'walk') continue;
    if (!each.includes(' ')) first.set(each, words[lang]);
    else first.set(GROUP, ABOUT_GROUP[lang]);
  }
  return { ...operands, candidates: [...[...first].map(([word, about]) => ({ word, about })), ...operands.candidates] };
}

const ABOUT_GROUP = { fr: 'ce dont se sert l’auteur d’un parcours', en: 'what a flow’s author uses' };
const ABOUT_FLOW = { fr: 'parcours', en: 'flow' };
const ABOUT_SESSION = { fr: 'session', en: 'session' };

/** Options that belong here and are not on the line yet. */
function optionsOf({ command, given }: Line, lang: OwnLang): readonly Candidate[] {
  const here = SPECS.filter((spec) => belongs(spec, command) && !given.has(spec.name));
  // The command's own before those of all.
  const sorted = [
    ...here.filter(({ commands }) => commands !== undefined),
    ...here.filter(({ commands }) => commands === undefined),
  ];
  return sorted.map(({ name, words }) => ({ word: `--${name}`, about: words[lang] }));
}

function belongs({ commands }: OptionSpec, command: CommandSpec | undefined): boolean {
  return commands === undefined || (command !== undefined && commands.includes(command.name));
}

async function operandsOf({ command, operands, given }: Line, sources: Sources): Promise<Completed> {
  if (command === undefined || operands >= command.operands[1]) return NOTHING;
  const kind = /^\[?([A-Z]+)/.exec(command.usage)?.[1];
  if (command.name === 'completion') return choices(SHELLS);
  if (operands > 0 && command.name !== 'flow lint') return NOTHING;
  return named(kind === 'DIR' && TAKES_FLOW.has(command.name) ? 'FLOW' : (kind ?? ''), given, sources);
}

/** Commands whose DIR is a flow that is there, so that its name will do. */
const TAKES_FLOW: ReadonlySet<string> = new Set<CommandName>([
  ...(['flow preview', 'flow translate', 'flow lint', 'flow test', 'flow map', 'flow book'] as const),
]);

async function valuesOf({ value = '', choices: only }: OptionSpec, { given }: Line, sources: Sources): Promise<Completed> {
  if (only !== undefined) return choices(only);
  if (value.startsWith('FILE') || value === 'PATH') return { candidates: [], paths: 'files' };
  if (value === 'DIR') return { candidates: [], paths: 'folders' };
  if (value === 'CODE') return choices(LANGS);
  return value === 'ID' ? named('SESSION', given, sources) : NOTHING;
}

/** What stands for a word in capitals of the help. */
async function named(kind: string, given: Line['given'], sources: Sources): Promise<Completed> {
  const { lang } = sources;
  const line: Named = { flows: given.get('flows'), home: given.get('home') };
  const each = (words: readonly string[], about: string) => words.map((word) => ({ word, about }));
  switch (kind) {
    case 'FLOW':
      return { candidates: each(await sources.flows(line), ABOUT_FLOW[lang]), paths: 'folders' };
    case 'DIR':
      return { candidates: [], paths: 'folders' };
    case 'SESSION':
      return { candidates: each(await sources.sessions(line), ABOUT_SESSION[lang]), paths: 'none' };
    case 'FILE':
      return { candidates: [], paths: 'files' };
    default:
      return NOTHING;
  }
}

const choices = (words: readonly string[]): Completed => ({
  candidates: words.map((word) => ({ word, about: '' })),
  paths: 'none',
});
