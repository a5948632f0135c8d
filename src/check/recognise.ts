import type { ASTNode } from '@marcbachmann/cel-js';
import type { Check, Checks, Look, LookId } from '../flow/check-types.ts';
import { compileExpression } from './judge/compile-expression.ts';
import { makeEnvironment } from './judge/environment.ts';
import { nameOf } from './judge/judge-check.ts';
import { namedFields } from './judge/named-fields.ts';
import { echoed } from './read/read-output.ts';
import { stripPrompts } from './read/strip-prompts.ts';
import { commandsOf, readLook } from './read-look.ts';
import type { OutputReading } from './types.ts';

/** A piece of pasted text, and the looks whose output it can be. */
export interface Recognised {
  readonly text: string;
  readonly looks: readonly { readonly look: LookId; readonly reading: OutputReading }[];
  /** What its echoed command named, by slot. */
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Says what pasted text is: by the command that was echoed; else by what is in it (property names, JSON keys, a trace log), the
 * looks of `here` first. A paste of several commands is parted at their prompts. Pure; never throws.
 */
export function recognise(text: string, { checks, here }: { checks: Checks; here: readonly LookId[] }): readonly Recognised[] {
  const fields = fieldsByLook(checks);
  return parted(text).map((piece) => recognisePiece(piece, { checks, here, fields }));
}

interface Asked {
  readonly checks: Checks;
  readonly here: readonly LookId[];
  readonly fields: ReadonlyMap<LookId, ReadonlySet<string>>;
}

function recognisePiece(text: string, { checks, here, fields }: Asked): Recognised {
  const { echoes } = stripPrompts(text);
  const byEcho = [...checks.looks.values()].flatMap((look) => {
    const match = echoes.map(({ command }) => echoed(command, commandsOf(look))).find((each) => each !== undefined);
    return match === undefined ? [] : [{ look, match }];
  });
  if (byEcho.length > 0)
    return {
      text,
      looks: byEcho.map(({ look }) => ({ look: look.id, reading: readLook(look, text) })),
      values: new Map(byEcho.flatMap(({ match }) => [...match.values])),
    };
  const fits = (look: Look, least: number) => {
    const reading = readLook(look, text);
    if (!reading.ok) return undefined;
    // Any text is lines: a customer's mail is the output of nothing, unless this very step asks for something that is only lines.
    if (reading.format === 'lines' && !here.includes(look.id)) return undefined;
    const named = fields.get(look.id) ?? new Set<string>();
    const there = [...named].filter((field) => reading.records.some((record) => record.fields.has(field)));
    return there.length >= Math.min(least, named.size) && there.length > 0 ? { look: look.id, reading } : undefined;
  };
  const mine = here.flatMap((id) => (checks.looks.get(id) === undefined ? [] : (fits(checks.looks.get(id)!, 1) ?? [])));
  // Elsewhere one name is too little: `Name` and `Status` stand in everything.
  const others = [...checks.looks.values()].flatMap((look) => (here.includes(look.id) ? [] : (fits(look, 2) ?? [])));
  if (mine.length + others.length > 0) return { text, looks: [...mine, ...others], values: new Map() };
  // Nothing in it is known; a failure is still what the first look of this step says of it.
  const [first] = here;
  const look = first === undefined ? undefined : checks.looks.get(first);
  const reading = look && readLook(look, text);
  const isFailure = reading !== undefined && !reading.ok && reading.why !== 'unreadable' && reading.why !== 'empty';
  return { text, looks: isFailure ? [{ look: look!.id, reading }] : [], values: new Map() };
}

/** The pieces of a paste, each beginning with its prompt. */
function parted(text: string): readonly string[] {
  const echoes = stripPrompts(text).echoes.filter(({ command }) => command !== '');
  if (echoes.length < 2) return [text];
  const lines = text.split(/\r?\n/);
  const starts = echoes.map(({ line }) => line - 1);
  return starts.map((start, index) => lines.slice(index === 0 ? 0 : start, starts[index + 1]).join('\n'));
}

const known = new WeakMap<Checks, ReadonlyMap<LookId, ReadonlySet<string>>>();

/** The fields of each look that any check names: what its output is known by. */
export function fieldsByLook(checks: Checks): ReadonlyMap<LookId, ReadonlySet<string>> {
  const made = known.get(checks);
  if (made !== undefined) return made;
  const fields = new Map<LookId, Set<string>>();
  for (const check of checks.checks.values()) {
    for (const named of namedIn(check)) {
      for (const look of check.uses) {
        if (!named.names.has(nameOf(look))) continue;
        const of = fields.get(look) ?? new Set();
        for (const field of named.fields) of.add(field);
        fields.set(look, of);
      }
    }
  }
  known.set(checks, fields);
  return fields;
}

function namedIn(check: Check) {
  const environment = makeEnvironment({ looks: check.uses.map(nameOf), lets: [...check.let.keys()] });
  const compile = (text: string): readonly ASTNode[] => {
    const compiled = compileExpression(environment, text);
    return compiled.ok ? [compiled.ast] : [];
  };
  const texts = [...check.let.values(), ...check.judge.flatMap(({ when, value }) => [when ?? [], value ?? []].flat())];
  // Each expression by itself: a field belongs to the looks named beside it.
  return texts.flatMap(compile).map((ast) => namedFields(ast, new Map()));
}
