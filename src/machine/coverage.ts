import type { Edge, Machine, Way } from './types.ts';

export interface Coverage {
  readonly all: number;
  readonly covered: number;
  readonly missing: readonly Edge[];
}

/** Which edges of the graph the ways take; a way is followed as far as it fits. */
export function coverage(machine: Machine, ways: readonly Way[]): Coverage {
  const edges = machine.edges();
  const out = new Map<string, Edge>(edges.map((edge) => [named(edge.from, edge.answer), edge]));
  const taken = new Set<Edge>();
  const first = edges[0]?.from;
  for (const way of ways) {
    let at = first;
    for (const { answer } of way) {
      const edge = at === undefined ? undefined : out.get(named(at, answer));
      if (edge === undefined) break;
      taken.add(edge);
      at = edge.to;
    }
  }
  const missing = edges.filter((edge) => !taken.has(edge));
  return { all: edges.length, covered: taken.size, missing };
}

const named = (from: string, answer: string): string => `${from}\n${answer}`;
