import { cleanLine } from '../../text/clean.ts';
import { glyphs } from '../../text/glyphs.ts';
import { type Lang, ownLang } from '../../text/lang.ts';
import { shorten, widthOf, wrap } from '../../text/width.ts';
import { type Outcome, syncOutcomes } from './sync-outcomes.ts';
import type { TraceFact } from './types.ts';
import { TRACE_WORDS } from './words.ts';

/** Something to show on the axis: "phone joined", a repair. `at`: ISO. */
export interface TimelineMark {
  readonly at: string;
  readonly label: string;
}

export interface Timeline {
  readonly facts: readonly Pick<TraceFact, 'at' | 'kind' | 'text'>[];
  readonly marks: readonly TimelineMark[];
  /** Cells; made for 40 to 120. */
  readonly width: number;
  /** ISO. Left out: from the first to the last of what is shown. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly lang: Lang;
  readonly ascii: boolean;
}

const MOST_MARKS = 3;
const HOUR = 3_600_000;
/** Two in one cell: what went wrong is what must be seen. */
const ORDER: readonly Outcome[] = ['completed', 'open', 'failed'];

/**
 * The syncs found, as at most twelve lines for a terminal: a row for full and one for quick syncs over one axis of time (UTC), what
 * happened besides under it, and what the signs mean. One line that says so where no fact has a time. Pure; never throws.
 */
export function drawTimeline({ facts, marks, width, from, to, lang, ascii }: Timeline): readonly string[] {
  const words = TRACE_WORDS[ownLang(lang)];
  const { done, open, warn, dot, up, more } = glyphs(ascii);
  const signs: Readonly<Record<Outcome, string>> = { completed: done, open, failed: warn };
  const dated = facts.flatMap(({ at, kind, text }) => timed(at).map((ms) => ({ kind, text, ms })));
  const shown = marks.flatMap(({ at, label }) => timed(at).map((ms) => ({ ms, label: cleanLine(label) })));
  const outcomes = syncOutcomes(dated);
  const cells = Math.max(1, Math.floor(width));
  if (outcomes.length === 0) return wrap(words.none, cells).slice(0, 3);

  const first = Math.max(widthOf(words.full), widthOf(words.quick)) + 2;
  const columns = Math.max(1, cells - first);
  const { begin, end } = range([...outcomes, ...shown], timed(from)[0], timed(to)[0]);
  const columnOf = (ms: number) => Math.max(0, Math.min(columns - 1, Math.round(((ms - begin) / (end - begin)) * (columns - 1))));
  const row = (sync: 'full' | 'quick'): string => {
    const line: (Outcome | undefined)[] = Array.from({ length: columns });
    for (const { outcome, ms } of outcomes.filter((each) => each.sync === sync && each.ms >= begin && each.ms <= end)) {
      const column = columnOf(ms);
      const before = line[column];
      if (before === undefined || ORDER.indexOf(outcome) > ORDER.indexOf(before)) line[column] = outcome;
    }
    const name = words[sync];
    return name + ' '.repeat(first - widthOf(name)) + line.map((each) => (each === undefined ? dot : signs[each])).join('');
  };
  const markLine = ({ ms, label }: (typeof shown)[number]): string => {
    const at = first + columnOf(ms);
    const text = `${moment(ms)} ${label}`;
    const room = cells - at - 2;
    // On the left where the right is too narrow.
    if (widthOf(text) > room && at - 1 > room)
      return `${' '.repeat(Math.max(0, at - 1 - widthOf(text)))}${shorten(text, at - 1, ascii)} ${up}`;
    return `${' '.repeat(at)}${up} ${text}`;
  };
  const inOrder = shown.toSorted((a, b) => a.ms - b.ms);
  const left = facts.length - dated.length;
  return [
    row('full'),
    row('quick'),
    ...axis({ begin, end, first, cells }),
    ...inOrder.slice(0, MOST_MARKS).map(markLine),
    ...(inOrder.length > MOST_MARKS ? [`${' '.repeat(first)}${more} ${words.moreMarks(inOrder.length - MOST_MARKS)}`] : []),
    ...(left > 0 ? [words.untimed(left)] : []),
    ...wrap(ORDER.map((outcome) => `${signs[outcome]} ${words[outcome]}`).join('   '), cells).slice(0, 3),
  ].map((line) => shorten(line.trimEnd(), cells, ascii));
}

/** One line with both ends of the axis, or two where they do not stand side by side. */
function axis({ begin, end, first, cells }: { begin: number; end: number; first: number; cells: number }): string[] {
  const [from, to] = [moment(begin), moment(end)];
  const short = from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to;
  const start = `${' '.repeat(first)}${from}`;
  const last = `${short} UTC`;
  const room = cells - widthOf(start) - widthOf(last);
  return room >= 2 ? [`${start}${' '.repeat(room)}${last}`] : [start, `${' '.repeat(Math.max(0, cells - widthOf(last)))}${last}`];
}

function range(shown: readonly { readonly ms: number }[], from: number | undefined, to: number | undefined) {
  const moments = shown.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const begin = from ?? Math.min(moments[0] ?? 0, to ?? Number.POSITIVE_INFINITY);
  const end = to ?? Math.max(moments.at(-1) ?? 0, begin);
  // A single moment, or an end before the beginning, has no axis of its own.
  return end > begin ? { begin, end } : { begin: begin - HOUR, end: begin + HOUR };
}

function moment(ms: number): string {
  const at = new Date(ms);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().replace('T', ' ').slice(0, -8);
}

function timed(at: string | undefined): readonly number[] {
  const ms = at === undefined ? Number.NaN : Date.parse(at);
  return Number.isNaN(ms) ? [] : [ms];
}
