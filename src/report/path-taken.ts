import type { AskingStep } from '../flow/types.ts';
import type { Session, Step } from '../session/types.ts';
import { bounded, LIMITS } from './limits.ts';
import { readMoment } from './moment.ts';
import type { Reader } from './reader.ts';
import type { PathStep, Ticket } from './schema.ts';

/** The way through the flow, for a picture of it: the last questions asked, what was answered and what would have been other ways. */
export function pathTaken(session: Session, reader: Reader): Ticket['path'] {
  const shown = session.path.slice(-LIMITS.path);
  return {
    left: session.path.length - shown.length,
    steps: shown.flatMap((step) => stepOf(step, reader)),
    stands: bounded(reader.question(session.place.step.id), LIMITS.label),
  };
}

function stepOf({ entry, place, arm }: Step, reader: Reader): PathStep[] {
  const { step } = place;
  if (step.kind === 'end') return [];
  const { id } = step;
  const typed = reader.answer(id, entry.answer);
  return [
    {
      step: id,
      kind: step.kind,
      question: bounded(reader.short(id), LIMITS.label),
      answer: bounded(readMoment(typed)?.shown ?? typed, LIMITS.label),
      voice: entry.voice,
      parked: arm.park,
      against: entry.against === undefined ? null : bounded(reader.answer(id, entry.against), LIMITS.label),
      others: othersOf(step, entry.answer).map((option) => bounded(reader.answer(id, option), LIMITS.label)),
    },
  ];
}

/** A value has one way; what nobody knows leads on and is no way of its own. */
function othersOf(step: AskingStep, answer: string): string[] {
  if (step.kind === 'value') return [];
  return [...step.options.keys()].filter((option) => option !== answer && option !== 'unknown').slice(0, LIMITS.others);
}
