import { parseArgs } from 'node:util';
import { COMMANDS, type CommandName } from './command-table.ts';
import { type Flags, OPTIONS, type OptionSpec } from './option-table.ts';

export interface Parsed {
  readonly command: CommandName;
  readonly operands: readonly string[];
  readonly flags: Flags;
  /** Only the first word of commands of two was given, with `--help`: `flow`. */
  readonly group?: 'flow';
}

/** What is wrong with a command line; put into words by whoever knows the language. */
export type Wrong =
  | { readonly wrong: 'option' | 'command'; readonly name: string }
  | { readonly wrong: 'needs-value' | 'takes-no-value'; readonly name: string; readonly value: string }
  | { readonly wrong: 'choice'; readonly name: string; readonly given: string; readonly choices: readonly string[] }
  | { readonly wrong: 'elsewhere'; readonly name: string; readonly commands: readonly string[] }
  | { readonly wrong: 'operand'; readonly name: string; readonly usage: string }
  | { readonly wrong: 'missing'; readonly name: CommandName; readonly usage: string };

/** `flags` is there also when something is wrong, as far as it was understood: it decides the language of the sentence. */
export type Arguments =
  | { readonly ok: true; readonly parsed: Parsed }
  | { readonly ok: false; readonly wrong: Wrong; readonly flags: Flags };

const SPECS: readonly OptionSpec[] = OPTIONS;

/** The option of that name that belongs to the command, else any of that name. */
function specOf(name: string, command: string): OptionSpec | undefined {
  const named = SPECS.filter((spec) => spec.name === name);
  return named.find(({ commands }) => commands === undefined || commands.includes(command)) ?? named[0];
}

/**
 * Reads the words of the command line against the two tables. Never throws. The last of two options of one name counts;
 * what follows `--` is no option.
 */
export function parseArguments(args: readonly string[]): Arguments {
  const options = Object.fromEntries(
    SPECS.map((spec) => [
      spec.name,
      {
        type: spec.value === undefined ? ('boolean' as const) : ('string' as const),
        ...(spec.short ? { short: spec.short } : {}),
      },
    ]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const given = new Map<string, string | true>();
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const { command, operands } = commandOf(words);
  let wrong: Wrong | undefined;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const fault = wrongOption(token, command);
    if (fault === undefined) given.set(token.name, token.value ?? true);
    wrong ??= fault;
  }
  const flags = Object.fromEntries(given) as Flags;
  const fail = (found: Wrong): Arguments => ({ ok: false, wrong: found, flags });
  if (wrong !== undefined) return fail(wrong);

  if (flags.version || (flags.help && words.length === 0)) return { ok: true, parsed: { command: 'walk', operands: [], flags } };
  const spec = COMMANDS.find((each) => each.name === command);
  if (spec === undefined) {
    if (command === 'flow' && flags.help)
      return { ok: true, parsed: { command: 'flow lint', operands: [], flags, group: 'flow' } };
    return fail({ wrong: 'command', name: command });
  }
  if (flags.help) return { ok: true, parsed: { command: spec.name, operands, flags } };
  for (const name of given.keys()) {
    const commands = specOf(name, spec.name)?.commands;
    if (commands !== undefined && !commands.includes(spec.name)) return fail({ wrong: 'elsewhere', name, commands });
  }
  const usage = spec.name === 'walk' ? `ariane ${spec.usage}` : `ariane ${spec.name} ${spec.usage}`;
  if (operands.length > spec.operands[1]) return fail({ wrong: 'operand', name: operands[spec.operands[1]]!, usage });
  if (operands.length < spec.operands[0]) return fail({ wrong: 'missing', name: spec.name, usage });
  return { ok: true, parsed: { command: spec.name, operands, flags } };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function wrongOption({ name, rawName, value, inlineValue }: OptionToken, command: string): Wrong | undefined {
  const spec = specOf(name, command);
  if (spec === undefined) return { wrong: 'option', name: rawName };
  if (spec.value === undefined) {
    return value === undefined ? undefined : { wrong: 'takes-no-value', name, value };
  }
  // `--answers --json`: the second is an option, not the first one's value.
  const swallowed = inlineValue !== true && value !== undefined && value.length > 1 && value.startsWith('-');
  if (value === undefined || value === '' || swallowed) return { wrong: 'needs-value', name, value: spec.value };
  if (spec.choices !== undefined && !spec.choices.includes(value)) {
    return { wrong: 'choice', name, given: value, choices: spec.choices };
  }
  return undefined;
}

/** Names of commands win over ids of flows; `flow` takes a second word. */
function commandOf(words: readonly string[]): { command: string; operands: readonly string[] } {
  const [first, second, ...rest] = words;
  if (first === undefined) return { command: 'walk', operands: [] };
  if (first === 'flow') return { command: second === undefined ? 'flow' : `flow ${second}`, operands: rest };
  // `walk` is no word of the contract: a flow may be called so.
  const isCommand = first !== 'walk' && COMMANDS.some((each) => each.name === first);
  if (isCommand) return { command: first, operands: words.slice(1) };
  return { command: 'walk', operands: words };
}
