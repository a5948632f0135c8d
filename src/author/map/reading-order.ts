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
}

export interface ReadingOrder {
  /** The main line, each with what branches off from it. Ends and exits are not in it. */
  readonly reads: readonly Read[];
  /** No way leads there. */
  readonly unreached: readonly MapStep[];
}

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
    const open = [first];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const at = id;
      const branches = children.get(at)!.filter((child) => isBranch(at, child));
      const main = branches.toSorted((a, b) => size.get(b)! - size.get(a)!)[0];
      const under = new Map(branches.filter((child) => child !== main).map((child) => [child, lineFrom(child, depth + 1)]));
      reads.push({ step: level.steps.get(at)!, depth, under });
      const onward = children.get(at)!.filter((child) => !under.has(child));
      open.push(...onward.sort((a, b) => rank.get(b)! - rank.get(a)!));
    }
    return reads;
  };
  return { reads: lineFrom(level.start, 0), unreached: unreachedOf(new Set(order)) };
}

/** Every step of a level as it is read, one after the other; those nobody reaches last. */
export function inReadingOrder(level: MapLevel): readonly MapStep[] {
  const { reads, unreached } = readingOrder(level);
  const all: MapStep[] = [];
  const add = (each: Read): void => {
    all.push(each.step);
    for (const line of each.under.values()) line.forEach(add);
  };
  reads.forEach(add);
  return [...all, ...unreached];
}
