import type { StepId } from '../flow/types.ts';
import type { Node } from './nodes.ts';

/** How many answers the start is away from each step, at the fewest and whatever the facts. */
export function depthsOf({ nodes, start }: { nodes: ReadonlyMap<string, Node>; start: string }): ReadonlyMap<StepId, number> {
  const depths = new Map<StepId, number>();
  const seen = new Map([[start, 0]]);
  // A map is walked in the order things are put into it, those put in meanwhile too.
  for (const [key, depth] of seen) {
    const { step, outs } = nodes.get(key)!;
    if (!depths.has(step.id)) depths.set(step.id, depth);
    for (const ways of outs.values()) for (const { to } of ways) if (!seen.has(to)) seen.set(to, depth + 1);
  }
  return depths;
}
