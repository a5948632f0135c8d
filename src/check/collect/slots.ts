import type { LookRun } from '../../flow/check-types.ts';
import type { ValueId } from '../../flow/types.ts';
import { literal } from './literal.ts';

// `$` and `@` before a brace belong to PowerShell (format.md, "A slot").
const SLOT = /(?<![$@])\{([a-z][a-z0-9-]*)\}/gu;

/** The variable a value stands in. Prefixed: a value may be called `host`, `input` or `error`, which PowerShell keeps for itself. */
export function variableOf(id: ValueId): string {
  return `\${Value-${id}}`;
}

/** A command with each slot as a variable: a value is never part of the script's text, so it can never be a command. */
export function commandWithVariables(command: string, values: ReadonlySet<ValueId>): string {
  return command.replace(SLOT, (slot, id: string) => (values.has(id) ? variableOf(id) : slot));
}

/** A parameter (`{cas}:443`) as an expression that joins its pieces. */
export function joinedParameter(text: string, values: ReadonlySet<ValueId>, { ascii }: { ascii: boolean }): string {
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(SLOT)) {
    if (!values.has(match[1]!)) continue;
    if (match.index > from) pieces.push(literal(text.slice(from, match.index), { ascii }));
    pieces.push(variableOf(match[1]!));
    from = match.index + match[0].length;
  }
  if (from < text.length || pieces.length === 0) pieces.push(literal(text.slice(from), { ascii }));
  return pieces.length === 1 ? pieces[0]! : `('' + ${pieces.join(' + ')})`;
}

/** The values a run names, in the order of their first mention. */
export function valuesOf({ params }: LookRun, values: ReadonlySet<ValueId>): ValueId[] {
  const texts = [...params].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  const named = texts.flatMap((text) => [...text.matchAll(SLOT)].map((match) => match[1]!));
  return [...new Set(named)].filter((id) => values.has(id));
}
