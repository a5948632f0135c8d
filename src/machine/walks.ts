import type { Graph, SpotEdge } from './graph.ts';
import { nearestEnds } from './left.ts';
import type { Way } from './types.ts';

const idOf = (edge: SpotEdge): string => `${edge.from}\n${edge.answer}`;

/** The edge by which each place is first reached from `start`, breadth first. */
function reachedBy(graph: Graph, start: string): ReadonlyMap<string, SpotEdge | undefined> {
  const reached = new Map<string, SpotEdge | undefined>([[start, undefined]]);
  const open = [start];
  for (let at = 0; at < open.length; at++)
    for (const edge of graph.spots.get(open[at]!)!.out) {
      if (reached.has(edge.to)) continue;
      reached.set(edge.to, edge);
      open.push(edge.to);
    }
  return reached;
}

function wayBack(reached: ReadonlyMap<string, SpotEdge | undefined>, to: string): SpotEdge[] {
  const edges: SpotEdge[] = [];
  for (let edge = reached.get(to); edge !== undefined; edge = reached.get(edge.from)) edges.push(edge);
  return edges.reverse();
}

function said(graph: Graph, edges: readonly SpotEdge[]): Way {
  return edges.map((edge) => ({ step: graph.spots.get(edge.from)!.node.step.id, answer: edge.answer }));
}

/**
 * Ways from the start to an end that together take every edge from which an end can be reached. Each goes straight to an edge
 * not yet taken, then takes such edges while there are some, then the shortest way out; so it always ends.
 */
export function walksOf(graph: Graph): readonly Way[] {
  const reached = reachedBy(graph, graph.start);
  const nearest = nearestEnds(graph);
  const taken = new Set<string>();
  const walks: Way[] = [];
  const fresh = (key: string) => graph.spots.get(key)!.out.find((edge) => !taken.has(idOf(edge)) && nearest.has(edge.to));
  for (const key of reached.keys())
    while (fresh(key) !== undefined) {
      const walk = wayBack(reached, key);
      let at = key;
      for (;;) {
        const edge = fresh(at) ?? nearest.get(at)?.edge;
        if (edge === undefined) break;
        taken.add(idOf(edge));
        walk.push(edge);
        at = edge.to;
      }
      for (const edge of walk) taken.add(idOf(edge));
      walks.push(said(graph, walk));
    }
  return walks;
}
