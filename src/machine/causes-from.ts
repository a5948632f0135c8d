import type { CauseId } from '../flow/types.ts';
import type { Node } from './nodes.ts';

/** The causes that an answer from a node on may still speak of, or a repair do away with; whatever the facts. */
export function causesFrom(nodes: ReadonlyMap<string, Node>, key: string): ReadonlySet<CauseId> {
  const causes = new Set<CauseId>();
  const seen = new Set([key]);
  for (const each of seen) {
    const node = nodes.get(each);
    if (node === undefined) continue;
    if (node.step.kind === 'repair') for (const cause of node.step.repairs) causes.add(cause);
    for (const ways of node.outs.values())
      for (const { arm, to } of ways) {
        for (const cause of arm.effects.pointsTo) causes.add(cause);
        for (const cause of arm.effects.confirms) causes.add(cause);
        for (const cause of arm.effects.rulesOut) causes.add(cause);
        seen.add(to);
      }
  }
  return causes;
}
