import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { JudgeArm, Look, LookKind, LookPlace, OutputFormat } from './check-types.ts';
import { LOOK_KINDS, LOOK_PLACES, OUTPUT_FORMATS } from './check-types.ts';
import { keysOf } from './keys-of.ts';
import { LOOK_SHAPES } from './look-kinds.ts';
import { readWhen } from './read-arms.ts';
import type { WrittenCheck, WrittenChecks, WrittenJudgeArm, WrittenLook } from './schema/written.ts';
import type { Entry, Named, YamlFile } from './yaml-file.ts';

/** One way to look, as written, with places. */
export interface RawRun {
  readonly at: number;
  readonly kind: LookKind;
  readonly when: ReturnType<typeof readWhen>;
  readonly params: ReadonlyMap<string, Named>;
}
export interface RawLook extends Omit<Look, 'run' | 'accepts' | 'values'> {
  readonly at: number;
  readonly run: readonly RawRun[];
  readonly accepts: readonly Named[];
}
export interface RawJudgeArm {
  readonly at: number;
  readonly when: Named | undefined;
  readonly answer: Named | undefined;
  readonly value: Named | undefined;
  readonly unsure: JudgeArm['unsure'];
}
export interface RawCheck {
  readonly id: string;
  readonly at: number;
  readonly uses: readonly Named[];
  readonly let: ReadonlyMap<string, Named>;
  readonly judge: readonly RawJudgeArm[];
}
/** What checks.yaml says, each reference and expression with its place: what lint looks at. */
export interface RawChecks {
  readonly looks: ReadonlyMap<string, RawLook>;
  readonly checks: ReadonlyMap<string, RawCheck>;
}

const TOP = keysOf<WrittenChecks>()({ format: true, looks: true, checks: true });
const LOOK_KEYS = keysOf<WrittenLook>()({
  ...{ run: true, accepts: true, where: true, reads: true, takes: true, limit: true, fresh: true },
});
const CHECK_KEYS = keysOf<WrittenCheck>()({ uses: true, let: true, judge: true });
const ARM_KEYS = keysOf<WrittenJudgeArm>()({ when: true, answer: true, value: true, unsure: true });
const KINDS: ReadonlySet<string> = new Set(LOOK_KINDS);
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

export const LOOK_LIMIT = 60_000;
export const LOOK_FRESH = 3_600_000;

/** Everything checks.yaml says (format.md, "checks.yaml"). What does not fit goes to `yaml.findings` and is left out. */
export function readChecks(yaml: YamlFile): RawChecks {
  const top = new Map(yaml.entries(yaml.root, 'checks.yaml', TOP).map((entry) => [entry.key, entry]));
  const format = top.get('format');
  if (format !== undefined) word(yaml, format, { what: '"format"', allowed: ['1'] });
  const looks = new Map<string, RawLook>();
  for (const entry of idsOf(yaml, top.get('looks'), '"looks"')) looks.set(entry.key, readLook(yaml, entry));
  const checks = new Map<string, RawCheck>();
  for (const entry of idsOf(yaml, top.get('checks'), '"checks"')) checks.set(entry.key, readCheck(yaml, entry));
  return { looks, checks };
}

function idsOf(yaml: YamlFile, entry: Entry | undefined, what: string): Entry[] {
  return entry === undefined ? [] : yaml.ids(entry.value, what);
}

function readLook(yaml: YamlFile, entry: Entry): RawLook {
  const what = `"${entry.key}"`;
  const pairs = new Map(yaml.entries(entry.value, what, LOOK_KEYS).map((pair) => [pair.key, pair]));
  const run = pairs.get('run');
  if (run === undefined) yaml.report('missing-key', entry.keyAt, { what, key: 'run' });
  const runs = run === undefined ? [] : readRuns(yaml, run, what);
  const accepts = pairs.get('accepts');
  const where = pairs.get('where');
  const reads = pairs.get('reads');
  const takes = pairs.get('takes');
  const duration = (pair: Entry | undefined, otherwise: number) => (pair && readDuration(yaml, pair)) ?? otherwise;
  return {
    id: entry.key,
    at: entry.keyAt,
    run: runs,
    accepts: accepts === undefined ? [] : texts(yaml, accepts, `"accepts" in ${what}`),
    where: ((where && word(yaml, where, { what: `"where" in ${what}`, allowed: LOOK_PLACES })?.id) ?? 'here') as LookPlace,
    reads: (reads === undefined ? [] : readFormats(yaml, reads, what)).concat(
      reads === undefined ? LOOK_SHAPES[runs[0]?.kind ?? 'powershell'].reads : [],
    ),
    takes: takes && readDuration(yaml, takes),
    limit: duration(pairs.get('limit'), LOOK_LIMIT),
    fresh: duration(pairs.get('fresh'), LOOK_FRESH),
  };
}

