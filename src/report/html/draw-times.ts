import { syncOutcomes } from '../../check/trace/sync-outcomes.ts';
import { cleanLine } from '../../text/clean.ts';
import { shownTime } from '../moment.ts';
import type { Ticket } from '../schema.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { Axis } from './time-axis.ts';
import { timeAxis } from './time-axis.ts';
import type { PageWords } from './words.ts';

type Lane = 'full' | 'quick' | 'error';
type Sign = 'completed' | 'open' | 'failed' | 'error';
interface Point {
  readonly lane: Lane;
  readonly sign: Sign;
  readonly ms: number;
}
/** A moment on the axis; its number is the one of its line in the list. */
export interface Mark {
  readonly ms: number;
  readonly number: number;
}

const LAYOUTS = [
  { name: 'wide', width: 680, from: 92 },
  { name: 'narrow', width: 288, from: 84 },
] as const;
const LANES: readonly Lane[] = ['full', 'quick', 'error'];
/** Two in one place: what went wrong is what must be seen. */
const WEIGHT: Readonly<Record<Sign, number>> = { completed: 0, open: 1, error: 2, failed: 3 };

/** The dated facts on one axis of time: a lane for each kind of sync, what happened besides as numbers under it. Nothing where there is little to see. */
export function drawTimes(of: {
  syncs: Ticket['syncs'];
  marks: readonly Mark[];
  words: PageWords;
  colon: string;
}): Markup | undefined {
  const { syncs, marks, words } = of;
  const points = pointsOf(syncs);
  const moments = [...points, ...marks].map(({ ms }) => ms);
  // Two moments without a sync say in a picture what they say in a list.
  if (new Set(moments).size < (points.length === 0 ? 3 : 2)) return undefined;
  const pictures = LAYOUTS.map((layout) => drawPicture({ layout, points, marks, moments, words }));
  const counted = LANES.flatMap((lane) => countWords(lane, points, of));
  const signs = (['completed', 'open', 'failed', 'error'] as const).filter((sign) => points.some((each) => each.sign === sign));
  const legend = signs.map(
    (sign) =>
      markup`<svg class="key" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">${drawSign(sign, 6, 6)}</svg> ${words.outcomes[sign]} `,
  );
  const caption = points.length === 0 ? undefined : markup`<figcaption>${legend}${counted}</figcaption>\n`;
  return markup`<figure>\n${pictures}${caption}</figure>\n`;
}

function pointsOf(syncs: Ticket['syncs']): Point[] {
  // The journal keeps no words of a log, so a failed sync is told without its kind.
  const traced = syncs.map(({ kind, at }) => ({ kind, text: cleanLine(''), ms: Date.parse(at) }));
  const errors = traced.filter(({ kind }) => kind === 'next-command-exception' || kind === 'send-email-error');
  return [
    ...syncOutcomes(traced).map(({ sync, outcome, ms }) => ({ lane: sync, sign: outcome, ms })),
    ...errors.map(({ ms }) => ({ lane: 'error' as const, sign: 'error' as const, ms })),
  ].toSorted((a, b) => a.ms - b.ms);
}

/** The lane in words: how many of each, and when the last one was. */
function countWords(lane: Lane, points: readonly Point[], { words, colon }: { words: PageWords; colon: string }): Markup[] {
  const parts = (['completed', 'open', 'failed', 'error'] as const).flatMap((sign) => {
    const these = points.filter((each) => each.lane === lane && each.sign === sign);
    const last = these.at(-1);
    if (last === undefined) return [];
    const time = shownTime(new Date(last.ms).toISOString());
    return [markup`${words.count[sign](these.length)} (${words.last} <span class="whole">${time}</span>)`];
  });
  if (parts.length === 0) return [];
  return [markup`<br />${words.counts[lane]}${colon} ${parts.map((part, index) => (index === 0 ? part : markup`, ${part}`))}`];
}

