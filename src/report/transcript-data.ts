import { INTAKE_FIELDS } from '../flow/types.ts';
import type { Profile } from '../redact/types.ts';
import { causesOf } from '../session/causes-of.ts';
import { placeWords } from '../session/place-words.ts';
import type { AnswerEntry, Entry, LookEntry, Session } from '../session/types.ts';
import type { Lang } from '../text/lang.ts';
import { ownLang } from '../text/lang.ts';
import { notesOf } from './notes-of.ts';
import { needsOf } from './open-questions.ts';
import type { Reader } from './reader.ts';
import { readerOf } from './reader.ts';
import { replayOf } from './replay.ts';
import type { Answered, Happened, Transcript } from './schema.ts';
import { WORDS } from './words.ts';

/**
 * Everything that happened, in order, as plain data in `lang`. A function of flow and session: it names no front and leaves out
 * what differs between them though the same was said (where an answer waited before it was given, language switches, where the
 * fault was set to sit, pauses). Notes stand with the answer to their step, before or after which they were written.
 */
export function transcriptOf(session: Session, lang: Lang, profile: Profile = 'own'): Transcript {
  const { flow } = session.guide.machine;
  const reader = readerOf(session, lang);
  const words = WORDS[ownLang(lang)];
  return {
    format: 1,
    kind: 'transcript',
    lang,
    session: session.id,
    case: session.case ?? null,
    started: session.header.at,
    flow: { id: flow.id, title: reader.title(), version: flow.version, hash: flow.hash },
    happened: happenedOf(session, reader, profile),
    next: session.place.step.kind === 'end' ? [...reader.body(session.place.step.id).lines] : [],
    needs: needsOf(session).map((need) => {
      const said = session.needs.get(need);
      const what = reader.need(need);
      return said === undefined
        ? what
        : `${what} ${words.carried[said.has ? 'has' : 'cannot'](said.text)} (${words.voices[said.voice]})`;
    }),
    untested: causesOf(session)
      .filter(({ state }) => state === 'untested')
      .map(({ cause }) => reader.cause(cause)),
    intake: INTAKE_FIELDS.flatMap((field) => {
      const entry = session.intake.get(field);
      return entry
        ? [{ field, question: reader.intake(field) ?? words.intake[field], text: entry.text, voice: entry.voice, at: entry.at }]
        : [];
    }),
    replay: replayOf(session, { lang }),
  };
}

function happenedOf(session: Session, reader: Reader, profile: Profile): Happened[] {
  const notes = notesOf(session.entries.filter((entry) => mayLeave(entry, profile)));
  const out: Happened[] = [];
  let count = 0;
  for (const entry of session.entries) {
    if (entry.kind === 'answer') {
      count += 1;
      out.push(answered({ entry, number: count, notes: entry.kept ? [] : notes.of(entry), reader, session }));
    } else if (entry.kind === 'back') {
      count = Math.min(count, entry.n);
      out.push({ kind: 'back', at: entry.at, to: entry.n });
    } else if (entry.kind === 'note') {
      if (notes.alone.has(entry)) out.push({ kind: 'note', at: entry.at, step: entry.step, text: entry.text, for: entry.for });
    } else if (entry.kind === 'look') {
      out.push(lookedOf(entry, reader));
    } else if (entry.kind === 'wrong' && profile === 'own') {
      out.push({ kind: 'wrong', at: entry.at, step: entry.step, text: entry.text });
    }
  }
  const { step } = session.place;
  if (step.kind === 'end') out.push({ kind: 'end', step: step.id, end: step.end, text: reader.question(step.id) });
  return out;
}

/** Internal notes, and what is said of a step to its author, stay in the house. */
function mayLeave(entry: Entry, profile: Profile): boolean {
  return profile === 'own' || entry.kind !== 'note' || entry.for === 'customer';
}

function lookedOf(entry: LookEntry, reader: Reader): Happened {
  const { at, step, look, evidence: name, sha256, bytes, state, why, place, looked } = entry;
  const isKept = name !== undefined && sha256 !== undefined && bytes !== undefined;
  return {
    ...{
      kind: 'look',
      at,
      step,
      look,
      looked: looked ?? null,
      state: state ?? null,
      why: why === undefined ? null : reader.why(why),
    },
    evidence: isKept ? { name, sha256, bytes } : null,
    place: place === undefined ? null : placeWords(place),
    found: (entry.found ?? []).map((found) => ({
      ...{ check: found.check, state: found.state, answer: found.answer ?? null, text: reader.found(found) },
    })),
  };
}

function answered(of: {
  entry: AnswerEntry;
  number: number;
  notes: Answered['notes'];
  reader: Reader;
  session: Session;
}): Answered {
  const { entry, number, reader, session } = of;
  return {
    kind: 'answer',
    number,
    at: entry.at,
    step: entry.step,
    question: reader.question(entry.step),
    answer: entry.answer,
    label: reader.answer(entry.step, entry.answer),
    voice: entry.voice,
    parked: session.path.some((step) => step.entry === entry && step.arm.park),
    kept: entry.kept === true,
    against: entry.against === undefined ? null : { answer: entry.against, label: reader.answer(entry.step, entry.against) },
    evidence: [...(entry.evidence ?? [])],
    notes: [...of.notes],
  };
}