function readFormats(yaml: YamlFile, entry: Entry, what: string): OutputFormat[] {
  const named = isScalar(entry.value)
    ? [yaml.scalar(entry.value, `"reads" in ${what}`, entry.keyAt)]
    : yaml
        .items(entry.value, `"reads" in ${what}`, entry.keyAt)
        .map((item) => yaml.scalar(item, `"reads" in ${what}`, entry.keyAt));
  return named.flatMap((each) => {
    if (each === undefined) return [];
    const known = OUTPUT_FORMATS.find((format) => format === each.id);
    if (known === undefined) {
      const args = { value: each.id, what: `"reads" in ${what}`, allowed: OUTPUT_FORMATS.join(', ') };
      yaml.report('bad-value', each.at, args, OUTPUT_FORMATS);
    }
    return known ?? [];
  });
}

/** `{ powershell: "…" }`, or a list of them with `when`. */
function readRuns(yaml: YamlFile, entry: Entry, what: string): RawRun[] {
  const isList = isSeq(entry.value);
  const nodes: readonly Node[] = isList ? yaml.items(entry.value, `"run" in ${what}`, entry.keyAt) : [entry.value as Node];
  if (isList && nodes.length === 0) yaml.report('no-arms', entry.keyAt, { what: `"run" in ${what}` });
  return nodes.flatMap((node) => readRun(yaml, { node, at: entry.keyAt, what: `"run" in ${what}`, isList }) ?? []);
}

function readRun(
  yaml: YamlFile,
  { node, at, what, isList }: { node: Node; at: number; what: string; isList: boolean },
): RawRun | undefined {
  const allowed = new Set([...KINDS, ...(isList ? ['when'] : [])]);
  const pairs = yaml.entries(node, what, allowed);
  const kinds = pairs.filter(({ key }) => KINDS.has(key));
  const chosen = kinds[0];
  if (chosen === undefined) {
    if (isMap(yaml.follow(node))) yaml.report('look-kind', yaml.at(node) || at, { what, allowed: LOOK_KINDS.join(', ') });
    return undefined;
  }
  for (const other of kinds.slice(1)) yaml.report('look-kinds', other.keyAt, { what });
  const kind = chosen.key as LookKind;
  const shape = LOOK_SHAPES[kind];
  const params = new Map<string, Named>();
  if (isScalar(chosen.value)) {
    const main = yaml.scalar(chosen.value, `"${kind}"`, chosen.keyAt);
    if (main !== undefined) params.set(shape.main, main);
  } else {
    for (const pair of yaml.entries(chosen.value, `"${kind}"`, new Set([shape.main, ...shape.more]))) {
      const named = yaml.scalar(pair.value, `"${pair.key}"`, pair.keyAt);
      if (named !== undefined) params.set(pair.key, named);
    }
    if (!params.has(shape.main)) yaml.report('missing-key', chosen.keyAt, { what: `"${kind}"`, key: shape.main });
  }
  const when = pairs.find(({ key }) => key === 'when');
  return { at: chosen.keyAt, kind, params, when: when === undefined ? [] : readWhen(yaml, when.value, when.keyAt) };
}

