import type { Place } from '../machine/types.ts';
import type { Session, Step, Time } from './types.ts';

// Beyond this JavaScript knows no date.
const LAST_MOMENT = 8.64e15;

/** When the step one stands at is worth looking at: its `after`, counted from the answer that led there. */
export function dueAt(session: Session): Time | undefined {
  const due = dueFrom(session.place, session.path.at(-1));
  return due === undefined ? undefined : new Date(due).toISOString();
}

/** Whether `at` is too soon to look at `place`, to which the answer `led` led. */
export function isEarly({ place, led }: { place: Place; led: Step | undefined }, at: Time): boolean {
  const due = dueFrom(place, led);
  return due !== undefined && Date.parse(at) < due;
}

function dueFrom({ step }: Place, led: Step | undefined): number | undefined {
  if (step.after === undefined || led === undefined) return undefined;
  return Math.min(Date.parse(led.entry.at) + step.after, LAST_MOMENT);
}
