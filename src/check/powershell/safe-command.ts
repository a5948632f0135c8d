import type { Node } from 'web-tree-sitter';
import { ALIASES, ALLOWED, DENIED_GETTERS, DENIED_PARAMETERS, MODULES, PROGRAMS } from './allowed-commands.ts';
import type { Grammar } from './grammar.ts';

export type CommandRead =
  | { readonly ok: true; readonly commands: readonly string[] }
  | {
      readonly ok: false;
      /** `syntax`: not PowerShell; `dynamic`: what it does is only known when it runs; `not-allowed`: not a reading command. */
      readonly why: 'syntax' | 'dynamic' | 'not-allowed';
      readonly what: string;
      readonly at: number;
    };

const LONGEST = 8_000;

/** Nodes that do something by themselves, or whose effect cannot be read from the text. */
const REFUSED: Readonly<Record<string, 'dynamic' | 'not-allowed'>> = {
  assignment_expression: 'not-allowed',
  redirection: 'not-allowed',
  merging_redirection_operator: 'not-allowed',
  file_redirection_operator: 'not-allowed',
  command_invokation_operator: 'dynamic',
  command_name_expr: 'dynamic',
  foreach_command: 'dynamic',
  path_command_name: 'not-allowed',
  invokation_expression: 'not-allowed',
  invokation_foreach_expression: 'not-allowed',
  cast_expression: 'not-allowed',
  type_literal: 'not-allowed',
  pre_increment_expression: 'not-allowed',
  pre_decrement_expression: 'not-allowed',
  post_increment_expression: 'not-allowed',
  post_decrement_expression: 'not-allowed',
  function_statement: 'not-allowed',
  class_statement: 'not-allowed',
  enum_statement: 'not-allowed',
  while_statement: 'not-allowed',
  for_statement: 'not-allowed',
  foreach_statement: 'not-allowed',
  do_statement: 'not-allowed',
  switch_statement: 'not-allowed',
  if_statement: 'not-allowed',
  try_statement: 'not-allowed',
  trap_statement: 'not-allowed',
  data_statement: 'not-allowed',
  sequence_statement: 'not-allowed',
  parallel_statement: 'not-allowed',
  inlinescript_statement: 'not-allowed',
  flow_control_statement: 'not-allowed',
  param_block: 'not-allowed',
  attribute: 'not-allowed',
  comment: 'not-allowed',
  stop_parsing: 'dynamic',
  verbatim_command_argument: 'dynamic',
};

const BLOCK_TAKERS: ReadonlySet<string> = new Set(['where-object', 'foreach-object']);
const PLAIN_VARIABLES: ReadonlySet<string> = new Set(['$_', '$true', '$false', '$null']);
// Named only by what reads it: `-Method POST` is how this cmdlet changes things.
const GRAPH = 'invoke-mggraphrequest';

/**
 * Whether a PowerShell text does nothing but read, by its parsed tree and never by its letters: only commands of the table, in
 * pipelines, with literal arguments. What the grammar does not know is refused. Pure; never throws for what a text holds.
 */
