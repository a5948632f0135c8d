import type { Session } from '../session/types.ts';
import { bounded, LIMITS } from './limits.ts';
import type { Reader } from './reader.ts';
import type { Ticket } from './schema.ts';
import type { ReportWords } from './words.ts';

/** The symptom: the answer at the flow's `symptom` step, else what was first seen of the fault. */
export function symptomOf(session: Session, reader: Reader): Ticket['symptom'] {
  const { symptom } = session.guide.machine.flow;
  const said = session.path.filter(({ entry }) => entry.answer !== 'unknown');
  const named = said.findLast(({ place }) => place.step.id === symptom);
  const fault = said.find(({ place }) => place.step.kind === 'question' && place.step.fault);
  const found = named ?? fault;
  if (!found) return null;
  const { entry, place } = found;
  const { id } = place.step;
  const detail = reader.reason(id, entry.answer) ?? null;
  // "No, it is not there" names nothing: an answer about the fault is told as a sentence.
  const text =
    named && !('fault' in place.step && place.step.fault) ? reader.answer(id, entry.answer) : reader.sentence(id, entry.answer);
  return {
    text: bounded(text, LIMITS.label),
    detail: detail === null || detail === text ? null : bounded(detail, LIMITS.text),
    voice: entry.voice,
  };
}

/** `case – product: symptom (scope)`, short enough for the subject of a ticket system; the case is what nobody may cut. */
export function titleOf(of: { session: Session; reader: Reader; words: ReportWords; symptom: Ticket['symptom'] }): string {
  const { session, reader, words, symptom } = of;
  const reference = session.case === undefined ? '' : `${bounded(session.case, 30)} – `;
  const product = bounded(reader.title(), 50);
  const scope = scopeOf(session, reader);
  const tail = scope === undefined ? '' : ` (${scope})`;
  const room = LIMITS.title - reference.length - product.length - words.colon.length - 1;
  const text = lowered(symptom?.text ?? resultOf(session, reader) ?? words.unfinished).replace(/[.\s]+$/u, '');
  const withScope = text.length + tail.length <= room;
  return `${reference}${product}${words.colon} ${withScope ? text + tail : bounded(text, room)}`;
}

/** What the end says, where nobody named a symptom. */
function resultOf(session: Session, reader: Reader): string | undefined {
  return session.place.step.kind === 'end' ? reader.question(session.place.step.id) : undefined;
}

/** Who is affected, in a few words: the first clause of the impact, when it is one. */
function scopeOf(session: Session, reader: Reader): string | undefined {
  const filled = session.path.findLast(({ place }) => place.step.fills === 'impact');
  // Where the symptom itself fills the impact, it stands in the title already.
  const isSaid = filled && filled.entry.answer !== 'unknown' && filled.place.step.id !== session.guide.machine.flow.symptom;
  const label = isSaid ? reader.answer(filled.place.step.id, filled.entry.answer) : undefined;
  const clause = (session.intake.get('impact')?.text ?? label)?.split(/[\n,;:.(]/u)[0]?.trim();
  return clause === undefined || clause === '' || clause.length > 40 ? undefined : bounded(lowered(clause), 40);
}

/** A sentence's start inside another; "VIP" and "iPhone" stay. */
function lowered(text: string): string {
  return /^(?!I\b)\p{Lu}[\p{Ll}\s’']/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
