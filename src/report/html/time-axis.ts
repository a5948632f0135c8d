const DAY = 86_400_000;

export interface Axis {
  /** Milliseconds since 1970 → pixels. */
  readonly at: (ms: number) => number;
  /** Where time was left out, and how many days. */
  readonly gaps: readonly { readonly x: number; readonly days: number }[];
  /** Midnights, UTC, where there is room for them. */
  readonly days: readonly { readonly x: number; readonly ms: number }[];
}

/** A gap takes so much of the width, whatever its length. */
const GAP = 36;
const MOST_GAPS = 3;

/**
 * An axis for these moments (at least one). A gap of more than two days that is longer than everything else together is shortened:
 * ten years between "phone joined" and today would make one dot of what happened today.
 */
export function timeAxis(moments: readonly number[], { from, to }: { from: number; to: number }): Axis {
  const sorted = [...new Set(moments)].toSorted((a, b) => a - b);
  const first = sorted[0] ?? 0;
  const last = sorted.at(-1) ?? first;
  const spans = sorted.slice(1).map((end, index) => ({ begin: sorted[index] ?? end, end }));
  const cut = cutsOf(spans);
  const length = Math.max(1, last - first - cut.reduce((sum, { begin, end }) => sum + end - begin, 0));
  const room = to - from - cut.length * GAP;
  const at = (ms: number): number => {
    let time = Math.min(Math.max(ms, first), last) - first;
    let x = from;
    for (const { begin, end } of cut) {
      if (ms >= end) {
        time -= end - begin;
        x += GAP;
      } else if (ms > begin) {
        time -= ms - begin;
        x += (GAP * (ms - begin)) / (end - begin);
      }
    }
    return first === last ? (from + to) / 2 : Math.round(x + (room * time) / length);
  };
  const gaps = cut.map(({ begin, end }) => ({ x: (at(begin) + at(end)) / 2, days: Math.round((end - begin) / DAY) }));
  return { at, gaps, days: daysOf({ first, last, cut, at }) };
}

type Span = { readonly begin: number; readonly end: number };

function cutsOf(spans: readonly Span[]): Span[] {
  const byLength = spans.toSorted((a, b) => b.end - b.begin - (a.end - a.begin));
  let rest = byLength.reduce((sum, { begin, end }) => sum + end - begin, 0);
  const cut: Span[] = [];
  for (const span of byLength.slice(0, MOST_GAPS)) {
    const long = span.end - span.begin;
    rest -= long;
    if (long < 2 * DAY || long < rest) break;
    cut.push(span);
  }
  return cut.toSorted((a, b) => a.begin - b.begin);
}

function daysOf(of: { first: number; last: number; cut: readonly Span[]; at: (ms: number) => number }): Axis['days'] {
  const days: { x: number; ms: number }[] = [];
  let ms = Math.ceil(of.first / DAY) * DAY;
  while (ms <= of.last && days.length < 60) {
    const gap = of.cut.find(({ begin, end }) => ms > begin && ms < end);
    if (gap === undefined) {
      days.push({ x: of.at(ms), ms });
      ms += DAY;
    } else ms = Math.ceil(gap.end / DAY) * DAY;
  }
  return days.every(({ x }, index) => index === 0 || x - (days[index - 1]?.x ?? 0) >= 14) ? days : [];
}
