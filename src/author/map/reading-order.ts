import type { StepId } from '../../flow/types.ts';
import { dominatorsOf } from './dominators.ts';
import type { MapLevel, MapStep } from './types.ts';

/** A step of a level where it is read. */
export interface Read {
  readonly step: MapStep;
  /** How many branches it lies in: 0 on the main line. */
  readonly depth: number;
  /** By the step each leads to alone: what is read under that way, before the next one. */
  readonly under: ReadonlyMap<StepId, readonly Read[]>;
  /** It begins a branch, or a long way, that goes on as the line it left: of so many steps, beside other ways onward. */
  readonly begins: { readonly from: MapStep; readonly size: number } | undefined;
}

export interface ReadingOrder {
  /** The main line, each with what branches off from it. Ends and exits are not in it. */
  readonly reads: readonly Read[];
  /** No way leads there. */
  readonly unreached: readonly MapStep[];
}

/** So many steps are a way of their own, even where several answers lead to it. */
const LONG_WAY = 8;

/**
 * The order in which a level reads best: what every way comes back to stands after the branching, on the same line; what only one
 * answer leads to stands under that answer, but for the longest such branch, which goes on as the main line. So no step stands
 * deeper than the logarithm of their number, and each stands once.
 */
export function readingOrder(level: MapLevel): ReadingOrder {
  const isRead = (id: string) => level.steps.get(id)?.kind !== 'end' && level.steps.has(id);
  const next = (id: StepId): StepId[] => [
    ...new Set(level.steps.get(id)!.ways.flatMap(({ to, isExit }) => (isExit || !isRead(to) ? [] : [to]))),
  ];
  const unreachedOf = (seen: ReadonlySet<StepId>) => [...level.steps.values()].filter(({ id }) => isRead(id) && !seen.has(id));
  if (!isRead(level.start)) return { reads: [], unreached: unreachedOf(new Set()) };
  const { order, dominator, before } = dominatorsOf(level.start, next);
  const rank = new Map(order.map((id, index) => [id, index]));
  const children = new Map<StepId, StepId[]>(order.map((id) => [id, []]));
  const size = new Map<StepId, number>();
  for (const id of order) if (id !== level.start) children.get(dominator.get(id)!)!.push(id);
  for (const id of order.toReversed())
    size.set(
      id,
      children.get(id)!.reduce((sum, child) => sum + size.get(child)!, 1),
    );

  /** Only one answer of `id` leads to `child`, and nothing else does. */
  const isBranch = (id: StepId, child: StepId): boolean => {
    const answers = new Set(level.steps.get(id)!.ways.flatMap(({ to, answer }) => (to === child ? [answer] : [])));
    return answers.size === 1 && level.steps.get(id)!.ways.length > 1 && before.get(child)!.every((from) => from === id);
  };
  const lineFrom = (first: StepId, depth: number): Read[] => {
    const reads: Read[] = [];
    const begun = new Map<StepId, Read['begins']>();
    const open = [first];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const at = id;
      const branches = children.get(at)!.filter((child) => isBranch(at, child));
      const main = branches.toSorted((a, b) => size.get(b)! - size.get(a)!)[0];
      const under = new Map(branches.filter((child) => child !== main).map((child) => [child, lineFrom(child, depth + 1)]));
      const from = level.steps.get(at)!;
      reads.push({ step: from, depth, under, begins: begun.get(at) });
      const onward = children.get(at)!.filter((child) => !under.has(child));
      const begin = (child: StepId) => begun.set(child, { from, size: size.get(child)! });
      if (main !== undefined && onward.length + under.size > 1) begin(main);
      // Where several long ways part for good, none of them is the line they left.
      const long = onward.filter((child) => size.get(child)! >= LONG_WAY);
      if (long.length > 1) long.forEach(begin);
      open.push(...onward.sort((a, b) => rank.get(b)! - rank.get(a)!));
    }
    return reads;
  };
  return { reads: lineFrom(level.start, 0), unreached: unreachedOf(new Set(order)) };
}

/** Steps that are drawn or told together: the main line of a level, or a long branch of it. */
export interface Stretch {
  /** In reading order. */
  readonly steps: readonly MapStep[];
  /** Of a branch, the step that every way to it passes last; undefined for the main line. */
  readonly from: MapStep | undefined;
}

/** The one answer that leads to a branch; undefined where several do, or where it depends on more. */
export function branchAnswer({ from, steps }: Stretch): string | undefined {
  const ways = from?.ways.filter(({ to }) => to === steps[0]?.id) ?? [];
  return ways.length === 1 && ways[0]!.when.size === 0 ? ways[0]!.label : undefined;
}

/** A level in stretches: the main line with its short branches, then each branch of at least `long` steps, its own counted, by itself. */
export function stretchesOf(level: MapLevel, long: number): readonly Stretch[] {
  const { reads, unreached } = readingOrder(level);
  const branches: Stretch[] = [];
  const branchOf = (line: readonly Read[], from: MapStep): MapStep[] => {
    const place = branches.length;
    const steps = gather(line);
    if (line.reduce((sum, each) => sum + countOf(each), 0) < long) return steps;
    // Before the branches it has of its own.
    branches.splice(place, 0, { steps, from });
    return [];
  };
  const gather = (line: readonly Read[]): MapStep[] => {
    const steps: MapStep[] = [];
    for (let at = 0; at < line.length; ) {
      const { step, under, begins } = line[at]!;
      // At the beginning of a line it is the branch that is being gathered.
      if (begins !== undefined && at > 0 && begins.size >= long) {
        const end = endOf(line, at, begins.size);
        steps.push(...branchOf(line.slice(at, end), begins.from));
        at = end;
        continue;
      }
      steps.push(step);
      for (const branch of under.values()) steps.push(...branchOf(branch, step));
      at += 1;
    }
    return steps;
  };
  const main = gather(reads);
  return [{ steps: [...main, ...unreached], from: undefined }, ...branches];
}

/** The place after the `size` steps that begin at `at`, those of branches counted. */
function endOf(line: readonly Read[], at: number, size: number): number {
  let left = size;
  let end = at;
  while (left > 0 && end < line.length) left -= countOf(line[end++]!);
  return end;
}

const countOf = ({ under }: Read): number =>
  [...under.values()].reduce((sum, line) => sum + line.reduce((all, each) => all + countOf(each), 0), 1);

/** Every step of a level as it is read, one after the other; those nobody reaches last. */
export function inReadingOrder(level: MapLevel): readonly MapStep[] {
  return stretchesOf(level, Number.POSITIVE_INFINITY)[0]!.steps;
}
