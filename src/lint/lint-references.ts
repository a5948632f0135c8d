import type { RawEffects, RawStep } from '../flow/raw-types.ts';
import type { Named } from '../flow/yaml-file.ts';
import { armsOf, type Context } from './context.ts';

/** Every id that is named must be there, on the right level: steps, parts, exits, values, causes, tickets, facts. */
export function lintReferences(context: Context): void {
  const { raw, say } = context;
  const facts = factsOf(context);
  if (!raw.steps.has(raw.start.id)) {
    say('unknown-start', raw.start.at, { what: raw.id.id, to: raw.start.id }, () => raw.steps.keys());
  }
  if (raw.symptom !== undefined) {
    const kind = raw.all.get(raw.symptom.id)?.kind;
    const args = { to: raw.symptom.id };
    if (kind === undefined) say('unknown-symptom', raw.symptom.at, args, () => raw.all.keys());
    else if (kind === 'end' || kind === 'part') say('symptom-kind', raw.symptom.at, args);
  }
  for (const step of raw.steps.values()) lintStep(context, step, facts);
  for (const part of raw.parts.values()) {
    for (const step of part.steps.values()) lintStep(context, step, facts);
  }
}

type Facts = ReadonlyMap<string, ReadonlySet<string>>;

/** Facts by name, with the options that may become their value. */
export function factsOf({ raw }: Context): Facts {
  const facts = new Map<string, Set<string>>();
  for (const step of raw.all.values()) {
    if (step.sets === undefined) continue;
    const values = facts.get(step.sets.id) ?? new Set();
    for (const option of step.options.keys()) values.add(option);
    facts.set(step.sets.id, values);
  }
  return facts;
}

function lintStep(context: Context, step: RawStep, facts: Facts): void {
  const { raw, say } = context;
  for (const { option, arm } of armsOf(step)) {
    lintTarget(context, step, arm.go);
    for (const { fact, values } of arm.when) {
      const known = facts.get(fact.id);
      if (known === undefined) {
        const code = raw.values.has(fact.id) ? 'fact-is-value' : 'unknown-fact';
        say(code, fact.at, { to: fact.id }, () => facts.keys());
        continue;
      }
      for (const value of values) {
        if (!known.has(value.id)) say('unknown-fact-value', value.at, { fact: fact.id, to: value.id }, () => known);
      }
    }
    lintEffects(context, step, arm.effects);
    if (arm === option.arms[0]) lintEffects(context, step, option.effects);
  }
  for (const cause of step.repairs) lintCause(context, step, cause);
  if (step.asks !== undefined && !raw.values.has(step.asks.id)) {
    say('unknown-value', step.asks.at, { step: step.id, to: step.asks.id }, () => raw.values.keys());
  }
  if (step.ticket !== undefined && !raw.tickets.has(step.ticket.id)) {
    say('unknown-ticket', step.ticket.at, { step: step.id, to: step.ticket.id }, () => raw.tickets.keys());
  }
  if (step.part !== undefined) lintPartStep(context, step, step.part);
}

function lintPartStep({ raw, say }: Context, step: RawStep, used: Named): void {
  const part = raw.parts.get(used.id);
  if (part === undefined) {
    say('unknown-part', used.at, { step: step.id, to: used.id }, () => raw.parts.keys());
    return;
  }
  const exits = new Set(part.exits.map((exit) => exit.id));
  for (const exit of step.exits.values()) {
    if (!exits.has(exit.id)) say('unknown-exit', exit.at, { part: part.id, to: exit.id }, () => exits);
  }
  for (const exit of exits) {
    if (!step.exits.has(exit)) say('missing-exit', step.at, { step: step.id, exit });
  }
}

function lintTarget({ raw, say }: Context, step: RawStep, go: Named): void {
  const part = step.in === undefined ? undefined : raw.parts.get(step.in);
  const level = part?.steps ?? raw.steps;
  if (level.has(go.id)) return;
  if (part?.exits.some((exit) => exit.id === go.id) === true) return;
  const other = raw.all.get(go.id);
  const args = { step: step.id, to: go.id };
  if (other === undefined) {
    say('unknown-step', go.at, args, () => [...level.keys(), ...(part?.exits.map((exit) => exit.id) ?? [])]);
  } else if (step.in !== undefined) say('outside-part', go.at, { ...args, part: step.in });
  else say('inside-part', go.at, { ...args, part: other.in ?? '' });
}

function lintEffects(context: Context, step: RawStep, effects: RawEffects | undefined): void {
  if (effects === undefined) return;
  for (const list of [effects.pointsTo, effects.confirms, effects.rulesOut]) {
    for (const cause of list) lintCause(context, step, cause);
  }
}

function lintCause({ raw, say }: Context, step: RawStep, cause: Named): void {
  if (!raw.causes.has(cause.id)) say('unknown-cause', cause.at, { step: step.id, to: cause.id }, () => raw.causes.keys());
}
