import type { ASTNode } from '@marcbachmann/cel-js';
import { compileExpression } from '../check/judge/compile-expression.ts';
import { makeEnvironment } from '../check/judge/environment.ts';
import { nameOf } from '../check/judge/judge-check.ts';
import type { RawStep } from '../flow/raw-types.ts';
import type { RawCheck, RawChecks, RawLook } from '../flow/read-checks.ts';
import type { Named } from '../flow/yaml-file.ts';
import type { Context } from './context.ts';
import { factsOf } from './lint-references.ts';
import { quotedSlots } from './lint-slots.ts';

/** Says whether a command only reads; made where commands are linted or run, because its grammar is heavy. */
export type ReadsOnly = (
  command: string,
) => { readonly ok: true } | { readonly ok: false; readonly why: string; readonly what: string };

const FILE = 'checks.yaml';

/**
 * checks.yaml against itself and the flow: ids that are named must be there, expressions must be CEL that names only what it
 * may, answers must be options, commands must only read (`readsOnly`; without it that is left to whoever runs them).
 */
export function lintChecks(context: Context, readsOnly: ReadsOnly | undefined): void {
  const { rawChecks } = context.source;
  if (rawChecks === undefined) return;
  for (const look of rawChecks.looks.values()) lintLook(context, look, readsOnly);
  lintCheckTexts(context, rawChecks);
  const steps = stepsByCheck(context, rawChecks);
  for (const check of rawChecks.checks.values()) lintCheck(context, { check, rawChecks, steps: steps.get(check.id) ?? [] });
}

function lintCheckTexts({ flow, texts, source, sayIn }: Context, { checks }: RawChecks): void {
  const file = `text/${flow.base}.md`;
  const base = source.texts.get(flow.base);
  for (const check of checks.values()) {
    const text = texts.get(flow.base)?.checks.get(check.id);
    if (base === undefined || text === undefined) {
      sayIn(FILE, 'missing-text', check.at, { section: `check: ${check.id}`, file });
      continue;
    }
    const at = base.sections.get(`check: ${check.id}`)?.at ?? 0;
    const said = new Set(check.judge.map(({ answer, value }) => answer?.id ?? (value === undefined ? undefined : 'value')));
    for (const option of said)
      if (option !== undefined && !text.sentences.has(option))
        sayIn(file, 'missing-check-sentence', at, { check: check.id, option });
  }
}

function stepsByCheck({ raw, say }: Context, { checks }: RawChecks): Map<string, RawStep[]> {
  const steps = new Map<string, RawStep[]>();
  for (const step of raw.all.values()) {
    if (step.check === undefined) continue;
    if (!checks.has(step.check.id)) {
      say('unknown-check', step.check.at, { step: step.id, to: step.check.id }, () => checks.keys());
      continue;
    }
    const known = steps.get(step.check.id) ?? [];
    known.push(step);
    steps.set(step.check.id, known);
  }
  return steps;
}

function lintLook(context: Context, look: RawLook, readsOnly: ReadsOnly | undefined): void {
  const { flow, sayIn } = context;
  const facts = factsOf(context);
  for (const [index, run] of look.run.entries()) {
    const isLast = index === look.run.length - 1;
    if (isLast && run.when.length > 0) sayIn(FILE, 'look-last-condition', run.at, { look: look.id });
    if (!isLast && run.when.length === 0) sayIn(FILE, 'look-covered', look.run[index + 1]!.at, { look: look.id });
    for (const { fact, values } of run.when) {
      const known = facts.get(fact.id);
      if (known === undefined) sayIn(FILE, flow.values.has(fact.id) ? 'fact-is-value' : 'unknown-fact', fact.at, { to: fact.id });
      else
        for (const value of values)
          if (!known.has(value.id)) sayIn(FILE, 'unknown-fact-value', value.at, { fact: fact.id, to: value.id });
    }
    const command = run.kind === 'powershell' ? run.params.get('command') : undefined;
    if (command !== undefined) lintCommand(context, { look, command, readsOnly });
  }
  for (const command of look.accepts) lintQuotes(context, command);
}

function lintQuotes({ flow, sayIn }: Context, command: Named): boolean {
  const quoted = quotedSlots(command.id, flow.values);
  for (const slot of quoted) sayIn(FILE, 'slot-in-quotes', command.at, { slot: `{${slot.id}}` });
  return quoted.length > 0;
}

interface CommandAsked {
  readonly look: RawLook;
  readonly command: Named;
  readonly readsOnly: ReadsOnly | undefined;
}

function lintCommand(context: Context, { look, command, readsOnly }: CommandAsked): void {
  const { flow, sayIn } = context;
  // What the value would make of it nobody can read then.
  if (lintQuotes(context, command) || readsOnly === undefined) return;
  // A value is put in as a quoted argument; one that stands for all does for reading the command.
  const filled = command.id.replace(/(?<![$@])\{([a-z][a-z0-9-]*)\}/gu, (slot, id: string) =>
    flow.values.has(id) ? "'x'" : slot,
  );
  const read = readsOnly(filled);
  if (!read.ok) sayIn(FILE, 'not-reading', command.at, { look: look.id, what: read.what, why: read.why });
}

interface CheckAsked {
  readonly check: RawCheck;
  readonly rawChecks: RawChecks;
  readonly steps: readonly RawStep[];
}

function lintCheck(context: Context, { check, rawChecks, steps }: CheckAsked): void {
  const { sayIn } = context;
  const looks: string[] = [];
  for (const used of check.uses) {
    if (rawChecks.looks.has(used.id)) looks.push(nameOf(used.id));
    else sayIn(FILE, 'unknown-look', used.at, { check: check.id, to: used.id });
  }
  const environment = makeEnvironment({
    looks: [...new Set(looks)],
    lets: [...check.let.keys()].filter((name) => !looks.includes(name)),
  });
  const compile = (text: Named): ASTNode | undefined => {
    const compiled = compileExpression(environment, text.id);
    if (!compiled.ok) sayIn(FILE, 'bad-expression', text.at, { check: check.id, why: compiled.why });
    return compiled.ok ? compiled.ast : undefined;
  };
  for (const [name, text] of check.let) {
    if (looks.includes(name)) sayIn(FILE, 'let-named-like-look', text.at, { check: check.id, name });
    compile(text);
  }
  for (const [index, arm] of check.judge.entries()) {
    if (arm.when !== undefined) compile(arm.when);
    else if (index < check.judge.length - 1) sayIn(FILE, 'arm-covered', check.judge[index + 1]!.at, { check: check.id });
    if (arm.value !== undefined) compile(arm.value);
    for (const step of steps) lintAnswer(context, { check, step, answer: arm.answer, value: arm.value });
  }
}

interface AnswerAsked {
  readonly check: RawCheck;
  readonly step: RawStep;
  readonly answer: Named | undefined;
  readonly value: Named | undefined;
}

/** What a check answers must fit every step that asks it. */
function lintAnswer({ sayIn }: Context, { check, step, answer, value }: AnswerAsked): void {
  const args = { check: check.id, step: step.id };
  if (value !== undefined && step.kind !== 'value') sayIn(FILE, 'value-for-options', value.at, args);
  if (answer === undefined) return;
  const fits = step.kind === 'value' ? answer.id === 'unknown' : step.options.has(answer.id);
  if (!fits) sayIn(FILE, 'unknown-check-answer', answer.at, { ...args, to: answer.id });
}
