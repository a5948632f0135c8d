import type { Graph, SpotEdge } from './graph.ts';
import type { Left } from './types.ts';

/** The next edge on the shortest way to an end, and how many questions that way asks. */
export interface Nearest {
  readonly questions: number;
  readonly edge: SpotEdge | undefined;
}

/** For every place that has one, the shortest way to an end: breadth first, backwards from the ends. */
export function nearestEnds(graph: Graph): ReadonlyMap<string, Nearest> {
  const into = new Map<string, SpotEdge[]>();
  const nearest = new Map<string, Nearest>();
  const open: string[] = [];
  for (const { key, node, out } of graph.spots.values()) {
    for (const edge of out) {
      const edges = into.get(edge.to);
      if (edges === undefined) into.set(edge.to, [edge]);
      else edges.push(edge);
    }
    if (node.step.kind !== 'end') continue;
    nearest.set(key, { questions: 0, edge: undefined });
    open.push(key);
  }
  for (let at = 0; at < open.length; at++) {
    const questions = nearest.get(open[at]!)!.questions + 1;
    for (const edge of into.get(open[at]!) ?? []) {
      if (nearest.has(edge.from)) continue;
      nearest.set(edge.from, { questions, edge });
      open.push(edge.from);
    }
  }
  return nearest;
}

/**
 * Fewest and most questions from every place to an end, the one at the place counted. For `most`, edges that lead back in a
 * depth-first walk are left out: the longest way without them is exponential to find.
 */
export function leftOf(graph: Graph): ReadonlyMap<string, Left> {
  const nearest = nearestEnds(graph);
  const most = new Map<string, number>();
  const onWay = new Set<string>();
  const stack: { key: string; next: number; best: number }[] = [{ key: graph.start, next: 0, best: 0 }];
  onWay.add(graph.start);
  while (stack.length > 0) {
    const top = stack.at(-1)!;
    const edge = graph.spots.get(top.key)!.out[top.next];
    if (edge === undefined) {
      stack.pop();
      onWay.delete(top.key);
      most.set(top.key, top.best);
      const below = stack.at(-1);
      if (below !== undefined) below.best = Math.max(below.best, top.best + 1);
      continue;
    }
    top.next++;
    if (onWay.has(edge.to)) continue;
    const known = most.get(edge.to);
    if (known !== undefined) top.best = Math.max(top.best, known + 1);
    else {
      onWay.add(edge.to);
      stack.push({ key: edge.to, next: 0, best: 0 });
    }
  }
  const left = new Map<string, Left>();
  for (const key of graph.spots.keys()) {
    const fewest = nearest.get(key)?.questions ?? 0;
    left.set(key, { fewest, most: Math.max(fewest, most.get(key) ?? 0) });
  }
  return left;
}
