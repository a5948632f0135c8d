import type { RawArm, RawEffects } from './raw-types.ts';
import type { Arm, Effects } from './types.ts';

export const NO_EFFECTS: Effects = { pointsTo: [], confirms: [], rulesOut: [] };
const ALWAYS: Arm['when'] = new Map();

export function conditionOf(arm: RawArm): Arm['when'] {
  if (arm.when.length === 0) return ALWAYS;
  return new Map(arm.when.map(({ fact, values }) => [fact.id, values.map((value) => value.id)]));
}

export function effectsOf(effects: RawEffects | undefined): Effects {
  if (effects === undefined) return NO_EFFECTS;
  const ids = (list: RawEffects['confirms']) => list.map((cause) => cause.id);
  return { pointsTo: ids(effects.pointsTo), confirms: ids(effects.confirms), rulesOut: ids(effects.rulesOut) };
}
