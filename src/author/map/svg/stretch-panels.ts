import { type Markup, markup } from '../../../report/html/markup.ts';
import { partAnchor } from '../anchors.ts';
import { branchAnswer, type Stretch } from '../reading-order.ts';
import type { MapLevel, MapStep } from '../types.ts';
import { drawLevel } from './draw-level.ts';
import { FACES, type Label, labelOf, type Piece } from './label.ts';
import { type LaidOut, layOutLevel } from './lay-out-level.ts';
import { levelGraph, type Pen } from './level-graph.ts';

/** Something drawn from its own corner, with the room it takes. */
export interface Panel {
  readonly width: number;
  readonly height: number;
  readonly drawn: Markup;
}

/** So many steps are laid out together: beyond, the time grows faster than they do, and dagre runs out of stack. */
const MOST = 400;
export const PAD = 16;

/** The main line as it is; a branch, a part, and what is cut off a very long line, in a frame with its name. */
export function stretchPanels(pen: Pen, level: MapLevel, { steps, from }: Stretch): Panel[] {
  const pieces: (readonly MapStep[])[] = [];
  for (let at = 0; at < Math.max(1, steps.length); at += MOST) pieces.push(steps.slice(at, at + MOST));
  return pieces.map((piece, index) => {
    const laid = layOutLevel(levelGraph(pen, { level, steps: piece }));
    const drawn = drawLevel(laid);
    const isFirst = index === 0;
    if (isFirst && level.part === undefined && from === undefined) return { ...laid, drawn };
    const anchor = isFirst && level.part !== undefined ? partAnchor(level.part) : undefined;
    return framed({
      laid,
      drawn,
      name: nameOf(pen, { level, from: isFirst ? from : undefined, steps: piece, isFirst }),
      anchor,
    });
  });
}

interface Named {
  readonly level: MapLevel;
  readonly from: MapStep | undefined;
  readonly steps: readonly MapStep[];
  readonly isFirst: boolean;
}

function nameOf(pen: Pen, { level, from, steps, isFirst }: Named): Piece[] {
  if (from !== undefined) return branchName({ from, steps });
  if (isFirst) return partName(pen, level);
  return [
    { text: steps[0]?.title ?? '', face: FACES.heading },
    { text: steps[0]?.id ?? '', face: FACES.caption },
  ];
}

const partName = ({ words }: Pen, { part, title, usedBy }: MapLevel): Piece[] => [
  { text: words.part(title), face: FACES.heading },
  { text: part ?? '', face: FACES.caption },
  { text: usedBy.length === 0 ? words.unused : words.usedBy(usedBy), face: FACES.caption, most: 4 },
];

/** What leads to a branch: the answer, and the question; else what the branch begins with. */
const branchName = (stretch: Stretch & { readonly from: MapStep }): Piece[] => [
  { text: branchAnswer(stretch) ?? stretch.steps[0]?.title ?? '', face: FACES.heading },
  { text: `${stretch.from.title} (${stretch.from.id})`, face: FACES.caption, most: 2 },
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

/** A label that begins at the left edge. */
export function fromLeft(label: Label, { x, y }: { x: number; y: number } = { x: 0, y: 0 }): Markup {
  let top = y;
  const lines = label.lines.map(({ text, face, gap }) => {
    top += face.line + gap;
    return markup`<text x="${x}" y="${Math.round(top - face.size * 0.35)}" class="${face.name}">${text}</text>`;
  });
  return markup`${lines}\n`;
}