function drawPicture(of: {
  layout: (typeof LAYOUTS)[number];
  points: readonly Point[];
  marks: readonly Mark[];
  moments: readonly number[];
  words: PageWords;
}): Markup {
  const { layout, points, marks, moments, words } = of;
  const lanes = LANES.filter((lane) => points.some((each) => each.lane === lane));
  const from = lanes.length === 0 ? 14 : layout.from;
  const axis = timeAxis(moments, { from, to: layout.width - 14 });
  const bottom = 20 + lanes.length * 24 + (lanes.length > 0 && axis.gaps.length > 0 ? 12 : 0);
  const rows = lanes.map((lane, index) => {
    const y = 24 + index * 24;
    const signs = apart(
      points.filter((each) => each.lane === lane),
      axis,
    ).map(({ sign, x }) => drawSign(sign, x, y));
    return markup`<text x="0" y="${y + 4}" class="t">${words.lanes[lane]}</text><path d="M${from} ${y}H${layout.width - 14}" class="stub" />${signs}\n`;
  });
  const under = drawMarks({ marks, axis, y: bottom, width: layout.width });
  const id = `times-${layout.name}`;
  const height = bottom + under.height;
  return markup`<svg class="${layout.name}" viewBox="0 0 ${layout.width} ${height}" width="${layout.width}" height="${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-what"><title id="${id}-title">${words.times}</title><desc id="${id}-what">${words.timesWhat}</desc>
${drawAxis({ axis, bottom, from, width: layout.width, words })}${rows}${under.drawn}</svg>
`;
}

function drawAxis(of: { axis: Axis; bottom: number; from: number; width: number; words: PageWords }): Markup {
  const { axis, bottom, from, width, words } = of;
  const first = axis.days[0];
  const last = axis.days.at(-1);
  // The year, where there is more than one.
  const begin = first && last && yearOf(first.ms) !== yearOf(last.ms) ? 0 : 5;
  const room = begin === 0 ? 76 : 44;
  let taken = Number.NEGATIVE_INFINITY;
  const days = axis.days.map(({ x, ms }) => {
    const hasRoom = x - taken >= room && x > from + 10 && x < width - room / 2;
    if (hasRoom) taken = x;
    const label = hasRoom
      ? markup`<text x="${x}" y="10" class="n s">${new Date(ms).toISOString().slice(begin, 10)}</text>`
      : undefined;
    return markup`<path d="M${x} 14V${bottom}" class="day" />${label}`;
  });
  const gaps = axis.gaps.map(
    ({ x, days: count }) =>
      markup`<path d="M${x - 4} ${bottom + 5}l4 -10m2 10l4 -10" class="edge" /><text x="${x}" y="${bottom - 9}" class="n s">${words.gap(count)}</text>`,
  );
  return markup`${days}<path d="M${from} ${bottom}H${width - 14}" class="edge" />${gaps}\n`;
}

const yearOf = (ms: number): number => new Date(ms).getUTCFullYear();

/** One sign for each place: of several the worst. */
function apart(points: readonly Point[], axis: Axis): { sign: Sign; x: number }[] {
  const places = new Map<number, Sign>();
  for (const { sign, ms } of points) {
    const x = Math.round(axis.at(ms) / 9) * 9;
    const before = places.get(x);
    if (before === undefined || WEIGHT[sign] > WEIGHT[before]) places.set(x, sign);
  }
  return [...places].map(([x, sign]) => ({ x, sign }));
}

function drawSign(sign: Sign, x: number, y: number): Markup {
  switch (sign) {
    case 'completed':
      return markup`<circle cx="${x}" cy="${y}" r="4" class="full-good" />`;
    case 'open':
      return markup`<circle cx="${x}" cy="${y}" r="4" class="open" />`;
    case 'failed':
      return markup`<path d="M${x - 4} ${y - 4}l8 8m0 -8l-8 8" class="full-bad" />`;
    case 'error':
      return markup`<path d="M${x} ${y - 5}l5 9h-10z" class="full-warn" />`;
  }
}

/** Numbers on the axis, pushed apart where they would lie on each other. */
function drawMarks(of: { marks: readonly Mark[]; axis: Axis; y: number; width: number }): { drawn: Markup[]; height: number } {
  const { marks, axis, y, width } = of;
  const places = marks.map(({ ms }) => axis.at(ms));
  const seats = seatsOf(places, width - 10);
  const drawn = marks.map(({ number }, index) => {
    const x = seats[index] ?? 0;
    return markup`<path d="M${places[index] ?? 0} ${y - 4}v8L${x} ${y + 10}" class="edge" /><circle cx="${x}" cy="${y + 19}" r="9" class="node" /><text x="${x}" y="${y + 23}" class="n">${number}</text>\n`;
  });
  return { drawn, height: marks.length === 0 ? 12 : 32 };
}

const SEAT = 21;

function seatsOf(places: readonly number[], to: number): number[] {
  const seats: number[] = [];
  for (const x of places) seats.push(Math.max(x, (seats.at(-1) ?? -SEAT) + SEAT));
  let room = to;
  for (let at = seats.length - 1; at >= 0; at--) {
    seats[at] = Math.min(seats[at] ?? 0, room);
    room = (seats[at] ?? 0) - SEAT;
  }
  return seats;
}
