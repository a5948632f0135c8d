import { type Condition, covers } from '../flow/covers.ts';
import type { RawOption, RawStep } from '../flow/raw-types.ts';
import { conditionOf } from '../flow/resolve-arms.ts';
import type { Context } from './context.ts';

/** A question has `unknown`; a value only that; of several ways the last has no condition and none is covered. */
export function lintOptions(context: Context): void {
  for (const step of context.raw.all.values()) {
    lintKinds(context, step);
    for (const option of step.options.values()) lintArms(context, step, option);
    for (const exit of step.exits.values()) lintArms(context, step, exit);
    if (step.go !== undefined) lintArms(context, step, step.go);
  }
}

function lintKinds({ say }: Context, step: RawStep): void {
  if (step.kind === 'question' && !step.options.has('unknown')) say('missing-unknown', step.at, { step: step.id });
  if (step.kind === 'repair' && step.options.size === 0) say('no-options', step.at, { step: step.id });
  if (step.kind !== 'value') return;
  for (const option of step.options.values()) {
    if (option.id !== 'unknown') say('value-option', option.at, { step: step.id, option: option.id });
  }
}

function lintArms({ say }: Context, step: RawStep, option: RawOption): void {
  const last = option.arms.at(-1);
  if (last === undefined || (option.arms.length === 1 && last.when.length === 0)) return;
  const args = { step: step.id, option: option.id };
  if (last.when.length > 0) say('last-arm-condition', last.at, args);
  const earlier: Condition[] = [];
  for (const arm of option.arms) {
    const condition = conditionOf(arm);
    if (covers(earlier, condition)) say('covered-arm', arm.at, args);
    earlier.push(condition);
  }
}
