import { type Condition, covers } from './covers.ts';
import type { RawFlow, RawOption, RawStep } from './raw-types.ts';
import { conditionOf, effectsOf, NO_EFFECTS } from './resolve-arms.ts';
import type { AgainStep, Arm, Option } from './types.ts';
import type { YamlFile } from './yaml-file.ts';

/**
 * Fills in what an `again` takes over from the question at the end of its chain: check, option ids, effects, `sets`, `fault`.
 * Reports unknown, circular and unfit targets, and options that are missing or too many.
 */
export function resolveAgain(raw: RawFlow, yaml: YamlFile): (step: RawStep) => AgainStep | undefined {
  const questions = new Map<string, RawStep | undefined>();

  const questionOf = (step: RawStep): RawStep | undefined => {
    const chain: RawStep[] = [];
    let at: RawStep | undefined = step;
    while (at !== undefined && at.kind === 'again' && !questions.has(at.id)) {
      if (chain.includes(at)) {
        for (const member of chain) questions.set(member.id, undefined);
        yaml.report('again-loop', step.again?.at ?? step.at, { step: step.id });
        return undefined;
      }
      chain.push(at);
      at = at.again === undefined ? undefined : raw.all.get(at.again.id);
    }
    const found = at?.kind === 'again' ? questions.get(at.id) : at;
    for (const member of chain) questions.set(member.id, found);
    return found;
  };

  return (step) => {
    if (step.again === undefined) return undefined;
    const args = { step: step.id, to: step.again.id };
    const direct = raw.all.get(step.again.id);
    if (direct === undefined) {
      yaml.report('unknown-again', step.again.at, args, raw.all.keys());
      return undefined;
    }
    const question = questionOf(step);
    if (question === undefined) return undefined;
    if (question.kind !== 'question') {
      yaml.report('again-of', step.again.at, args);
      return undefined;
    }
    const names = { step: step.id, of: question.id };
    for (const option of step.options.values()) {
      if (!question.options.has(option.id)) {
        yaml.report('again-extra', option.at, { ...names, option: option.id }, question.options.keys());
      }
    }
    const options = new Map<string, Option>();
    for (const repeated of question.options.values()) {
      const own = step.options.get(repeated.id);
      if (own === undefined) yaml.report('again-missing', step.at, { ...names, option: repeated.id });
      else
        options.set(own.id, { id: own.id, arms: joinArms(own, repeated), from: own.from.length > 0 ? own.from : repeated.from });
    }
    return {
      kind: 'again',
      id: step.id,
      in: step.in,
      from: step.from.length > 0 ? step.from : question.from,
      after: step.after,
      fills: step.fills,
      of: question.id,
      options,
      sets: question.sets?.id,
      check: question.check?.id,
      fault: question.fault,
    };
  };
}

/**
 * An arm of the `again` says where to go, the first arm of the repeated option whose `when` holds says the effects. Where the
 * repeated arms differ in their effects, each own arm is split by their conditions; what earlier arms cover is left out.
 */
function joinArms(own: RawOption, repeated: RawOption): Arm[] {
  const sources = repeated.arms.map((arm) => ({ when: conditionOf(arm), effects: effectsOf(arm.effects ?? repeated.effects) }));
  const same = repeated.arms.every((arm) => arm.effects === undefined);
  const arms: Arm[] = [];
  for (const arm of own.arms) {
    const base = { go: arm.go.id, park: arm.park ?? own.park ?? false };
    const when = conditionOf(arm);
    if (same) {
      arms.push({ ...base, when, effects: sources[0]?.effects ?? NO_EFFECTS });
      continue;
    }
    for (const source of sources) {
      const both = join(when, source.when);
      if (
        both !== undefined &&
        !covers(
          arms.map((earlier) => earlier.when),
          both,
        )
      ) {
        arms.push({ ...base, when: both, effects: source.effects });
      }
    }
  }
  return arms;
}

/** Both conditions at once; undefined when they exclude each other. */
function join(one: Condition, other: Condition): Condition | undefined {
  const both = new Map(one);
  for (const [fact, values] of other) {
    const mine = one.get(fact);
    const shared = mine === undefined ? values : mine.filter((value) => values.includes(value));
    if (shared.length === 0) return undefined;
    both.set(fact, shared);
  }
  return both;
}
