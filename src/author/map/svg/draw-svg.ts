import { Markup, markup } from '../../../report/html/markup.ts';
import { ownLang } from '../../../text/lang.ts';
import { inReadingOrder, stretchesOf } from '../reading-order.ts';
import type { Trail } from '../trail.ts';
import type { FlowMap, MapLevel } from '../types.ts';
import { MAP_WORDS } from '../words.ts';
import { drawBox } from './draw-level.ts';
import { FACES, labelOf } from './label.ts';
import type { Placed } from './lay-out-level.ts';
import { type GraphNode, type Pen, stepNode } from './level-graph.ts';
import { pack } from './pack.ts';
import { fromLeft, PAD, type Panel, stretchPanels } from './stretch-panels.ts';
import { MAP_STYLE } from './style.ts';

const MARGIN = 24;
const BETWEEN = 28;
const LEAST_WIDTH = 1100;
/** A branch of so many steps is drawn by itself: beside the others it would only make the picture wide. */
const LONG = 5;

/**
 * A map as one self-contained SVG picture: the top, its ends, then the parts side by side. No script, nothing loaded; links lead
 * only inside it. Well-formed XML, LF, ends with one newline.
 */
export function drawSvg(map: FlowMap, trail?: Trail): string {
  const words = MAP_WORDS[ownLang(map.lang)];
  const pen: Pen = { map, words, trail };
  const top = map.levels.find(({ part }) => part === undefined);
  const branches = top === undefined ? [] : stretchesOf(top, LONG).flatMap((stretch) => stretchPanels(pen, top, stretch));
  const parts = map.levels.filter((level) => level !== top);
  const drawn = parts.flatMap((part) => stretchPanels(pen, part, { steps: inReadingOrder(part), from: undefined }));
  const room = Math.max(LEAST_WIDTH, ...[...branches, ...drawn].map(({ width }) => width));
  const ends = top === undefined ? [] : [endsPanel(pen, top, room)];
  const panels = packed([...branches, ...ends, ...drawn], room);
  const head = headOf(pen, room);
  const width = Math.ceil(Math.max(panels.width, head.width) + 2 * MARGIN);
  const height = Math.ceil(panels.height + head.height + 3 * MARGIN);
  const picture = markup`<svg xmlns="http://www.w3.org/2000/svg" lang="${map.lang}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="map-title">
<title id="map-title">${map.title}</title>
<style>${new Markup(MAP_STYLE)}</style>
<rect width="${width}" height="${height}" class="bg" />
<g transform="translate(${MARGIN} ${MARGIN})">${head.drawn}</g>
<g transform="translate(${MARGIN} ${2 * MARGIN + head.height})">
${panels.drawn}</g>
</svg>
`;
  return picture.html;
}

function headOf({ map, words, trail }: Pen, room: number): Panel {
  const mark = trail === undefined ? [] : [{ text: words.trail({ ...trail, mark: '✓' }), face: FACES.option, most: 3 }];
  const label = labelOf(
    [
      { text: map.title, face: FACES.heading },
      { text: `${map.id} ${map.version}`, face: FACES.caption },
      { text: words.shapes, face: FACES.caption, gap: 4 },
      ...mark,
    ],
    room,
  );
  return { width: label.width, height: label.height, drawn: markup`${fromLeft(label)}` };
}

/** The ends, side by side: ways refer to them. */
function endsPanel(pen: Pen, top: MapLevel, room: number): Panel {
  const nodes = [...top.steps.values()].filter(({ kind }) => kind === 'end').map((step) => stepNode(pen, step));
  const heading = labelOf([{ text: pen.words.endsTitle, face: FACES.heading }], room);
  const boxes = nodes.map((node): Panel => {
    const [width, height] = [node.label.width + 28, node.label.height + 18];
    const placed: Placed<GraphNode> = { of: node, x: width / 2, y: height / 2, width, height };
    return { width, height, drawn: drawBox(placed) };
  });
  const laid = packed(boxes, room, 14);
  return {
    width: Math.max(laid.width, heading.width),
    height: laid.height + heading.height + PAD,
    drawn: markup`${fromLeft(heading)}<g transform="translate(0 ${heading.height + PAD})">\n${laid.drawn}</g>\n`,
  };
}

/** Panels beside and under each other, no wider than `room` where they can be. */
function packed(panels: readonly Panel[], room: number, between = BETWEEN): Panel {
  const corners = pack(panels, { room, between });
  const most = (ends: readonly number[]): number => Math.max(0, ...ends);
  return {
    width: most(corners.map(({ x }, index) => x + panels[index]!.width)),
    height: most(corners.map(({ y }, index) => y + panels[index]!.height)),
    drawn: markup`${corners.map(({ x, y }, index) => markup`<g transform="translate(${x} ${y})">\n${panels[index]!.drawn}</g>\n`)}`,
  };
}
