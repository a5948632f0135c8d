import type { StepId } from '../../flow/types.ts';
import { distinct } from './distinct.ts';
import { durations } from './durations.ts';
import type { FlowNames, FlowStats, SessionFacts, StepStats } from './types.ts';

/** What is counted of a step while the sessions are gone through. */
interface Count {
  answered: number;
  parked: number;
  back: number;
  changed: number;
  readonly backFrom: Map<StepId, number>;
  overruled: number;
  left: number;
  handedOver: number;
  readonly took: number[];
  wrong: StepStats['wrong'];
}

/** What the sessions of one flow tell together. `names`: the flow's own words, where it is at hand. */
export function flowStats(flow: string, sessions: readonly SessionFacts[], names: FlowNames | undefined): FlowStats {
  const steps = new Map<StepId, Count>();
  const of = (step: StepId): Count => {
    const count = steps.get(step) ?? fresh();
    steps.set(step, count);
    return count;
  };
  const ends = { resolved: 0, advice: 0, handover: 0, open: 0 };
  const handovers = new Map<StepId, number>();
  for (const { answers, backs, stands, last } of sessions) {
    for (const { step, took, parked, overruled } of answers) {
      const count = of(step);
      count.answered += 1;
      if (parked) count.parked += 1;
      if (overruled) count.overruled += 1;
      if (took !== undefined) count.took.push(took);
    }
    for (const { step, from, changed } of backs) {
      const count = of(step);
      count.back += 1;
      if (changed) count.changed += 1;
      // Somebody who changes an answer looks at the list of them, not at the step below it.
      else count.backFrom.set(from, (count.backFrom.get(from) ?? 0) + 1);
    }
    if (stands !== undefined) ends[stands.end ?? 'open'] += 1;
    if (stands !== undefined && stands.end === undefined) of(stands.step).left += 1;
    if (stands?.end === 'handover') {
      handovers.set(stands.step, (handovers.get(stands.step) ?? 0) + 1);
      if (last !== undefined) of(last).handedOver += 1;
    }
  }
  for (const { step, at, text, session } of distinct(sessions.flatMap(({ remarks }) => remarks)))
    of(step).wrong = [...of(step).wrong, { at, text, session: session ?? null }];
  return {
    ...{ flow, title: names?.title ?? null, sessions: sessions.length, ends },
    versions: [...new Set(sessions.map(({ version }) => version))].sort((one, other) => one - other),
    steps: [...steps]
      .map(([step, { took, backFrom, wrong, ...counted }]) => ({
        ...{ step, title: names?.step(step) ?? null, ...counted },
        backFrom: mostFirst(backFrom).map(([from, count]) => ({ step: from, count })),
        seconds: durations(took),
        wrong: wrong.toSorted((one, other) => one.at.localeCompare(other.at)),
      }))
      .sort((one, other) => other.answered - one.answered || one.step.localeCompare(other.step)),
    handovers: mostFirst(handovers).map(([end, count]) => ({ end, title: names?.step(end) ?? null, count })),
  };
}

function fresh(): Count {
  return {
    ...{ answered: 0, parked: 0, back: 0, changed: 0, backFrom: new Map(), overruled: 0, left: 0, handedOver: 0 },
    ...{ took: [], wrong: [] },
  };
}

function mostFirst(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort(([one, many], [other, more]) => more - many || one.localeCompare(other));
}
