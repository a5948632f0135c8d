import type { CleanText } from '../text/clean.ts';
import { dueAt } from './due.ts';
import { fillProse } from './fill-slots.ts';
import { optionLabel } from './option-label.ts';
import { plainInline } from './plain-inline.ts';
import { slotsOf, textsOf } from './texts-of.ts';
import type { Entry, Session, Time, Where } from './types.ts';

/** What a list needs to know of a session, whatever the time is; in the session's language. */
export interface Summary {
  readonly flow: string;
  readonly title: CleanText;
  readonly case: CleanText | undefined;
  readonly where: Where;
  readonly isEnded: boolean;
  readonly step: string;
  /** Where it stands, in the few words of lists. */
  readonly question: CleanText;
  /** The answer at the flow's symptom step. */
  readonly symptom: CleanText | undefined;
  /** Worth looking from then on; undefined where nothing is waited for. */
  readonly due: Time | undefined;
  readonly held: Time | undefined;
  /** When something last happened. */
  readonly last: Time;
}

/** A session in a few lines. No page is made: a list of a thousand would wait for it. */
export function summaryOf(session: Session): Summary {
  const texts = textsOf(session.guide, session.lang);
  const slots = slotsOf(session, texts);
  const { flow } = session.guide.machine;
  const { step } = session.place;
  return {
    flow: flow.id,
    title: texts.of((text) => text.title) ?? (flow.id as CleanText),
    case: session.case,
    where: session.where,
    isEnded: step.kind === 'end',
    step: step.id,
    question: plainInline(fillProse(texts.label(step.id, 'short') ?? texts.question(step.id), slots)),
    symptom: symptomOf(session),
    due: step.kind === 'end' ? undefined : dueAt(session),
    held: step.kind === 'end' ? undefined : session.held,
    last: lastOf(session.entries),
  };
}

function symptomOf(session: Session): CleanText | undefined {
  const { symptom } = session.guide.machine.flow;
  const said = session.path.findLast(({ place }) => place.step.id === symptom);
  if (said === undefined || said.entry.answer === 'unknown') return undefined;
  const { place, entry } = said;
  if (place.step.kind === 'value') return entry.answer as CleanText;
  const slots = slotsOf(session, textsOf(session.guide, session.lang));
  return optionLabel(session, { step: entry.step, option: entry.answer, slots });
}

/** Answers kept over a change carry their old time, so the last entry need not be the latest. */
function lastOf(entries: readonly Entry[]): Time {
  let last = '';
  for (const entry of entries) {
    const at = entry.kind === 'hold' ? (entry.until ?? entry.at) : entry.at;
    if (at > last) last = at;
  }
  return last;
}
