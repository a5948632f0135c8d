import type { FactId, OptionId } from '../flow/types.ts';
import { type Answer, factsAfter, MOST_NODES, type Node, outOf, TooManyPlaces } from './nodes.ts';
import type { Edge } from './types.ts';

type Facts = ReadonlyMap<FactId, OptionId>;

/** A node together with the facts that something further on still reads. */
export interface Spot {
  readonly key: string;
  readonly node: Node;
  readonly out: readonly SpotEdge[];
}

export interface SpotEdge extends Edge {
  readonly answer: Answer;
}

/** Every place that can be reached, with the edges between them. */
export interface Graph {
  readonly start: string;
  readonly spots: ReadonlyMap<string, Spot>;
  /** The key of a node with the facts at hand. */
  spotKey(node: Node, facts: Facts): string;
}

interface Unfolded {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly start: string;
}

/** The same places whatever the facts, every arm an edge: for counting where facts multiply the places beyond use. */
export function plainGraph({ nodes, start }: Unfolded): Graph {
  const spots = new Map<string, Spot>();
  for (const [key, node] of nodes) {
    const out: SpotEdge[] = [];
    for (const [answer, outs] of node.outs) for (const { index, to } of outs) out.push({ from: key, answer, arm: index, to });
    spots.set(key, { key, node, out });
  }
  return { start, spots, spotKey: (node) => node.key };
}

/** Walks every way from the start. Facts nobody reads any more are left out, so that they do not multiply the places. */
export function graphOf({ nodes, start, most = MOST_NODES }: Unfolded & { readonly most?: number }): Graph {
  const spotKey = spotKeys(nodes);
  const spots = new Map<string, Spot>();
  const first = nodes.get(start)!;
  const startKey = spotKey(first, new Map());
  const open: { key: string; node: Node; facts: Facts }[] = [{ key: startKey, node: first, facts: new Map() }];
  const seen = new Set([startKey]);
  for (let at = 0; at < open.length; at++) {
    const { key, node, facts } = open[at]!;
    const out: SpotEdge[] = [];
    spots.set(key, { key, node, out });
    if (node.step.kind === 'end') continue;
    for (const answer of node.outs.keys()) {
      const way = outOf(node, { answer, facts });
      if (way === undefined) continue;
      const next = nodes.get(way.to)!;
      const later = factsAfter(node.step, { answer, facts });
      const to = spotKey(next, later);
      out.push({ from: key, answer, arm: way.index, to });
      if (seen.has(to)) continue;
      seen.add(to);
      if (seen.size > most) throw new TooManyPlaces();
      open.push({ key: to, node: next, facts: later });
    }
  }
  return { start: startKey, spots, spotKey };
}

/** The key of a node with those of the facts at hand that something further on still reads. */
export function spotKeys(nodes: ReadonlyMap<string, Node>): Graph['spotKey'] {
  const names = new Map([...readLater(nodes)].map(([key, facts]) => [key, [...facts].sort()]));
  return (node, facts) => {
    let key = node.key;
    for (const name of names.get(node.key) ?? []) {
      const value = facts.get(name);
      if (value !== undefined) key += ` ${name}=${value}`;
    }
    return key;
  };
}

/** For each node, the facts that it or a node further on reads before they are set again (liveness, worked out backwards). */
function readLater(nodes: ReadonlyMap<string, Node>): ReadonlyMap<string, ReadonlySet<FactId>> {
  const live = new Map<string, Set<FactId>>();
  const before = new Map<string, string[]>();
  const open: string[] = [];
  for (const node of nodes.values()) {
    const own = new Set<FactId>();
    const sets = node.step.kind === 'end' ? undefined : node.step.sets;
    for (const outs of node.outs.values())
      for (const out of outs) {
        for (const fact of out.before.keys()) own.add(fact);
        for (const when of out.after) for (const fact of when.keys()) if (fact !== sets) own.add(fact);
        const froms = before.get(out.to);
        if (froms === undefined) before.set(out.to, [node.key]);
        else froms.push(node.key);
      }
    if (own.size === 0) continue;
    live.set(node.key, own);
    open.push(node.key);
  }
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const from of before.get(key) ?? []) {
      const step = nodes.get(from)!.step;
      const sets = step.kind === 'end' ? undefined : step.sets;
      const facts = live.get(from) ?? new Set<FactId>();
      const had = facts.size;
      for (const fact of live.get(key)!) if (fact !== sets) facts.add(fact);
      if (facts.size === had) continue;
      live.set(from, facts);
      open.push(from);
    }
  }
  return live;
}