export function checkCommand(text: string, grammar: Grammar): CommandRead {
  const refuse = (why: 'syntax' | 'dynamic' | 'not-allowed', what: string, at: number): CommandRead => ({
    ok: false,
    ...{ why, what: what.replace(/\s+/g, ' ').slice(0, 80), at },
  });
  if (text.trim() === '' || text.length > LONGEST) return refuse('syntax', text, 0);
  // PowerShell takes these for dashes, quotes, spaces or the end of a line, and a backtick joins lines; the grammar reads them
  // otherwise, so that the two would see different commands.
  const odd = /[`\u2013-\u2015\u2018-\u201e\p{Cc}\p{Cf}\u00a0\u2028\u2029]/u.exec(outsideVerbatim(text).replace(/[\t\n]/g, ' '));
  if (odd !== null) return refuse('syntax', odd[0], odd.index);
  const tree = grammar.parse(text);
  try {
    const hole = uncovered(tree.root, text);
    if (hole !== undefined) return refuse('syntax', text.slice(hole), hole);
    const commands: string[] = [];
    const waiting: Node[] = [tree.root];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const found = judge(node, commands);
      if (found !== undefined) return refuse(found.why, found.what, node.startIndex);
      for (const child of node.children) if (child !== null) waiting.push(child);
    }
    return commands.length === 0 ? refuse('not-allowed', text, 0) : { ok: true, commands: commands.toReversed() };
  } finally {
    tree.delete();
  }
}

/** Where text stands that no leaf of the tree holds: what the grammar skips, PowerShell might run. */
function uncovered(root: Node, text: string): number | undefined {
  let at = 0;
  const leaves: Node[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.childCount === 0) leaves.push(node);
    for (const child of node.children) if (child !== null) waiting.push(child);
  }
  for (const leaf of leaves.toSorted((a, b) => a.startIndex - b.startIndex)) {
    if (/\S/.test(text.slice(at, leaf.startIndex))) return at;
    at = Math.max(at, leaf.endIndex);
  }
  return /\S/.test(text.slice(at)) ? at : undefined;
}

type Refused = { readonly why: 'syntax' | 'dynamic' | 'not-allowed'; readonly what: string } | undefined;

function judge(node: Node, commands: string[]): Refused {
  // `fl Name,Id` has no space where the grammar wants one; anything else it misses is not PowerShell.
  if (node.isError || (node.isMissing && node.parent?.type !== 'command_argument_sep')) return { why: 'syntax', what: node.text };
  const refused = Object.hasOwn(REFUSED, node.type) ? REFUSED[node.type] : undefined;
  if (refused !== undefined) return { why: refused, what: node.text };
  switch (node.type) {
    case 'command':
      return judgeCommand(node, commands);
    case 'script_block_expression':
      return isBlockOfCommand(node) ? undefined : { why: 'dynamic', what: node.text };
    case 'variable':
    case 'braced_variable':
      return PLAIN_VARIABLES.has(node.text.toLowerCase()) ? undefined : { why: 'dynamic', what: node.text };
    case 'command_parameter':
      return judgeParameter(node);
    case '&':
    case '&&':
    case '||':
      return { why: 'dynamic', what: node.type };
    default:
      return undefined;
  }
}

function judgeCommand(node: Node, commands: string[]): Refused {
  const named = node.childForFieldName('command_name');
  if (named === null || named.type !== 'command_name') return { why: 'dynamic', what: node.text };
  const written = named.text.toLowerCase();
  const name = ALIASES.get(written) ?? written;
  commands.push(name);
  const program = PROGRAMS.get(name);
  if (program !== undefined) return isKnownUse(node, named, program) ? undefined : { why: 'not-allowed', what: node.text };
  const bare = withoutModule(name);
  if (bare === undefined) return { why: 'not-allowed', what: named.text };
  if (bare === GRAPH) return judgeGraph(node);
  if (bare === 'foreach-object' && !takesOnlyBlock(node)) return { why: 'dynamic', what: node.text };
  const reads = ALLOWED.has(bare) || (/^get-[a-z][a-z0-9]*$/.test(bare) && !DENIED_GETTERS.has(bare));
  return reads ? undefined : { why: 'not-allowed', what: named.text };
}

function withoutModule(name: string): string | undefined {
  const [module, bare, ...rest] = name.split('\\');
  if (bare === undefined) return module;
  return rest.length === 0 && MODULES.has(module!) ? bare : undefined;
}

function isKnownUse(node: Node, named: Node, uses: readonly (readonly RegExp[])[]): boolean {
  const rest = node.text.slice(named.text.length).trim();
  const words = rest === '' ? [] : rest.split(/\s+/).map((word) => word.replace(/^'([^']*)'$/, '$1'));
  return uses.some((use) => use.length === words.length && use.every((pattern, index) => pattern.test(words[index]!)));
}

/** A parameter written short could be any that begins so: one that a refused name begins with is refused. */
function judgeParameter(node: Node): Refused {
  const name = node.text.replace(/^-+/, '').replace(/:.*$/s, '').toLowerCase();
  if (DENIED_PARAMETERS.has(name)) return { why: 'not-allowed', what: node.text };
  const isShort = name.length >= 3 && [...DENIED_PARAMETERS].some((denied) => denied.length > 3 && denied.startsWith(name));
  return isShort ? { why: 'not-allowed', what: node.text } : undefined;
}

/** A block may only stand behind Where-Object or ForEach-Object; what is in it is judged like everything else. */
function isBlockOfCommand(node: Node): boolean {
  let at: Node | null = node.parent;
  while (at !== null && at.type !== 'command') {
    if (at.type === 'script_block_expression' || at.type === 'hash_entry') return false;
    at = at.parent;
  }
  const name = at?.childForFieldName('command_name')?.text.toLowerCase() ?? '';
  return BLOCK_TAKERS.has(ALIASES.get(name) ?? name);
}

/** `ForEach-Object Delete` calls a method by its name: only a block is taken. */
function takesOnlyBlock(node: Node): boolean {
  const given = argumentsOf(node);
  return given.length === 1 && given[0]!.text.startsWith('{') && given[0]!.text.endsWith('}');
}

function argumentsOf(node: Node): readonly Node[] {
  const elements = node.children.find((child) => child?.type === 'command_elements');
  return (elements?.children ?? []).flatMap((child) => (child === null || child.type === 'command_argument_sep' ? [] : [child]));
}

const GRAPH_PARAMETERS: ReadonlyMap<string, RegExp> = new Map([
  ['-method', /^['"]?get['"]?$/i],
  // One text, or texts joined by `+`; the first says where.
  [
    '-uri',
    /^(?:'(?:https:\/\/graph\.microsoft\.com)?\/(?:v1\.0|beta)\/[^']*'|\(\s*'(?:https:\/\/graph\.microsoft\.com)?\/(?:v1\.0|beta)\/[^']*'(?:\s*\+\s*'(?:[^']|'')*')*\s*\))$/i,
  ],
  ['-outputtype', /^['"]?[a-z]+['"]?$/i],
  ['-erroraction', /^[a-z]+$/i],
]);

/** Graph is only read: GET, or no method, which is GET; every argument named, the address a text of its own below Graph. */
function judgeGraph(node: Node): Refused {
  const given = argumentsOf(node);
  for (let index = 0; index < given.length; index += 2) {
    const pattern = GRAPH_PARAMETERS.get(given[index]!.text.toLowerCase());
    const value = given[index + 1]?.text ?? '';
    if (pattern === undefined || !pattern.test(value)) return { why: 'not-allowed', what: `${given[index]!.text} ${value}` };
  }
  return given.some(({ text }) => text.toLowerCase() === '-uri') ? undefined : { why: 'not-allowed', what: node.text };
}

/** The text with what stands in single quotes blanked: a quoted value may hold any letter. */
function outsideVerbatim(text: string): string {
  return text.replace(/'(?:[^'\u2018-\u201b]|''|[\u2018-\u201b]{2})*'/gu, (quoted) => ' '.repeat(quoted.length));
}
