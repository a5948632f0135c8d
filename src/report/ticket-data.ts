import type { IntakeField } from '../flow/types.ts';
import type { HiddenCount, Profile } from '../redact/types.ts';
import { causesOf } from '../session/causes-of.ts';
import { repairsOf } from '../session/repairs-of.ts';
import type { RepairDone, Session } from '../session/types.ts';
import type { Lang } from '../text/lang.ts';
import { ownLang } from '../text/lang.ts';
import { chronologyOf } from './chronology.ts';
import { bounded, LIMITS } from './limits.ts';
import { lookedAt, surroundings } from './look-findings.ts';
import { openOf, shortEnough } from './open-questions.ts';
import { pathTaken } from './path-taken.ts';
import type { Reader } from './reader.ts';
import { readerOf } from './reader.ts';
import type { EvidenceFile, Said, Ticket } from './schema.ts';
import { standingOf } from './standing.ts';
import { syncsSeen } from './syncs-seen.ts';
import { symptomOf, titleOf } from './ticket-title.ts';
import { typedLangs } from './typed-lang.ts';
import type { ReportWords } from './words.ts';
import { WORDS } from './words.ts';

export interface TicketInput {
  readonly lang: Lang;
  /** When the ticket is made, milliseconds since 1970. */
  readonly now: number;
  /** Ariane's own version. */
  readonly version: string;
  readonly transcript: { readonly name: string; readonly sha256: string };
  /** What is sent along; by default what the session holds. */
  readonly evidence?: readonly EvidenceFile[] | undefined;
  /** Whom it is for; the session is one that was made ready for them. By default the own screen. */
  readonly profile?: Profile | undefined;
  /** What was hidden in the session. */
  readonly hidden?: readonly HiddenCount[] | undefined;
}

/**
 * The ticket of a session as plain data, at its end or wherever it stopped. Every text is clean, on one line, in `lang` and
 * bounded; the order and what belongs in it are those of facts/tickets.md.
 */
export function ticketOf(session: Session, input: TicketInput): Ticket {
  const { profile = 'own' } = input;
  const typed = typedLangs(session);
  const causes = causesOf(session);
  const repairs = repairsOf(session);
  const reader = readerOf(session, input.lang);
  const words = WORDS[ownLang(input.lang)];
  const { flow } = session.guide.machine;
  const { step } = session.place;
  const symptom = symptomOf(session, reader);
  return {
    format: 1,
    kind: 'ticket',
    lang: input.lang,
    session: session.id,
    case: session.case === undefined ? null : bounded(session.case, LIMITS.value),
    outcome: step.kind === 'end' ? step.end : 'stopped',
    end: step.kind === 'end' ? step.id : null,
    title: titleOf({ session, reader, words, symptom }),
    notices: noticesOf({ session, reader, words, now: input.now }),
    asked: askedOf(session, reader, words),
    impact: saidOf(session, reader, 'impact'),
    symptom,
    error: errorOf(session),
    when: {
      since: saidOf(session, reader, 'since'),
      worked: saidOf(session, reader, 'worked'),
      changed: saidOf(session, reader, 'changed'),
    },
    where: [...whereOf(session, reader), ...lookedAt(session, words.lookedAt), ...surroundings(session, reader)].slice(
      0,
      LIMITS.values,
    ),
    order: chronologyOf({ session, reader, words, repairs }),
    syncs: syncsSeen(session),
    path: pathTaken(session, reader),
    stand: standingOf({ session, reader, causes, repairs }),
    done: repairs.slice(-LIMITS.repairs).map((repair) => doneOf(repair, session, reader)),
    open: openOf({ session, reader, repairs }),
    next: nextOf(session, reader, words),
    // What is internal never leaves the house.
    notes: session.notes
      .filter((note) => profile === 'own' || note.for === 'customer')
      .slice(-LIMITS.notes)
      .map((note) => ({ text: bounded(note.text, LIMITS.note), for: note.for, at: note.at, lang: typed(note) })),
    attached: {
      transcript: { ...input.transcript },
      evidence: [...(input.evidence ?? evidenceOf(session))],
      profile,
      hidden: [...(input.hidden ?? [])],
      flow: { id: flow.id, title: bounded(reader.title(), LIMITS.label), version: flow.version, hash: flow.hash },
      ariane: input.version,
      made: new Date(input.now).toISOString(),
    },
  };
}

