import { Markup, markup } from '../../../report/html/markup.ts';
import { ownLang } from '../../../text/lang.ts';
import { partAnchor } from '../anchors.ts';
import { inReadingOrder, type Stretch, stretchesOf } from '../reading-order.ts';
import type { Trail } from '../trail.ts';
import type { FlowMap, MapLevel, MapStep } from '../types.ts';
import { MAP_WORDS } from '../words.ts';
import { drawBox, drawLevel } from './draw-level.ts';
import { FACES, type Label, labelOf, type Piece } from './label.ts';
import { type LaidOut, layOutLevel, type Placed } from './lay-out-level.ts';
import { type GraphNode, levelGraph, type Pen, stepNode } from './level-graph.ts';
import { pack } from './pack.ts';
import { MAP_STYLE } from './style.ts';

/** Something drawn on its own, with the room it takes; `at` its corner it draws itself. */
interface Panel {
  readonly width: number;
  readonly height: number;
  readonly drawn: Markup;
}

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
  const [top, ...parts] = map.levels as [MapLevel, ...MapLevel[]];
  const [main, ...branches] = stretchesOf(top, LONG).map((stretch) => stretchPanel(pen, top, stretch)) as [Panel, ...Panel[]];
  const drawn = parts.map((part) => stretchPanel(pen, part, { steps: inReadingOrder(part), from: undefined }));
  const room = Math.max(LEAST_WIDTH, ...[main, ...branches, ...drawn].map(({ width }) => width));
  const panels = packed([main, ...branches, endsPanel(pen, top, room), ...drawn], room);
  const head = headOf(pen, room);
  const width = Math.ceil(panels.width + 2 * MARGIN);
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

/** A label that begins at the left edge. */
function fromLeft(label: Label, { x, y }: { x: number; y: number } = { x: 0, y: 0 }): Markup {
  let top = y;
  const lines = label.lines.map(({ text, face, gap }) => {
    top += face.line + gap;
    return markup`<text x="${x}" y="${Math.round(top - face.size * 0.35)}" class="${face.name}">${text}</text>`;
  });
  return markup`${lines}\n`;
}

/** The main line as it is; a branch or a part in a frame, with its name. */
function stretchPanel(pen: Pen, level: MapLevel, { steps, from }: Stretch): Panel {
  const laid = layOutLevel(levelGraph(pen, { level, steps }));
  const drawn = drawLevel(laid);
  if (level.part !== undefined) return framed({ laid, drawn, name: partName(pen, level), anchor: partAnchor(level.part) });
  return from === undefined ? { ...laid, drawn } : framed({ laid, drawn, name: branchName(from, steps[0]!), anchor: undefined });
}

const partName = ({ words }: Pen, { part, title, usedBy }: MapLevel): Piece[] => [
  { text: words.part(title), face: FACES.heading },
  { text: part ?? '', face: FACES.caption },
  { text: usedBy.length === 0 ? words.unused : words.usedBy(usedBy), face: FACES.caption, most: 4 },
];

/** What leads to a branch: the question, and what was answered. */
const branchName = (from: MapStep, first: MapStep): Piece[] => [
  { text: from.ways.find(({ to }) => to === first.id)?.label ?? '', face: FACES.heading },
  { text: `${from.title} (${from.id})`, face: FACES.caption, most: 2 },
];

function framed(of: { laid: LaidOut; drawn: Markup; name: readonly Piece[]; anchor: string | undefined }): Panel {
  const { laid, drawn, name, anchor } = of;
  const inner = Math.max(laid.width, 260);
  const label = labelOf(name, inner);
  const width = inner + 2 * PAD;
  const height = label.height + laid.height + 3 * PAD;
  const id = anchor && markup` id="${anchor}"`;
  return {
    ...{ width, height },
    drawn: markup`<g${id}><rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" class="frame" />${fromLeft(label, { x: PAD, y: PAD })}<g transform="translate(${PAD + (inner - laid.width) / 2} ${label.height + 2 * PAD})">
${drawn}</g></g>
`,
  };
}

const PAD = 16;

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
