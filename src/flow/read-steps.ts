import type { Node } from 'yaml';
import { keysOf } from './keys-of.ts';
import type { RawKind, RawOption, RawStep } from './raw-types.ts';
import { readBoolean, readOption } from './read-arms.ts';
import type {
  WrittenAgain,
  WrittenEnd,
  WrittenPartStep,
  WrittenQuestion,
  WrittenRepair,
  WrittenValueStep,
} from './schema/written.ts';
import { END_KINDS, type EndKind, INTAKE_FIELDS, type IntakeField, UNDO } from './types.ts';
import type { Entry, Named, YamlFile } from './yaml-file.ts';

const MARKS: readonly (readonly [string, RawKind])[] = [
  ['asks', 'value'],
  ['repairs', 'repair'],
  ['again', 'again'],
  ['part', 'part'],
  ['end', 'end'],
];
const ANSWERABLE = { from: true, after: true, fills: true } as const;
const KEYS: Readonly<Record<RawKind, ReadonlySet<string>>> = {
  question: keysOf<WrittenQuestion>()({ ...ANSWERABLE, options: true, sets: true, check: true, fault: true }),
  repair: keysOf<WrittenRepair>()({ ...ANSWERABLE, options: true, sets: true, check: true, repairs: true, undo: true }),
  again: keysOf<WrittenAgain>()({ ...ANSWERABLE, options: true, again: true }),
  value: keysOf<WrittenValueStep>()({ ...ANSWERABLE, options: true, check: true, asks: true, go: true }),
  part: keysOf<WrittenPartStep>()({ from: true, part: true, exits: true }),
  end: keysOf<WrittenEnd>()({ from: true, end: true, ticket: true }),
};
const ENDS: ReadonlySet<string> = new Set(END_KINDS);
const UNDOS: ReadonlySet<string> = new Set(UNDO);
const FILLS: ReadonlySet<string> = new Set(INTAKE_FIELDS);
const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const NONE: ReadonlyMap<string, RawOption> = new Map();

/** The steps of one level (the flow's, or a part's), as written. Steps that cannot be read are reported and left out. */
export function readSteps(yaml: YamlFile, node: Node | null, part: string | undefined): Map<string, RawStep> {
  const steps = new Map<string, RawStep>();
  for (const entry of yaml.ids(node, '"steps"')) {
    const step = readStep(yaml, entry, part);
    if (step !== undefined) steps.set(step.id, step);
  }
  return steps;
}

function readStep(yaml: YamlFile, entry: Entry, part: string | undefined): RawStep | undefined {
  const { key: id, keyAt: at } = entry;
  const what = `"${id}"`;
  const pairs = new Map(yaml.entries(entry.value, what).map((pair) => [pair.key, pair]));
  const kinds = MARKS.filter(([mark]) => pairs.has(mark));
  if (kinds.length > 1) {
    yaml.report('step-kinds', at, { step: id, kinds: kinds.map(([mark]) => mark).join(', ') });
    return undefined;
  }
  const kind = kinds[0]?.[1] ?? 'question';
  if (kind === 'question' && !pairs.has('options')) {
    for (const pair of pairs.values()) {
      if (!KEYS.question.has(pair.key))
        yaml.report('unknown-key', pair.keyAt, { key: pair.key, what, allowed: [...EVERY_KEY].join(', ') }, EVERY_KEY);
    }
    yaml.report('step-kind', at, { step: id });
    return undefined;
  }
  for (const pair of pairs.values()) {
    if (!KEYS[kind].has(pair.key))
      yaml.report('unknown-key', pair.keyAt, { key: pair.key, what, allowed: [...KEYS[kind]].join(', ') }, KEYS[kind]);
  }
  const get = (key: string): Entry | undefined => (KEYS[kind].has(key) ? pairs.get(key) : undefined);
  const named = (key: string): Named | undefined => {
    const pair = get(key);
    return pair === undefined ? undefined : yaml.id(pair.value, `"${key}" in ${what}`, pair.keyAt);
  };
  const choice = (key: string, allowed: ReadonlySet<string>): string | undefined => {
    const pair = get(key);
    const word = pair === undefined ? undefined : yaml.scalar(pair.value, `"${key}" in ${what}`, pair.keyAt);
    if (word === undefined || allowed.has(word.id)) return word?.id;
    yaml.report('bad-value', word.at, { value: word.id, what: `"${key}" in ${what}`, allowed: [...allowed].join(', ') }, allowed);
    return undefined;
  };
  const optionsOf = (key: string): ReadonlyMap<string, RawOption> => {
    const pair = get(key);
    if (pair === undefined) return NONE;
    const options = new Map<string, RawOption>();
    for (const option of yaml.ids(pair.value, `"${key}" in ${what}`)) {
      options.set(
        option.key,
        readOption(yaml, { id: option.key, at: option.keyAt, node: option.value, again: kind === 'again' }),
      );
    }
    return options;
  };
  const from = get('from');
  const fault = get('fault');
  const after = get('after');
  const go = get('go');
  const repairs = get('repairs');
  if (kind === 'value' && go === undefined) yaml.report('missing-key', at, { what, key: 'go' });
  for (const needed of kind === 'part' ? ['exits'] : kind === 'repair' || kind === 'again' ? ['options'] : []) {
    if (!pairs.has(needed)) yaml.report('missing-key', at, { what, key: needed });
  }
  return {
    id,
    at,
    in: part,
    kind,
    from: from === undefined ? [] : yaml.textList(from.value, `"from" in ${what}`, from.keyAt),
    after: after === undefined ? undefined : readDuration(yaml, after, what),
    fills: choice('fills', FILLS) as IntakeField | undefined,
    options: optionsOf('options'),
    sets: named('sets'),
    check: named('check'),
    fault: fault !== undefined && readBoolean(yaml, fault.value, { what: `"fault" in ${what}`, at: fault.keyAt }) === true,
    repairs: repairs === undefined ? [] : yaml.idList(repairs.value, `"repairs" in ${what}`, repairs.keyAt),
    undo: choice('undo', UNDOS) as RawStep['undo'],
    again: named('again'),
    asks: named('asks'),
    go: go === undefined ? undefined : readOption(yaml, { id: 'go', at: go.keyAt, node: go.value, again: false }),
    part: named('part'),
    exits: optionsOf('exits'),
    end: choice('end', ENDS) as EndKind | undefined,
    ticket: named('ticket'),
  };
}

const EVERY_KEY: ReadonlySet<string> = new Set(Object.values(KEYS).flatMap((keys) => [...keys]));

function readDuration(yaml: YamlFile, pair: Entry, what: string): number | undefined {
  const named = yaml.scalar(pair.value, `"after" in ${what}`, pair.keyAt);
  if (named === undefined) return undefined;
  const match = /^([1-9][0-9]{0,4})([mhd])$/.exec(named.id);
  if (match !== null) return Number(match[1]) * UNITS[match[2]!]!;
  yaml.report('bad-duration', named.at, { value: named.id });
  return undefined;
}
