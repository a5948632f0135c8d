import type { Flow, Step, StepId } from '../flow/types.ts';

/** The question a step is about: for an `again` the one at the end of its chain, else the step itself. */
export function questionOf(flow: Flow, step: Step): StepId {
  const seen = new Set<StepId>();
  let at: Step = step;
  while (at.kind === 'again' && !seen.has(at.id)) {
    seen.add(at.id);
    const of = flow.all.get(at.of);
    if (of === undefined) return at.of;
    at = of;
  }
  return at.id;
}
