import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { keysOf } from './keys-of.ts';
import type { RawArm, RawEffects, RawOption } from './raw-types.ts';
import type { WrittenAgainArm, WrittenAgainOption, WrittenArm, WrittenOption } from './schema/written.ts';
import type { Named, YamlFile } from './yaml-file.ts';

const WAY = { go: true, when: true, park: true } as const;
const EFFECTS = { 'points-to': true, confirms: true, 'rules-out': true } as const;
const ARM = keysOf<WrittenArm>()({ ...WAY, ...EFFECTS });
const OPTION = keysOf<WrittenOption>()({ ...WAY, ...EFFECTS, from: true });
// An `again` says only where each option leads; the rest is the repeated step's.
const AGAIN_ARM = keysOf<WrittenAgainArm>()(WAY);
const AGAIN_OPTION = keysOf<WrittenAgainOption>()({ ...WAY, from: true });
const NO_ARMS: readonly RawArm[] = [];

export interface OptionAsked {
  readonly id: string;
  readonly at: number;
  readonly node: Node | null;
  readonly again: boolean;
}

/** The ways out of an option, in every form: `x: step`, `x: { go: step, … }`, `x: [{ when: …, go: … }, { go: … }]`. */
export function readOption(yaml: YamlFile, asked: OptionAsked): RawOption {
  const what = `"${asked.id}"`;
  const node = yaml.follow(asked.node);
  const none = { id: asked.id, at: asked.at, park: undefined, effects: undefined, from: [] };
  if (isSeq(node)) return { ...none, arms: readArms(yaml, { node, what, at: asked.at, again: asked.again }) };
  if (!isMap(node)) {
    const go = yaml.id(node, what, asked.at);
    return { ...none, arms: go === undefined ? NO_ARMS : [{ at: go.at, go, when: [], park: undefined, effects: undefined }] };
  }
  const entries = yaml.entries(node, what, asked.again ? AGAIN_OPTION : OPTION);
  const from = entries.find((entry) => entry.key === 'from');
  const go = entries.find((entry) => entry.key === 'go');
  const own = { from: from === undefined ? [] : yaml.textList(from.value, `"from" in ${what}`, from.keyAt) };
  if (go === undefined) {
    yaml.report('missing-key', asked.at, { what, key: 'go' });
    return { ...none, ...own, arms: NO_ARMS };
  }
  const arm = readArmKeys(yaml, entries, what);
  if (isSeq(go.value)) {
    // Effects common to all arms stand on the option, the arms under its `go`.
    const arms = readArms(yaml, { node: go.value, what, at: go.keyAt, again: asked.again });
    const when = entries.find((entry) => entry.key === 'when');
    if (when !== undefined)
      yaml.report('unknown-key', when.keyAt, { key: 'when', what, allowed: 'go, park, points-to, confirms, rules-out, from' });
    return { id: asked.id, at: asked.at, arms, park: arm.park, effects: arm.effects, ...own };
  }
  const target = yaml.id(go.value, `"go" in ${what}`, go.keyAt);
  const arms =
    target === undefined ? NO_ARMS : [{ at: target.at, go: target, when: arm.when, park: arm.park, effects: undefined }];
  return { id: asked.id, at: asked.at, arms, park: arm.park, effects: arm.effects, ...own };
}

function readArms(yaml: YamlFile, asked: { node: Node; what: string; at: number; again: boolean }): RawArm[] {
  const items = yaml.items(asked.node, asked.what, asked.at);
  if (items.length === 0) yaml.report('no-arms', asked.at, { what: asked.what });
  return items.flatMap((item) => {
    const at = yaml.at(item);
    const node = yaml.follow(item);
    if (isScalar(node)) {
      const go = yaml.id(item, asked.what, asked.at);
      return go === undefined ? [] : [{ at, go, when: [], park: undefined, effects: undefined }];
    }
    const entries = yaml.entries(item, asked.what, asked.again ? AGAIN_ARM : ARM);
    const go = entries.find((entry) => entry.key === 'go');
    if (go === undefined) {
      if (isMap(node)) yaml.report('missing-key', at, { what: asked.what, key: 'go' });
      return [];
    }
    const target = yaml.id(go.value, `"go" in ${asked.what}`, go.keyAt);
    return target === undefined ? [] : [{ at, go: target, ...readArmKeys(yaml, entries, asked.what) }];
  });
}

type ArmKeys = Pick<RawArm, 'when' | 'park' | 'effects'>;

function readArmKeys(yaml: YamlFile, entries: ReturnType<YamlFile['entries']>, what: string): ArmKeys {
  let when: RawArm['when'] = [];
  let park: boolean | undefined;
  const effects: { pointsTo: readonly Named[]; confirms: readonly Named[]; rulesOut: readonly Named[] } = {
    pointsTo: [],
    confirms: [],
    rulesOut: [],
  };
  let hasEffects = false;
  for (const { key, keyAt, value } of entries) {
    if (key === 'when') when = readWhen(yaml, value, keyAt);
    else if (key === 'park') park = readBoolean(yaml, value, { what: `"park" in ${what}`, at: keyAt });
    else if (key === 'points-to') effects.pointsTo = yaml.idList(value, `"${key}" in ${what}`, keyAt);
    else if (key === 'confirms') effects.confirms = yaml.idList(value, `"${key}" in ${what}`, keyAt);
    else if (key === 'rules-out') effects.rulesOut = yaml.idList(value, `"${key}" in ${what}`, keyAt);
    if (key === 'points-to' || key === 'confirms' || key === 'rules-out') hasEffects = true;
  }
  return { when, park, effects: hasEffects ? (effects satisfies RawEffects) : undefined };
}

/** Facts that must all hold, with the values that are alternatives. */
export function readWhen(yaml: YamlFile, node: Node | null, at: number): RawArm['when'] {
  const facts = yaml.ids(node, '"when"');
  if (facts.length === 0 && isMap(node)) yaml.report('no-arms', at, { what: '"when"' });
  return facts.map(({ key, keyAt, value }) => ({
    fact: { id: key, at: keyAt },
    values: isScalar(value) ? [yaml.id(value, `"${key}"`, keyAt) ?? []].flat() : yaml.idList(value, `"${key}"`, keyAt),
  }));
}

/** `true` or `false`, as the core schema writes them. */
export function readBoolean(yaml: YamlFile, node: Node | null, asked: { what: string; at: number }): boolean | undefined {
  const named = yaml.scalar(node, asked.what, asked.at);
  if (named === undefined) return undefined;
  if (/^(true|True|TRUE)$/.test(named.id)) return true;
  if (/^(false|False|FALSE)$/.test(named.id)) return false;
  yaml.report('bad-value', named.at, { value: named.id, what: asked.what, allowed: 'true, false' });
  return undefined;
}
