import type { Session, Time } from './types.ts';

/** When the step one stands at is worth looking at: its `after`, counted from the answer that led there. */
export function dueAt(session: Session): Time | undefined {
  const { step } = session.place;
  const led = session.path.at(-1);
  if (step.after === undefined || led === undefined) return undefined;
  return new Date(Date.parse(led.entry.at) + step.after).toISOString();
}

/** Whether the step is due later than `at`. */
export function isEarly(session: Session, at: Time): boolean {
  const due = dueAt(session);
  return due !== undefined && Date.parse(at) < Date.parse(due);
}