export function evidenceOf(session: Session): EvidenceFile[] {
  return session.looks.flatMap(({ evidence, sha256, bytes }) =>
    evidence === undefined || sha256 === undefined || bytes === undefined
      ? []
      : [{ name: bounded(evidence, LIMITS.value), sha256, bytes }],
  );
}

function noticesOf(of: { session: Session; reader: Reader; words: ReportWords; now: number }): Ticket['notices'] {
  const { retired, reviewBy } = of.session.guide.machine.flow;
  const { stopped } = of.session;
  const notices: Ticket['notices'] = [];
  const day = new Date(of.now).toISOString().slice(0, 10);
  if (retired && retired.on <= day) notices.push({ kind: 'retired', text: of.words.retired(retired.on) });
  if (reviewBy !== undefined && reviewBy < day) notices.push({ kind: 'review', text: of.words.review(reviewBy) });
  if (stopped)
    notices.push({
      kind: 'changed-flow',
      text: of.words.changedFlow(of.words.quote(bounded(of.reader.short(stopped.step), 80))),
    });
  return notices;
}

function askedOf(session: Session, reader: Reader, words: ReportWords): string {
  const { step } = session.place;
  const question = bounded(reader.question(step.id), LIMITS.text);
  if (step.kind !== 'end') return words.asked.stopped(question);
  const to = step.ticket === undefined ? undefined : bounded(reader.ticketTo(step.ticket), LIMITS.label);
  return words.asked.ends[step.end]({ to, result: question });
}

/** An intake answer, asked for or filled by a step of the flow. */
function saidOf(session: Session, reader: Reader, field: IntakeField): Said | null {
  const asked = session.intake.get(field);
  if (asked) return { text: bounded(asked.text, LIMITS.text), voice: asked.voice, lang: typedLangs(session)(asked) };
  const filled = session.path.findLast(({ place }) => place.step.fills === field);
  if (!filled || filled.entry.answer === 'unknown') return null;
  return {
    text: bounded(reader.sentence(filled.place.step.id, filled.entry.answer), LIMITS.text),
    voice: filled.entry.voice,
    lang: null,
  };
}

/** The last error message that was pasted, word for word. */
function errorOf(session: Session): Ticket['error'] {
  const pasted = session.looks.findLast(({ error }) => error !== undefined);
  return pasted?.error === undefined ? null : { text: bounded(pasted.error, LIMITS.error), voice: pasted.voice ?? 'shown' };
}

/** Typed values by their label; dates stand in the chronology. The last one given counts. */
function whereOf(session: Session, reader: Reader): Ticket['where'] {
  const { values } = session.guide.machine.flow;
  const given = new Map<string, Ticket['where'][number]>();
  for (const { entry, place } of session.path) {
    if (place.step.kind !== 'value' || place.step.fills !== undefined) continue;
    const id = place.step.asks;
    if (entry.answer === 'unknown') given.delete(id);
    else if (values.get(id)?.kind !== 'datetime') {
      const label = bounded(reader.value(id), LIMITS.value);
      given.set(id, { value: id, label, text: bounded(entry.answer, LIMITS.value), voice: entry.voice });
    }
  }
  return [...given.values()].slice(0, LIMITS.values);
}

function doneOf(repair: RepairDone, session: Session, reader: Reader): Ticket['done'][number] {
  const judged = repair.judgedBy === undefined ? undefined : session.path[repair.judgedBy];
  const seen = judged && {
    text: bounded(reader.sentence(judged.place.step.id, judged.entry.answer), LIMITS.label),
    voice: judged.entry.voice,
    at: judged.entry.at,
    early: judged.entry.early === true,
  };
  const text = bounded(reader.sentence(repair.step, session.path[repair.index]?.entry.answer ?? 'done'), LIMITS.label);
  return { step: repair.step, text, at: repair.at, result: repair.result, seen: seen ?? null };
}

/** At an end its own next steps; in the middle the question that waits. */
function nextOf(session: Session, reader: Reader, words: ReportWords): Ticket['next'] {
  const { step } = session.place;
  const { lines, commands } = reader.body(step.id);
  const short = { commands: shortEnough(commands) };
  const shown = lines.slice(0, LIMITS.next).map((line) => bounded(line, LIMITS.text));
  if (step.kind === 'end') return { text: shown, ...short };
  const where = reader.label(step.id, 'where');
  const place = where === undefined ? [] : [words.at(bounded(where, LIMITS.label))];
  return { text: [words.answerThis(bounded(reader.question(step.id), LIMITS.label)), ...place, ...shown.slice(0, 3)], ...short };
}
