import type { Session } from './types.ts';

/** Indexes in the path of the questions left open and not answered since, also not by looking again. */
export function parkedOf(session: Session): readonly number[] {
  const parked = new Map<string, number>();
  session.path.forEach(({ place, arm }, index) => {
    const { step } = place;
    parked.delete(step.id);
    if (step.kind === 'again')
      for (let at = session.guide.machine.flow.all.get(step.of); at !== undefined; ) {
        parked.delete(at.id);
        at = at.kind === 'again' ? session.guide.machine.flow.all.get(at.of) : undefined;
      }
    if (arm.park) parked.set(step.id, index);
  });
  return [...parked.values()].sort((a, b) => a - b);
}
