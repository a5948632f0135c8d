import { questionOf } from './question-of.ts';
import type { Session } from './types.ts';

/** Indexes in the path of the questions left open and not answered since, also not by looking again. */
export function parkedOf(session: Session): readonly number[] {
  const { flow } = session.guide.machine;
  const parked = new Map<string, number>();
  session.path.forEach(({ place, arm }, index) => {
    const question = questionOf(flow, place.step);
    parked.delete(question);
    if (arm.park) parked.set(question, index);
  });
  return [...parked.values()];
}
