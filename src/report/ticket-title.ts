import type { Session } from '../session/types.ts';
import { bounded, LIMITS } from './limits.ts';
import type { Reader } from './reader.ts';
import type { Ticket } from './schema.ts';
import type { ReportWords } from './words.ts';

/** The symptom: the answer at the flow's `symptom` step, else the first answer about the fault. */
export function symptomOf(session: Session, reader: Reader): Ticket['symptom'] {
  const { symptom } = session.guide.machine.flow;
  const isFault = (step: Session['path'][number]) => step.place.step.kind === 'question' && step.place.step.fault;
  const found = session.path.findLast(({ place }) => place.step.id === symptom) ?? session.path.find(isFault);
  if (!found) return null;
  const { entry, place } = found;
  const detail = reader.reason(place.step.id, entry.answer);
  return {
    text: bounded(reader.answer(place.step.id, entry.answer), LIMITS.label),
    detail: detail === undefined ? null : bounded(detail, LIMITS.text),
    voice: entry.voice,
  };
}

/** `[case] product: symptom (scope)`, short enough for the subject of a ticket system; the case is what nobody may cut. */
export function titleOf(of: { session: Session; reader: Reader; words: ReportWords; symptom: Ticket['symptom'] }): string {
  const { session, reader, words, symptom } = of;
  const reference = session.case === undefined ? '' : `[${bounded(session.case, 40)}] `;
  const product = bounded(reader.title(), 50);
  const scope = scopeOf(session, reader);
  const tail = scope === undefined ? '' : ` (${scope})`;
  const room = LIMITS.title - reference.length - product.length - words.colon.length - 1;
  const text = (symptom?.text ?? words.unfinished).replace(/[.\s]+$/u, '');
  const withScope = text.length + tail.length <= room;
  return `${reference}${product}${words.colon} ${withScope ? text + tail : bounded(text, room)}`;
}

/** Who is affected, in a few words: the first clause of the impact, when it is one. */
function scopeOf(session: Session, reader: Reader): string | undefined {
  const filled = session.path.findLast(({ place }) => place.step.fills === 'impact');
  const label =
    filled && filled.entry.answer !== 'unknown' ? reader.answer(filled.place.step.id, filled.entry.answer) : undefined;
  const text = label ?? session.intake.get('impact')?.text;
  const clause = text?.split(/[\n,;:.(]/u)[0]?.trim();
  return clause === undefined || clause === '' || clause.length > 40 ? undefined : bounded(clause, 40);
}
