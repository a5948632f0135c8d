import { TooManyPlaces } from '../machine/nodes.ts';
import type { Edge, Machine } from '../machine/types.ts';

/** How many answers the start is away from each step, at the fewest. Empty where the flow's places are too many to be walked. */
export function depthsOf(machine: Machine): ReadonlyMap<string, number> {
  const out = new Map<string, Edge[]>();
  const depths = new Map<string, number>();
  try {
    for (const edge of machine.edges()) {
      const edges = out.get(edge.from);
      if (edges === undefined) out.set(edge.from, [edge]);
      else edges.push(edge);
    }
  } catch (error) {
    if (error instanceof TooManyPlaces) return depths;
    throw error;
  }
  const start = machine.start().key;
  const seen = new Map([[start, 0]]);
  for (const [key, depth] of seen) {
    const step = stepOf(key);
    if (!depths.has(step)) depths.set(step, depth);
    for (const { to } of out.get(key) ?? []) if (!seen.has(to)) seen.set(to, depth + 1);
  }
  return depths;
}

/** The step a place lies at: the last of its path, without the facts behind it. */
const stepOf = (key: string): string => (key.split(' ')[0] ?? '').split('/').at(-1) ?? '';
