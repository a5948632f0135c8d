import type { AnswerEntry, CauseNow, RepairDone, Session, Voice } from '../session/types.ts';
import { bounded, LIMITS } from './limits.ts';
import type { Reader } from './reader.ts';
import type { Ticket, TicketCause } from './schema.ts';
import { syncsOf } from './syncs.ts';

/** What a reader must know first: what still stands in the way, then what was seen to be fine. */
const ORDER = ['confirmed', 'corrected', 'suspected', 'ruled-out', 'fixed'] as const;

/** Where each cause stands, contradictions first, each with the answer and the voice it rests on. */
export function standingOf(of: {
  session: Session;
  reader: Reader;
  causes: readonly CauseNow[];
  repairs: readonly RepairDone[];
}): Ticket['stand'] {
  const known = ORDER.flatMap((state) => of.causes.filter((cause) => cause.state === state).map((cause) => causeOf(cause, of)));
  const near = nearCauses(of.session);
  const untested = of.causes.filter(({ cause, state }) => state === 'untested' && near.has(cause));
  return {
    syncs: syncsOf(of.session),
    contradictions: contradictions(of).slice(0, LIMITS.contradictions),
    causes: known.slice(0, LIMITS.causes),
    untested: untested
      .slice(0, LIMITS.untested)
      .map(({ cause }) => ({ cause, name: bounded(of.reader.cause(cause), LIMITS.value) })),
    left: Math.max(0, known.length - LIMITS.causes) + Math.max(0, untested.length - LIMITS.untested),
  };
}

/** What may be behind this symptom, as the flow has it: of other faults' causes nobody wants to read here. */
function nearCauses({ guide: { machine }, path }: Session): ReadonlySet<string> {
  const said = path.findLast(({ entry }) => entry.step === machine.flow.symptom);
  return machine.causesFrom(said?.to ?? machine.start());
}

function causeOf(now: CauseNow, { session, reader, repairs }: Parameters<typeof standingOf>[0]): TicketCause {
  const state = now.state === 'untested' ? 'suspected' : now.state;
  const last = reasonStep(now, session, reader);
  return {
    cause: now.cause,
    name: bounded(reader.cause(now.cause), LIMITS.label),
    state,
    result: state === 'corrected' ? resultOf(now, repairs) : null,
    disputed: now.disputed,
    reason: last?.reason ?? null,
    voice: now.voice ?? last?.voice ?? null,
    at: last?.at ?? null,
  };
}

/** The last answer it rests on that says something about the cause itself: what somebody found, not that a repair was done. */
function reasonStep(now: CauseNow, session: Session, reader: Reader) {
  const steps = now.because.flatMap((index) => session.path[index] ?? []);
  const found = steps.findLast(({ place }) => place.step.kind !== 'repair') ?? steps.at(-1);
  if (!found) return undefined;
  const { entry, place } = found;
  const { id } = place.step;
  return { reason: bounded(reader.sentence(id, entry.answer), LIMITS.reason), voice: entry.voice, at: entry.at };
}

/** A cause repaired twice is judged by its last repair. */
function resultOf(now: CauseNow, repairs: readonly RepairDone[]): TicketCause['result'] {
  const last = repairs.findLast((repair) => repair.causes.includes(now.cause));
  return last?.result === 'did-not-help' ? 'did-not-help' : 'not-yet-seen';
}

function contradictions({ session, reader }: Parameters<typeof standingOf>[0]): Ticket['stand']['contradictions'] {
  return session.path.flatMap(({ entry, place }) => {
    if (entry.against === undefined || entry.against === entry.answer) return [];
    const { id } = place.step;
    return {
      step: id,
      question: bounded(reader.question(id), LIMITS.label),
      answer: bounded(reader.answer(id, entry.answer), LIMITS.label),
      voice: entry.voice,
      against: bounded(reader.answer(id, entry.against), LIMITS.label),
      againstVoice: otherVoice(session, entry),
      at: entry.at,
    };
  });
}

/** Who says otherwise: a look whose finding waited for that question. Nobody knows where a file only says that there was another. */
function otherVoice({ known }: Session, { step, against, at }: AnswerEntry): Voice | null {
  return known.findLast(({ entry }) => entry.step === step && entry.answer === against && entry.at <= at)?.entry.voice ?? null;
}
