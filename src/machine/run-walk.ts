import type { FileAnswer } from '../flow/read-answers.ts';
import type { StepId } from '../flow/types.ts';
import type { Machine, Place, Way } from './types.ts';

/** What of a written walk the graph judges. */
export interface WrittenWalk {
  readonly answers: readonly Pick<FileAnswer, 'step' | 'answer'>[];
  readonly end: StepId | undefined;
}

export type WalkRun =
  | { readonly ok: true; readonly place: Place; readonly way: Way }
  /** `entry` counts from 1; one beyond the last entry means that the walk stops short of its end, or at another one. */
  | {
      readonly ok: false;
      readonly entry: number;
      readonly reached: Place;
      readonly reason: 'other-step' | 'no-such-answer' | 'other-end';
      readonly way: Way;
    };

/** Runs a written walk from the start: the place it reached, or the first entry that does not fit. Causes are the session's. */
export function runWalk(machine: Machine, walk: WrittenWalk): WalkRun {
  const way: Way[number][] = [];
  let place = machine.start();
  for (const [index, { step, answer: written }] of walk.answers.entries()) {
    const failed = { ok: false, entry: index + 1, reached: place, way } as const;
    if (place.step.kind === 'end' || place.step.id !== step) return { ...failed, reason: 'other-step' };
    // A typed value never decides a way; only the bare word `unknown` is an option of a value step.
    const answer = place.step.kind === 'value' && written !== 'unknown' ? 'given' : written;
    const taken = machine.take(place, answer);
    if (taken === undefined) return { ...failed, reason: 'no-such-answer' };
    way.push({ step, answer });
    place = taken.place;
  }
  if (walk.end === undefined || place.step.id === walk.end) return { ok: true, place, way };
  return { ok: false, entry: walk.answers.length + 1, reached: place, reason: 'other-end', way };
}