function readCheck(yaml: YamlFile, entry: Entry): RawCheck {
  const what = `"${entry.key}"`;
  const pairs = new Map(yaml.entries(entry.value, what, CHECK_KEYS).map((pair) => [pair.key, pair]));
  const uses = pairs.get('uses');
  const lets = pairs.get('let');
  const judge = pairs.get('judge');
  if (judge === undefined) yaml.report('missing-key', entry.keyAt, { what, key: 'judge' });
  const bound = new Map<string, Named>();
  for (const pair of lets === undefined ? [] : yaml.entries(lets.value, `"let" in ${what}`)) {
    if (!NAME.test(pair.key)) {
      yaml.report('bad-name', pair.keyAt, { id: pair.key });
      continue;
    }
    const expression = yaml.scalar(pair.value, `"${pair.key}"`, pair.keyAt);
    if (expression !== undefined) bound.set(pair.key, expression);
  }
  const arms = judge === undefined ? [] : yaml.items(judge.value, `"judge" in ${what}`, judge.keyAt);
  if (judge !== undefined && arms.length === 0) yaml.report('no-arms', judge.keyAt, { what: `"judge" in ${what}` });
  return {
    id: entry.key,
    at: entry.keyAt,
    uses:
      uses === undefined
        ? []
        : isScalar(uses.value)
          ? one(yaml, uses, what)
          : yaml.idList(uses.value, `"uses" in ${what}`, uses.keyAt),
    let: bound,
    judge: arms.flatMap((node) => readArm(yaml, node, `"judge" in ${what}`) ?? []),
  };
}

function one(yaml: YamlFile, entry: Entry, what: string): Named[] {
  const named = yaml.id(entry.value, `"uses" in ${what}`, entry.keyAt);
  return named === undefined ? [] : [named];
}

function readArm(yaml: YamlFile, node: Node, what: string): RawJudgeArm | undefined {
  const at = yaml.at(node);
  const pairs = new Map(yaml.entries(node, what, ARM_KEYS).map((pair) => [pair.key, pair]));
  const scalar = (key: string) => {
    const pair = pairs.get(key);
    return pair && yaml.scalar(pair.value, `"${key}" in ${what}`, pair.keyAt);
  };
  const said = ['answer', 'value', 'unsure'].filter((key) => pairs.has(key));
  if (said.length !== 1) {
    if (isMap(yaml.follow(node))) yaml.report('judge-arm', at, { what });
    return undefined;
  }
  const when = scalar('when');
  // What could not be looked at must never fall through to an answer.
  if (!pairs.has('when') && said[0] !== 'unsure') yaml.report('answer-without-condition', at, { what });
  const answer = pairs.get('answer');
  const unsure = pairs.get('unsure');
  return {
    at,
    when,
    answer: answer && yaml.id(answer.value, `"answer" in ${what}`, answer.keyAt),
    value: scalar('value'),
    unsure: unsure && yaml.id(unsure.value, `"unsure" in ${what}`, unsure.keyAt)?.id,
  };
}

function texts(yaml: YamlFile, entry: Entry, what: string): Named[] {
  if (isScalar(entry.value)) return [yaml.scalar(entry.value, what, entry.keyAt) ?? []].flat();
  return yaml.items(entry.value, what, entry.keyAt).flatMap((item) => yaml.scalar(item, what, entry.keyAt) ?? []);
}

function word(yaml: YamlFile, entry: Entry, { what, allowed }: { what: string; allowed: readonly string[] }): Named | undefined {
  const named = yaml.scalar(entry.value, what, entry.keyAt);
  if (named === undefined || allowed.includes(named.id)) return named;
  yaml.report('bad-value', named.at, { value: named.id, what, allowed: allowed.join(', ') }, allowed);
  return undefined;
}

/** A duration in milliseconds: 500ms, 5s, 2m, 1h, 7d. */
function readDuration(yaml: YamlFile, entry: Entry): number | undefined {
  const named = yaml.scalar(entry.value, `"${entry.key}"`, entry.keyAt);
  if (named === undefined) return undefined;
  const match = /^([1-9][0-9]{0,4})(ms|[smhd])$/.exec(named.id);
  if (match !== null) return Number(match[1]) * UNITS[match[2]!]!;
  yaml.report('bad-look-duration', named.at, { value: named.id });
  return undefined;
}
