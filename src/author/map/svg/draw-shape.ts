import { type Markup, markup } from '../../../report/html/markup.ts';
import type { Placed } from './lay-out-level.ts';
import type { GraphNode } from './level-graph.ts';

/** The outline of a box: every kind has a shape of its own, so that none is told by its colour. */
export function drawShape({ of, x, y, width, height }: Placed<GraphNode>): Markup {
  const [left, right] = [Math.round(x - width / 2), Math.round(x + width / 2)];
  const [top, bottom] = [Math.round(y - height / 2), Math.round(y + height / 2)];
  const [w, h] = [right - left, bottom - top];
  const middle = (top + bottom) / 2;
  const cut = 10;
  switch (of.shape) {
    case 'question':
      return markup`<rect x="${left}" y="${top}" width="${w}" height="${h}" rx="8" class="node" />`;
    case 'again':
      return markup`<rect x="${left}" y="${top}" width="${w}" height="${h}" rx="8" class="node" /><rect x="${left + 3}" y="${top + 3}" width="${w - 6}" height="${h - 6}" rx="6" class="thin" />`;
    case 'value':
      return markup`<path d="M${left + cut} ${top}H${right}L${right - cut} ${bottom}H${left}z" class="node" />`;
    case 'repair':
      return markup`<path d="M${left + cut} ${top}H${right - cut}L${right} ${middle}L${right - cut} ${bottom}H${left + cut}L${left} ${middle}z" class="node repair" />`;
    case 'part':
      return markup`<rect x="${left}" y="${top}" width="${w}" height="${h}" class="node part" /><path d="M${left + 5} ${top}V${bottom}M${right - 5} ${top}V${bottom}" class="bar" />`;
    case 'end':
      return markup`<rect x="${left}" y="${top}" width="${w}" height="${h}" rx="${Math.min(h / 2, 20)}" class="node ${of.end ?? ''}" />`;
    case 'exit':
      return markup`<path d="M${left} ${top}H${right - cut}L${right} ${middle}L${right - cut} ${bottom}H${left}z" class="node exit" />`;
    case 'reference':
      return markup`<rect x="${left}" y="${top}" width="${w}" height="${h}" rx="4" class="node reference" />`;
  }
}
