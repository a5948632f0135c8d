import { INTAKE_FIELDS } from '../flow/types.ts';
import type { Profile } from '../redact/types.ts';
import { lookedAt } from '../session/evidence-for.ts';
import { SESSION_ID } from '../session/session-id.ts';
import type { Found, LookEntry, NeedEntry, Session } from '../session/types.ts';
import type { Lang } from '../text/lang.ts';
import { historyOf } from './history-of.ts';
import { notesOf } from './notes-of.ts';
import type { Replay } from './schema.ts';

/**
 * What is needed to stand at the same step again: the answers on the path as they stand, with voice, time and notes, what no longer
 * fitted the flow after them, intake, and what was looked at when. Where the fault was set to sit stays out: for who opens it, it
 * sits elsewhere. Internal notes, and what is said of a step to its author, leave only under `own`.
 */
export function replayOf(session: Session, { lang, profile = 'own' }: { lang: Lang; profile?: Profile | undefined }): Replay {
  const { flow, version, hash, at, from } = session.header;
  const notes = notesOf(session.entries);
  const mayLeave = (note: { readonly for: 'internal' | 'customer' }) => profile === 'own' || note.for === 'customer';
  const entries = [...session.path.map(({ entry }) => entry), ...session.leftover];
  const answered = new Set(entries.flatMap((entry) => notes.of(entry).map((note) => noteKey({ ...note, step: entry.step }))));
  // At a step nobody answered, or whose answer was taken back.
  const others = session.notes.filter((note) => mayLeave(note) && !answered.has(noteKey(note)));
  const looks = session.looks.map((look) => lookOf(look, session));
  const wrong = profile === 'own' ? session.entries.filter((entry) => entry.kind === 'wrong') : [];
  const { asked, backs } = historyOf(session);
  const parked = new Set(session.path.flatMap(({ entry, arm }) => (arm.park ? [entry] : [])));
  return {
    format: 1,
    ...{ flow, version, hash },
    ...{ session: session.id, started: at, profile: profile === 'own' ? (from?.profile ?? 'own') : profile },
    ...(session.case === undefined ? {} : { case: session.case }),
    lang,
    ...(from !== undefined && SESSION_ID.test(from.session) ? { from: from.session } : {}),
    stands: standsAt(session),
    answers: entries.map((entry) => {
      const own = notes.of(entry).filter(mayLeave);
      return {
        ...{ step: entry.step, answer: entry.answer, voice: entry.voice, at: entry.at },
        ...askedIn(asked(entry)),
        ...(entry.against === undefined ? {} : { against: entry.against }),
        ...(entry.early === true ? { early: true as const } : {}),
        ...(parked.has(entry) ? { parked: true as const } : {}),
        ...(own.length === 0 ? {} : { notes: own.map(({ text, for: whom, at }) => ({ text, for: whom, at })) }),
      };
    }),
    ...(others.length === 0 ? {} : { notes: others.map(({ step, text, for: whom, at }) => ({ step, text, for: whom, at })) }),
    ...(wrong.length === 0 ? {} : { wrong: wrong.map(({ step, text, at }) => ({ step, text, at })) }),
    ...(backs.length === 0 ? {} : { backs: [...backs] }),
    intake: INTAKE_FIELDS.flatMap((field) => {
      const entry = session.intake.get(field);
      return entry ? [{ field, text: entry.text, voice: entry.voice, at: entry.at }] : [];
    }),
    ...(session.needs.size === 0 ? {} : { needs: [...session.needs.values()].map(needOf) }),
    ...(looks.length === 0 ? {} : { looks }),
  };
}

function askedIn(asked: string | undefined): { asked?: string } {
  return asked === undefined ? {} : { asked };
}

function standsAt({ place: { step } }: Session): NonNullable<Replay['stands']> {
  return { step: step.id, ...(step.kind === 'end' ? { end: step.end } : {}) };
}

function noteKey({ step, at, text }: { readonly step: string; readonly at: string; readonly text: string }): string {
  return `${step}\n${at}\n${text}`;
}

type Look = NonNullable<Replay['looks']>[number];

function needOf({ need, has, text, voice, at }: NeedEntry): NonNullable<Replay['needs']>[number] {
  return { need, is: has ? 'attached' : 'cannot', text, voice, at };
}

const PLACES = ['host', 'tenant', 'organisation', 'account'] as const;

function lookOf(entry: LookEntry, { path }: Session): Look {
  const { look, step, voice, state, why, place, evidence, found, facts, error } = entry;
  const rests = path.flatMap(({ entry: answer }, index) =>
    evidence !== undefined && answer.evidence?.includes(evidence) === true ? [index + 1] : [],
  );
  const places = PLACES.flatMap((name) => (place?.[name] ? [[name, place[name]] as const] : []));
  return {
    ...{ look, step, at: new Date(lookedAt(entry)).toISOString() },
    ...(voice === undefined ? {} : { voice }),
    ...(state === undefined ? {} : { state }),
    ...(why === undefined ? {} : { why }),
    ...(error === undefined ? {} : { error }),
    ...(places.length === 0 ? {} : { place: Object.fromEntries(places) }),
    ...(found === undefined || found.length === 0 ? {} : { found: found.map(foundOf) }),
    ...(facts === undefined || facts.length === 0
      ? {}
      : { facts: facts.map(({ at, kind, since }) => ({ at, kind, ...(since === undefined ? {} : { since }) })) }),
    ...(rests.length === 0 ? {} : { answers: rests }),
  };
}

/** The lines that decided stay where the evidence is. */
function foundOf({ check, state, answer, why, bound }: Found): NonNullable<Look['found']>[number] {
  return {
    ...{ check, state },
    ...(answer === undefined ? {} : { answer }),
    ...(why === undefined ? {} : { why }),
    ...(bound === undefined || bound.length === 0 ? {} : { bound: bound.map(([name, text]) => ({ name, text })) }),
  };
}
