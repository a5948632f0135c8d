import type { AskingStep, StepId } from '../flow/types.ts';
import type { Graph, SpotEdge } from './graph.ts';
import type { StraightWay } from './types.ts';

/**
 * What an answer costs that nobody gave. Few answers come first; of as many, those that claim least: nothing about a cause, an
 * option rather than an open question. A repair nobody made and a second look nobody took are the last resort.
 */
const COST = { answer: 10, claim: 2, open: 4, again: 60, repair: 300 } as const;

/** From every place (by its key in `graph`), the cheapest way to `step`: worked out backwards once, for all places at a time. */
export function waysTo(graph: Graph, step: StepId): (key: string) => StraightWay | undefined {
  const into = new Map<string, SpotEdge[]>();
  for (const { out } of graph.spots.values())
    for (const edge of out) {
      const edges = into.get(edge.to);
      if (edges === undefined) into.set(edge.to, [edge]);
      else edges.push(edge);
    }
  const nearest = new Map<string, { readonly cost: number; readonly edge: SpotEdge | undefined }>();
  // Costs are small whole numbers: one list a cost does what a heap would.
  const open: string[][] = [[]];
  for (const { key, node } of graph.spots.values()) {
    if (node.step.id !== step) continue;
    nearest.set(key, { cost: 0, edge: undefined });
    open[0]!.push(key);
  }
  for (let cost = 0; cost < open.length; cost++)
    for (const key of open[cost] ?? []) {
      if (nearest.get(key)?.cost !== cost) continue;
      for (const edge of into.get(key) ?? []) {
        const price = costOf(graph, edge);
        if (price === undefined) continue;
        const now = cost + price;
        const known = nearest.get(edge.from);
        if (known !== undefined && (known.cost < now || (known.cost === now && !isEarlier(graph, edge, known.edge)))) continue;
        nearest.set(edge.from, { cost: now, edge });
        if (known?.cost === now) continue;
        open[now] ??= [];
        open[now].push(edge.from);
      }
    }
  return (from) => {
    const cost = nearest.get(from)?.cost;
    if (cost === undefined) return undefined;
    const way: StraightWay['way'][number][] = [];
    for (let at = nearest.get(from); at?.edge !== undefined; at = nearest.get(at.edge.to))
      way.push({ step: graph.spots.get(at.edge.from)!.node.step.id, answer: at.edge.answer });
    return { way, cost: cost / COST.answer };
  };
}

/** Undefined where nobody can answer for somebody else: a typed value. */
function costOf(graph: Graph, { from, answer, arm }: SpotEdge): number | undefined {
  const node = graph.spots.get(from)!.node;
  const step = node.step as AskingStep;
  if (answer === 'given') return undefined;
  const { effects, park } = node.outs.get(answer)![arm]!.arm;
  const claims = effects.confirms.length + effects.pointsTo.length + effects.rulesOut.length > 0;
  return (
    COST.answer +
    (claims ? COST.claim : 0) +
    (park || answer === 'unknown' ? COST.open : 0) +
    (step.kind === 'repair' ? COST.repair : 0) +
    (step.kind === 'again' ? COST.again : 0)
  );
}

/** Of two answers that cost the same, the one the author wrote first. */
function isEarlier(graph: Graph, edge: SpotEdge, other: SpotEdge | undefined): boolean {
  if (other === undefined) return false;
  const answers = [...graph.spots.get(edge.from)!.node.outs.keys()];
  return answers.indexOf(edge.answer) < answers.indexOf(other.answer);
}
