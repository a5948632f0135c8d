import { Graph, layout } from '@dagrejs/dagre';
import type { GraphEdge, GraphNode, LevelGraph } from './level-graph.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its middle. */
export interface Placed<T> extends Point {
  readonly of: T;
  readonly width: number;
  readonly height: number;
}

export interface PlacedEdge extends Placed<GraphEdge> {
  /** From the bottom of one box to the top of the other; straight up and down wherever boxes stand beside it. */
  readonly points: readonly Point[];
}

/** A level in pixels from its own corner. */
export interface LaidOut {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Placed<GraphNode>[];
  readonly edges: readonly PlacedEdge[];
}

const PADDING_X = 14;
const PADDING_Y = 9;
const MARGIN = 4;
/** What stands between two ranks: labels have ranks of their own. */
const GAP = 32;
/** So far a line runs straight on from a box before it slants, and straight into the next one. */
const STRAIGHT = 9;

interface Row {
  readonly y: number;
  half: number;
}

/** Lays a level out from top to bottom. Boxes and labels never touch: dagre gives each label a box in a rank of its own. */
export function layOutLevel({ nodes, edges }: LevelGraph): LaidOut {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 22, edgesep: 14, ranksep: 2 * GAP, marginx: MARGIN, marginy: MARGIN });
  for (const { key, label } of nodes)
    graph.setNode(key, { width: label.width + 2 * PADDING_X, height: label.height + 2 * PADDING_Y });
  edges.forEach(({ from, to, label }, index) => {
    graph.setEdge(from, to, { width: label.width + 8, height: label.height + 4, labelpos: 'c' }, String(index));
  });
  layout(graph);
  const boxOf = <T>(of: T, { x, y, width, height }: Box): Placed<T> => ({ of, x, y, width, height });
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const drawnEdges = edges.map(
    ({ from, to }, index) => graph.edge({ v: from, w: to, name: String(index) }) as Box & { readonly points: readonly Point[] },
  );
  // Left and right mean nothing to dagre; to a reader the first answer stands at the left.
  const turned = isMirrored(edges, drawnEdges)
    ? <T extends Point>(at: T): T => ({ ...at, x: width - at.x })
    : <T>(at: T): T => at;
  const placed = new Map(nodes.map((node) => [node.key, boxOf(node, turned(graph.node(node.key) as Box))]));
  const routed = edges.map((edge, index) => {
    const drawn = drawnEdges[index]!;
    return { edge, drawn: { ...turned(drawn), points: drawn.points.map(turned) } };
  });
  const rows = rowsOf([...placed.values(), ...routed.map(({ drawn }) => drawn)]);
  return {
    ...{ width, height, nodes: [...placed.values()] },
    edges: routed.map(({ edge, drawn }) => ({
      ...boxOf(edge, drawn),
      points: routeOf({ points: drawn.points, from: placed.get(edge.from)!, to: placed.get(edge.to)!, rows }),
    })),
  };
}

type Box = Point & { readonly width: number; readonly height: number };

/** Whether more ways of a step stand in the wrong order than in the right one. */
function isMirrored(edges: readonly GraphEdge[], drawn: readonly Point[]): boolean {
  let right = 0;
  edges.forEach(({ from }, index) => {
    for (let next = index + 1; edges[next]?.from === from; next += 1) right += Math.sign(drawn[next]!.x - drawn[index]!.x);
  });
  return right < 0;
}

/** How high each rank is; all in it have the same middle. */
function rowsOf(boxes: readonly Box[]): ReadonlyMap<number, Row> {
  const rows = new Map<number, Row>();
  for (const { y, height } of boxes) {
    const row = rows.get(Math.round(y)) ?? { y, half: 0 };
    row.half = Math.max(row.half, height / 2 + STRAIGHT);
    rows.set(Math.round(y), row);
  }
  return rows;
}

/** A line that slants only between ranks, so that it never runs through a box beside it. */
function routeOf(of: { points: readonly Point[]; from: Box; to: Box; rows: ReadonlyMap<number, Row> }): Point[] {
  const { points, from, to, rows } = of;
  const inner = points.slice(1, -1);
  const rowAt = (y: number): Row => rows.get(Math.round(y)) ?? { y, half: 0 };
  const within = ({ x, width }: Box, wanted: number) => Math.min(Math.max(wanted, x - width / 2 + 16), x + width / 2 - 16);
  const start = within(from, inner[0]?.x ?? to.x);
  const end = within(to, inner.at(-1)?.x ?? from.x);
  return [
    { x: start, y: from.y + from.height / 2 },
    { x: start, y: from.y + rowAt(from.y).half },
    ...inner.flatMap(({ x, y }) => {
      const { half } = rowAt(y);
      return [
        { x, y: y - half },
        { x, y: y + half },
      ];
    }),
    { x: end, y: to.y - rowAt(to.y).half },
    { x: end, y: to.y - to.height / 2 },
  ];
}
