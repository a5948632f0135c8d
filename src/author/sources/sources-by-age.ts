import { sourceOf, TICKET_KEY } from '../../flow/source-of.ts';
import type { CauseId, Flow, Step, StepId } from '../../flow/types.ts';
import type { CleanText } from '../../text/clean.ts';

export interface SourceAge {
  /** As `from` names it; for numbered statements what stands before the number. */
  readonly key: string;
  /** Undefined where the flow does not say what the key stands for. */
  readonly title: CleanText | undefined;
  /** `2016-07-26`, `2016-07` or `2016`. */
  readonly date: string | undefined;
  /** Whole months since then, of a year since its end. */
  readonly months: number | undefined;
  /** Steps that rest on it, in the flow's order. */
  readonly steps: readonly StepId[];
  readonly causes: readonly CauseId[];
}

/** Every source with its age, the steps and the causes that rest on it: the oldest first, then what has no date. `now` in milliseconds. */
export function sourcesByAge(flow: Flow, now: number): readonly SourceAge[] {
  const users = new Map([...flow.sources.keys()].map((key) => [key, none()]));
  const note = (keys: readonly string[], what: 'steps' | 'causes', id: string) => {
    for (const key of new Set(keys.map((each) => sourceOf(flow.sources, each) ?? each))) {
      if (key === TICKET_KEY) continue;
      const here = users.get(key) ?? none();
      here[what].push(id);
      users.set(key, here);
    }
  };
  for (const step of flow.all.values()) note(keysOf(step), 'steps', step.id);
  for (const [id, { from }] of flow.causes) note(from, 'causes', id);
  const all = [...users].map(([key, rest]): SourceAge => {
    const { title, date } = flow.sources.get(key) ?? { title: undefined, date: undefined };
    return { key, title, date, months: date === undefined ? undefined : monthsSince(date, now), ...rest };
  });
  const order = ({ date, title }: SourceAge) => (date === undefined ? (title === undefined ? '~~' : '~') : lastDayOf(date));
  return all.toSorted((a, b) => (order(a) === order(b) ? 0 : order(a) < order(b) ? -1 : 1));
}

function keysOf(step: Step): readonly string[] {
  if (step.kind === 'end' || step.kind === 'part') return step.from;
  return [...step.from, ...[...step.options.values()].flatMap(({ from }) => from)];
}

/** From the last day a date may mean: 2016 is counted from its end, so that nothing is called older than it is. */
function monthsSince(date: string, now: number): number {
  const [year, month, day] = lastDayOf(date).split('-').map(Number) as [number, number, number];
  const today = new Date(now);
  const months = (today.getUTCFullYear() - year) * 12 + (today.getUTCMonth() + 1 - month);
  return Math.max(0, today.getUTCDate() < day ? months - 1 : months);
}

const lastDayOf = (date: string): string => `${date}${{ 4: '-12-31', 7: '-28' }[date.length] ?? ''}`;

const none = (): { steps: StepId[]; causes: CauseId[] } => ({ steps: [], causes: [] });
