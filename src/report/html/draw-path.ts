import { shorten, wrap } from '../../text/width.ts';
import type { PathStep, Ticket } from '../schema.ts';
import type { ReportWords } from '../words.ts';
import { drawNode } from './draw-node.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { PageWords } from './words.ts';

/** How a picture is laid out; lengths in CSS pixels. Two are drawn, because letters of one that shrinks cannot be read. */
interface Layout {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  /** Where the line of nodes runs. */
  readonly spine: number;
  readonly text: number;
}

const LAYOUTS: readonly Layout[] = [
  { name: 'wide', width: 680, spine: 218, text: 246 },
  { name: 'narrow', width: 288, spine: 24, text: 48 },
];
/** A letter of 14 px takes at most so much in the widest of the usual fonts; what is wider still is cut by the picture's edge. */
const LETTER = 8;
const SMALL_LETTER = 7;
const LINE = 19;
/** A picture is never cut by a page's end if it is much shorter than a page. */
const STEPS_A_PIECE = 4;
const STUBS = 3;

interface Of {
  readonly ticket: Ticket;
  readonly words: PageWords;
  readonly report: ReportWords;
}

/** The path as a picture: a line of nodes from top to bottom, the answers on it, ways not taken at its side, and where it ends. */
export function drawPath(of: Of): Markup[] {
  const { steps, left } = of.ticket.path;
  const pieces: (readonly PathStep[])[] = [];
  for (let at = 0; at < steps.length; at += STEPS_A_PIECE) pieces.push(steps.slice(at, at + STEPS_A_PIECE));
  if (pieces.length === 0) pieces.push([]);
  return pieces.flatMap((piece, index) => {
    const from = left + index * STEPS_A_PIECE + 1;
    const isLast = index === pieces.length - 1;
    return LAYOUTS.map((layout) => drawPiece({ ...of, layout, piece, from, isLast }));
  });
}

function drawPiece(of: Of & { layout: Layout; piece: readonly PathStep[]; from: number; isLast: boolean }): Markup {
  const { layout, piece, from, isLast, words } = of;
  const rows: Markup[] = [];
  let y = 0;
  piece.forEach((step, index) => {
    const row = drawStep({ ...of, step, number: from + index, y });
    rows.push(row.drawn);
    y += row.height;
  });
  if (isLast) {
    const row = drawEnd({ ...of, y });
    rows.push(row.drawn);
    y += row.height;
  }
  const id = `path-${layout.name}-${from}`;
  return markup`<svg class="${layout.name}" viewBox="0 0 ${layout.width} ${y}" width="${layout.width}" height="${y}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-what"><title id="${id}-title">${words.pathTitle(from, from + Math.max(0, piece.length - 1))}</title><desc id="${id}-what">${words.pathWhat}</desc>
${rows}</svg>
`;
}

interface Row {
  readonly drawn: Markup;
  readonly height: number;
}

function drawStep(of: Of & { layout: Layout; step: PathStep; number: number; y: number }): Row {
  const { layout, step, number, y, words, report } = of;
  const cells = Math.floor((layout.width - layout.text) / LETTER);
  const marks = [
    ...(step.kind === 'repair' || step.kind === 'again' ? [words.kinds[step.kind]] : []),
    ...(step.parked ? [words.parked] : []),
  ].join(', ');
  const texts: { text: string; name: string }[] = [
    ...(marks === '' ? [] : [{ text: marks, name: step.parked ? 't w' : 't c-mark' }]),
    ...wrap(step.question, cells).map((text) => ({ text, name: 'q' })),
    ...wrap(`${step.answer} ${words.voice(report.voices[step.voice])}`, cells - 2).map((text) => ({ text, name: 'a' })),
    ...(step.against === null ? [] : wrap(`≠ ${words.but(step.against)}`, cells - 2).map((text) => ({ text, name: 'w' }))),
  ];
  const stubs = layout.name === 'wide' ? stubNames(step.others) : step.others.slice(0, STUBS).map(() => '');
  const height = Math.max(texts.length * LINE + 18, 34 + stubs.length * 17);
  const middle = y + 14;
  const lines = texts.map(({ text, name }, index) => {
    const x = layout.text + (name === 'a' || name === 'w' ? 10 : 0);
    return markup`<text x="${x}" y="${middle + 5 + index * LINE}" class="${name}">${text}</text>`;
  });
  const { spine } = layout;
  const edge = markup`<path d="M${spine} ${middle + 12}V${y + height + 1}" class="edge${step.parked ? ' dash' : ''}" /><path d="M${spine - 4} ${y + height - 5}l4 5l4 -5" class="edge" />`;
  const top = number === 1 ? undefined : markup`<path d="M${spine} ${y}V${middle - 10}" class="edge" />`;
  const sides = stubs.map((name, index) => {
    const at = middle + 21 + index * 17;
    const label = name === '' ? undefined : markup`<text x="${spine - 26}" y="${at + 4}" class="t e">${name}</text>`;
    return markup`<path d="M${spine} ${at}h-18m0 -4v8" class="stub" />${label}`;
  });
  const node = drawNode({ kind: step.kind, parked: step.parked, x: spine, y: middle });
  const label = markup`<text x="${spine}" y="${middle + 4}" class="n">${number}</text>`;
  return { drawn: markup`${edge}${top}${sides}${node}${label}${lines}\n`, height };
}

function stubNames(others: readonly string[]): string[] {
  const cells = Math.floor((218 - 30) / SMALL_LETTER);
  const names = others.map((each) => shorten(each, cells));
  return names.length <= STUBS ? names : [...names.slice(0, STUBS - 1), `+ ${names.length - STUBS + 1}`];
}

function drawEnd(of: Of & { layout: Layout; y: number }): Row {
  const { ticket, layout, y, words } = of;
  const middle = y + 14;
  const texts = wrap(ticket.path.stands, Math.floor((layout.width - layout.text) / LETTER));
  const lines = texts.map(
    (text, index) => markup`<text x="${layout.text}" y="${middle + 5 + (index + 1) * LINE}">${text}</text>`,
  );
  const name = markup`<text x="${layout.text}" y="${middle + 5}" class="q">${words.ends[ticket.outcome]}</text>`;
  const top = ticket.path.steps.length === 0 ? undefined : markup`<path d="M${layout.spine} ${y}V${middle - 10}" class="edge" />`;
  const node = drawNode({ kind: ticket.outcome, parked: false, x: layout.spine, y: middle });
  return { drawn: markup`${top}${node}${name}${lines}\n`, height: (texts.length + 1) * LINE + 12 };
}
