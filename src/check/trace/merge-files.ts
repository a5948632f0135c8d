import { type FileFacts, KEPT, type Place, type Placed } from './gather-facts.ts';
import type { Coverage } from './make-coverage.ts';
import type { SyncKind } from './tell-kinds.ts';
import type { ErrorSummary, SyncDetails, SyncSummary, TraceFileProblem, TraceKind, TraceSummary } from './types.ts';

/** What is known of one file when it has been read. */
export interface FileResult {
  readonly name: string;
  readonly bytes: number;
  readonly coverage: Coverage;
  readonly facts: FileFacts;
  readonly problem: TraceFileProblem | undefined;
}

type Located<T extends Place> = T & { readonly file: number };

const NO_DETAILS: SyncDetails = { users: undefined, devices: undefined, command: undefined, health: undefined };
/** Milliseconds. Rolled files join: the connector traces all the time. */
const GAP = 3_600_000;

/** Puts what the files tell in the order of the time in them; their names and the order they came in do not matter. Pure. */
export function mergeFiles(results: readonly FileResult[], cancelled: boolean): TraceSummary {
  const files = results.toSorted(
    (a, b) => begin(a) - begin(b) || finish(a) - finish(b) || a.bytes - b.bytes || (a.name < b.name ? -1 : 1),
  );
  const locate = <T extends Place>(placed: T, file: number): Located<T> => ({
    ...placed,
    file,
    ms: placed.ms ?? begin(files[file]!),
  });
  const all = (pick: (facts: FileFacts) => readonly Placed[]): Located<Placed>[] =>
    files.flatMap(({ facts }, file) => pick(facts).map((placed) => locate(placed, file))).toSorted(inOrder);
  const each = (pick: (facts: FileFacts) => Placed | undefined) =>
    all((facts) => [pick(facts)].filter((placed) => placed !== undefined));
  const count = (kind: TraceKind) => files.reduce((sum, { facts }) => sum + facts.count(kind), 0);
  const lastOf = (kind: TraceKind) => each((facts) => facts.lastOf(kind)).at(-1);

  const since = (kind: SyncKind, end: Located<Place> | undefined): number => {
    const isLater = (placed: Located<Place>) => end === undefined || inOrder(placed, end) > 0;
    return files.reduce((sum, { facts }, file) => {
      const { places, more } = facts.startsOf(kind);
      const located = places.map((one) => locate(one, file));
      const earliest = located[0];
      return sum + located.filter(isLater).length + (earliest !== undefined && isLater(earliest) ? more : 0);
    }, 0);
  };
  const syncOf = (kind: SyncKind): SyncSummary => ({
    started: count(`${kind}-started`),
    completed: count(`${kind}-completed`),
    lastStarted: lastOf(`${kind}-started`)?.fact,
    lastCompleted: lastOf(`${kind}-completed`)?.fact,
    startedSince: since(kind, lastOf(`${kind}-completed`)),
  });
  const errorsOf = (kind: TraceKind): ErrorSummary => {
    const last = lastOf(kind);
    return {
      count: count(kind),
      first: each((facts) => facts.firstOf(kind))[0]?.fact,
      last: last?.fact,
      text: last === undefined ? undefined : files[last.file]!.facts.textOf(kind),
    };
  };

  const lastFull = lastOf('full-completed');
  const lastEnd = [lastFull, lastOf('quick-completed')]
    .filter((one) => one !== undefined)
    .toSorted(inOrder)
    .at(-1);
  const health = files
    .flatMap(({ facts }, file) =>
      facts.health === undefined ? [] : [{ ...locate(facts.health.placed, file), word: facts.health.word }],
    )
    .toSorted(inOrder)
    .at(-1);
  const moments = files.flatMap(({ coverage: { from, to } }) => [from, to].filter((at) => at !== undefined)).toSorted();
  return {
    isTrace: files.some(({ coverage, facts }) => coverage.isXml || facts.kept.some(({ first }) => first.length > 0)),
    cancelled,
    full: syncOf('full'),
    quick: syncOf('quick'),
    startedSince: since('full', lastEnd) + since('quick', lastEnd),
    failures: errorsOf('failed'),
    nextCommand: errorsOf('next-command-exception'),
    sendEmail: errorsOf('send-email-error'),
    mentions: {
      full: files.reduce((sum, { facts }) => sum + facts.mentions.full, 0),
      quick: files.reduce((sum, { facts }) => sum + facts.mentions.quick, 0),
    },
    lastFull: (lastFull && files[lastFull.file]?.facts.details) ?? NO_DETAILS,
    health: health?.word,
    from: moments[0],
    to: moments.at(-1),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    files: files.map(({ name, bytes, coverage, problem }) => ({
      name,
      bytes,
      from: coverage.from,
      to: coverage.to,
      cutAtStart: coverage.cutAtStart,
      cutAtEnd: coverage.cutAtEnd,
      problem,
    })),
    cutAtStart: files.some(({ coverage }) => coverage.cutAtStart),
    cutAtEnd: files.some(({ coverage }) => coverage.cutAtEnd),
    gaps: gapsOf(files.map(({ coverage }) => coverage)),
    facts: KEPT.flatMap((most, group) => {
      const located = all((facts) => [...facts.kept[group]!.first, ...facts.kept[group]!.last]);
      return located.length <= most.first + most.last ? located : [...located.slice(0, most.first), ...located.slice(-most.last)];
    })
      .toSorted(inOrder)
      .map(({ fact }) => fact),
  };
}

function gapsOf(files: readonly Coverage[]): { from: string; to: string }[] {
  const gaps: { from: string; to: string }[] = [];
  let reached: string | undefined;
  for (const { from, to } of files) {
    if (from === undefined || to === undefined) continue;
    if (reached !== undefined && Date.parse(from) - Date.parse(reached) > GAP) gaps.push({ from: reached, to: from });
    if (reached === undefined || to > reached) reached = to;
  }
  return gaps;
}

function begin({ coverage }: FileResult): number {
  return coverage.from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(coverage.from);
}

function finish({ coverage }: FileResult): number {
  return coverage.to === undefined ? Number.NEGATIVE_INFINITY : Date.parse(coverage.to);
}

/** -Infinity minus itself is no number, so moments are compared before they are told apart. */
function inOrder(a: Located<Place>, b: Located<Place>): number {
  if (a.ms !== b.ms) return (a.ms ?? 0) < (b.ms ?? 0) ? -1 : 1;
  return a.file - b.file || a.nth - b.nth;
}
