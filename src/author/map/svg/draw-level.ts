import { type Markup, markup } from '../../../report/html/markup.ts';
import { drawShape } from './draw-shape.ts';
import type { Label } from './label.ts';
import type { LaidOut, Placed, PlacedEdge, Point } from './lay-out-level.ts';
import type { GraphNode } from './level-graph.ts';

/** A level's lines, then its boxes, then the words on its lines: words are never behind anything. */
export function drawLevel({ nodes, edges }: LaidOut): Markup {
  return markup`${edges.map(drawLine)}${nodes.map(drawBox)}${edges.map(drawWords)}`;
}

/** A box with its words; the whole text is its tooltip, and where it leads elsewhere it is a link. */
export function drawBox(placed: Placed<GraphNode>): Markup {
  const { of, x, y } = placed;
  const name = of.isTaken ? 'on' : undefined;
  const inside = markup`<title>${of.full}</title>${drawShape(placed)}${drawLabel(of.label, { x, y })}`;
  const linked = of.href === undefined ? inside : markup`<a href="#${of.href}">${inside}</a>`;
  const id = of.id === undefined ? undefined : markup` id="${of.id}"`;
  return markup`<g${id}${name && markup` class="${name}"`}>${linked}</g>\n`;
}

/** Lines of text around a middle. */
export function drawLabel({ lines, height }: Label, { x, y }: Point): Markup[] {
  let top = y - height / 2;
  return lines.map(({ text, face, gap }) => {
    top += gap + face.line;
    const base = Math.round(top - face.size * 0.35);
    return markup`<text x="${Math.round(x)}" y="${base}" text-anchor="middle" class="${face.name}">${text}</text>`;
  });
}

function drawLine({ of, points }: PlacedEdge): Markup {
  const on = of.isTaken ? ' on' : '';
  const { x, y } = points.at(-1)!;
  const tip = `M${at(x)} ${at(y)}l-4.5 -9h9z`;
  return markup`<path d="${pathOf(points)}" class="edge${on}" /><path d="${tip}" class="tip${on}" />\n`;
}

function drawWords({ of, x, y, width, height }: PlacedEdge): Markup {
  const under = markup`<rect x="${at(x - width / 2)}" y="${at(y - height / 2)}" width="${at(width)}" height="${at(height)}" class="under" />`;
  return markup`<g class="${of.isTaken ? 'label on' : 'label'}"><title>${of.full}</title>${under}${drawLabel(of.label, { x, y })}</g>\n`;
}

const at = (length: number): number => Math.round(length * 10) / 10;
const ROUND = 8;

/** A line through points with its corners rounded. */
function pathOf(points: readonly Point[]): string {
  const kept = points.filter(({ x, y }, index) => {
    const before = points[index - 1];
    return before === undefined || Math.abs(before.x - x) > 0.5 || Math.abs(before.y - y) > 0.5;
  });
  return kept
    .map((point, index) => {
      const before = kept[index - 1];
      const after = kept[index + 1];
      if (before === undefined) return `M${at(point.x)} ${at(point.y)}`;
      if (after === undefined) return `L${at(point.x)} ${at(point.y)}`;
      const into = towards(point, before);
      const out = towards(point, after);
      return `L${at(into.x)} ${at(into.y)}Q${at(point.x)} ${at(point.y)} ${at(out.x)} ${at(out.y)}`;
    })
    .join('');
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(ROUND, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
