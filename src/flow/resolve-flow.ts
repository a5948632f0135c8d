import { cleanLine } from '../text/clean.ts';
import type { RawFlow, RawOption, RawStep } from './raw-types.ts';
import type { RawChecks } from './read-checks.ts';
import { resolveAgain } from './resolve-again.ts';
import { conditionOf, effectsOf, NO_EFFECTS } from './resolve-arms.ts';
import { resolveChecks } from './resolve-checks.ts';
import type { Flow, Option, Part, Step, ValueKind, ValueStep } from './types.ts';
import type { YamlFile } from './yaml-file.ts';

interface Context {
  readonly hash: string;
  readonly yaml: YamlFile;
  readonly rawChecks: RawChecks | undefined;
}

/** A raw flow with everything inherited filled in: effects on arms, `again` steps, the `unknown` of a value. */
export function resolveFlow(raw: RawFlow, context: Context): Flow {
  const again = resolveAgain(raw, context.yaml);
  const all = new Map<string, Step>();
  const resolve = (level: ReadonlyMap<string, RawStep>): Map<string, Step> => {
    const steps = new Map<string, Step>();
    for (const step of level.values()) {
      const resolved = step.kind === 'again' ? again(step) : resolveStep(step);
      if (resolved === undefined) continue;
      steps.set(step.id, resolved);
      if (!all.has(step.id)) all.set(step.id, resolved);
    }
    return steps;
  };
  const steps = resolve(raw.steps);
  const parts = new Map<string, Part>();
  for (const part of raw.parts.values()) {
    const exits = [...new Set(part.exits.map((exit) => exit.id))];
    parts.set(part.id, { id: part.id, start: part.start?.id ?? '', exits, steps: resolve(part.steps) });
  }
  return {
    id: raw.id.id,
    version: raw.version,
    base: raw.base,
    hash: context.hash,
    source: raw.source && { title: cleanLine(raw.source.title), date: raw.source.date },
    sources: new Map([...raw.sources].map(([key, { title, date }]) => [key, { title: cleanLine(title), date }])),
    reviewBy: raw.reviewBy,
    retired: raw.retired && { on: raw.retired.on, source: raw.retired.source && cleanLine(raw.retired.source) },
    start: raw.start.id,
    symptom: raw.symptom?.id,
    values: new Map([...raw.values].map(([id, value]) => [id, { kind: value.kind as ValueKind }])),
    causes: new Map([...raw.causes].map(([id, cause]) => [id, { from: cause.from }])),
    tickets: new Map(
      [...raw.tickets].map(([id, ticket]) => [id, { to: ticket.to?.id ?? '', needs: ticket.needs.map((need) => need.id) }]),
    ),
    steps,
    parts,
    all,
    checks: context.rawChecks && resolveChecks(context.rawChecks, raw.values),
  };
}

function resolveStep(step: RawStep): Step | undefined {
  const base = { id: step.id, in: step.in, from: step.from, after: step.after, fills: step.fills };
  const answerable = { ...base, sets: step.sets?.id, check: step.check?.id, fault: step.fault };
  switch (step.kind) {
    case 'question':
      return { ...answerable, kind: 'question', options: resolveOptions(step.options) };
    case 'repair':
      return {
        ...answerable,
        kind: 'repair',
        options: resolveOptions(step.options),
        repairs: step.repairs.map((cause) => cause.id),
        undo: step.undo,
      };
    case 'value':
      return resolveValue(step, answerable);
    case 'part':
      if (step.part === undefined) return undefined;
      return {
        ...base,
        kind: 'part',
        part: step.part.id,
        exits: new Map([...step.exits].map(([id, exit]) => [id, resolveOption(exit).arms])),
      };
    case 'end':
      return step.end === undefined ? undefined : { ...base, kind: 'end', end: step.end, ticket: step.ticket?.id };
    case 'again':
      return undefined;
  }
}

/** The bare word `unknown` goes where the value goes, and parks; `options` may say otherwise about either. */
function resolveValue(step: RawStep, answerable: Omit<ValueStep, 'kind' | 'asks' | 'given' | 'options'>): Step | undefined {
  if (step.asks === undefined || step.go === undefined) return undefined;
  const given: Option = { ...resolveOption(step.go), id: 'given' };
  const said = step.options.get('unknown');
  const arms = given.arms.map((arm) => ({ ...arm, park: true, effects: NO_EFFECTS }));
  const unknown: Option = said === undefined ? { id: 'unknown', arms, from: [] } : resolveOption(said, true);
  const options = new Map([['unknown', unknown]]);
  return { ...answerable, kind: 'value', asks: step.asks.id, given, options };
}

function resolveOptions(options: ReadonlyMap<string, RawOption>): Map<string, Option> {
  const resolved = new Map<string, Option>();
  for (const option of options.values()) resolved.set(option.id, resolveOption(option));
  return resolved;
}

function resolveOption(option: RawOption, park = false): Option {
  const arms = option.arms.map((arm) => ({
    go: arm.go.id,
    when: conditionOf(arm),
    park: arm.park ?? option.park ?? park,
    effects: effectsOf(arm.effects ?? option.effects),
  }));
  return { id: option.id, arms, from: option.from };
}
