import type { OptionId, StepId, ValueKind } from '../../flow/types.ts';
import type { Taken } from '../../machine/types.ts';
import { applyCommand } from '../../session/apply-command.ts';
import { startSession } from '../../session/start-session.ts';
import { textsOf } from '../../session/texts-of.ts';
import type { Guide, Session, Where } from '../../session/types.ts';
import type { Lang } from '../../text/lang.ts';

/** An answer on the way to a page: an option, or `given` for the value of a step that asks for one. */
export interface WayAnswer {
  readonly step: StepId;
  readonly answer: OptionId;
}

interface Standing {
  readonly lang: Lang;
  readonly where: Where;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What a person would type where the flow gives no example. */
const TYPED: Readonly<Record<ValueKind, string>> = {
  ...{ upn: 'adele@contoso.com', email: 'adele@contoso.com', host: 'mail.contoso.com', ip: '192.0.2.1', build: '15.1.2507.6' },
  ...{ guid: '00000000-0000-0000-0000-000000000000', datetime: '2026-01-31 08:00', number: '1', text: '…' },
};

/** A session that is kept nowhere and has given these answers, or as many of them as still fit. */
export function sessionAlong(guide: Guide, way: readonly WayAnswer[], { lang, where, now }: Standing): Session {
  const at = new Date(now).toISOString();
  let session = startSession({ guide, id: 'preview', at, lang, where });
  for (const { step, answer } of way) {
    const { place } = session;
    if (place.step.id !== step) break;
    const applied = answersFor(session, answer)
      .map((text) => applyCommand(session, { do: 'answer', choice: { step, answer: text } }, at))
      .find(({ ok }) => ok);
    if (applied?.ok !== true) break;
    session = applied.session;
  }
  return session;
}

/**
 * The answers that lead to a step: those given if they still do, else the fewest from the start. A value is typed rather than left
 * unknown where that leads to the same place, so that the page shows it. Undefined where no way leads there.
 */
export function wayTo(guide: Guide, step: StepId, { before, standing }: { before: readonly WayAnswer[]; standing: Standing }) {
  const along = sessionAlong(guide, before, standing);
  if (along.path.length === before.length && along.place.step.id === step) return before;
  const { machine } = guide;
  const found = machine.waysTo(step)(machine.start());
  if (found === undefined) return undefined;
  let place = machine.start();
  const way: WayAnswer[] = [];
  for (const { step: id, answer } of found.way) {
    const given: Taken | undefined = answer === 'unknown' ? machine.take(place, 'given') : undefined;
    const unknown = machine.take(place, answer);
    const typed = given !== undefined && given.place.key === unknown?.place.key;
    way.push({ step: id, answer: typed ? 'given' : answer });
    place = (typed ? given : unknown)?.place ?? place;
  }
  return way;
}

/** An option as it is; for a value the flow's example, or one that any field of its kind takes. */
function answersFor(session: Session, answer: OptionId): readonly string[] {
  const { step } = session.place;
  if (step.kind !== 'value' || answer !== 'given') return [answer];
  const { machine } = session.guide;
  const example = textsOf(session.guide, session.lang).of((text) => text.values.get(step.asks)?.example);
  const typed = TYPED[machine.flow.values.get(step.asks)?.kind ?? 'text'];
  return example === undefined ? [typed] : [example, typed];
}
