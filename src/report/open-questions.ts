import { parkedOf } from '../session/parked-of.ts';
import type { RepairDone, Session } from '../session/types.ts';
import { bounded, LIMITS } from './limits.ts';
import { notLooked } from './look-findings.ts';
import type { Reader } from './reader.ts';
import type { Command, Ticket } from './schema.ts';

/** What is still to be found out or done: parked questions with their command, repairs left to somebody, what must be attached. */
export function openOf(of: { session: Session; reader: Reader; repairs: readonly RepairDone[] }): Ticket['open'] {
  const { session, reader } = of;
  const questions = parkedOf(session).map((index): Ticket['open']['questions'][number] => {
    const { entry, place } = session.path[index]!;
    const { id } = place.step;
    const where = reader.label(id, 'where');
    const wouldTell = reader.reason(id, 'unknown') ?? reader.label(id, 'why');
    return {
      step: id,
      question: bounded(reader.question(id), LIMITS.label),
      voice: entry.voice,
      where: where === undefined ? null : bounded(where, LIMITS.label),
      // The one that answers it; others are variations, and room is short.
      commands: shortEnough(reader.body(id).commands).slice(0, 1),
      wouldTell: wouldTell === undefined || wouldTell === '' ? null : bounded(wouldTell, LIMITS.reason),
    };
  });
  const undone = undoneOf(of);
  const needs = needsOf(session);
  const left =
    Math.max(0, questions.length - LIMITS.questions) +
    Math.max(0, undone.length - LIMITS.repairs) +
    Math.max(0, needs.length - LIMITS.needs);
  return {
    questions: questions.slice(0, LIMITS.questions),
    undone: undone.slice(0, LIMITS.repairs),
    needs: needs.slice(0, LIMITS.needs).map((need) => needOf(need, session, reader)),
    notLooked: notLooked(session, reader),
    left,
  };
}

function needOf(need: string, session: Session, reader: Reader): Ticket['open']['needs'][number] {
  const entry = session.needs.get(need);
  const said = entry === undefined ? null : { has: entry.has, text: bounded(entry.text, LIMITS.reason), voice: entry.voice };
  return { need, text: bounded(firstSentence(reader.need(need)), LIMITS.need), said };
}

/** What the hand-over reached must carry; nothing before an end. */
export function needsOf(session: Session): readonly string[] {
  const end = session.place.step;
  const ticket = end.kind === 'end' && end.ticket !== undefined ? session.guide.machine.flow.tickets.get(end.ticket) : undefined;
  return ticket?.needs ?? [];
}

/** The commands of a step that a ticket can hold; a longer one would be cut, and a cut command is a wrong command. */
export function shortEnough(commands: readonly Command[]): Command[] {
  return commands.filter(({ text }) => text !== '' && text.length <= LIMITS.command).slice(0, LIMITS.commands);
}

/** Repairs the walk came to and nobody carried out. */
function undoneOf({ session, reader, repairs }: Parameters<typeof openOf>[0]): Ticket['open']['undone'] {
  const done = new Set(repairs.map((repair) => repair.step));
  const last = new Map(session.path.map(({ entry, place }) => [place.step.id, { entry, place }]));
  return [...last.values()].flatMap(({ entry, place }) => {
    if (place.step.kind !== 'repair' || entry.answer === 'done' || done.has(place.step.id)) return [];
    const { id } = place.step;
    return {
      step: id,
      text: bounded(reader.short(id), LIMITS.label),
      why: bounded(reader.answer(id, entry.answer), LIMITS.label),
    };
  });
}

/** A need says what it is first and where to find it after; the flow has the rest. */
function firstSentence(text: string): string {
  const end = /[.;](?=\s)/u.exec(text)?.index;
  return end === undefined ? text.replace(/\.$/u, '') : text.slice(0, end);
}
