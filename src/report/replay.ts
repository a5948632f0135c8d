import { INTAKE_FIELDS } from '../flow/types.ts';
import type { Session } from '../session/types.ts';
import { notesOf } from './notes-of.ts';
import type { Replay } from './schema.ts';

/** What is needed to stand at the same step again: the answers on the path as they stand, with voice, time and notes. */
export function replayOf(session: Session): Replay {
  const { flow, version, hash } = session.header;
  const notes = notesOf(session.entries);
  return {
    format: 1,
    flow,
    version,
    hash,
    answers: session.path.map(({ entry }) => {
      const own = notes.of(entry).map(({ text, for: whom }) => ({ text, for: whom }));
      return {
        step: entry.step,
        answer: entry.answer,
        voice: entry.voice,
        at: entry.at,
        ...(entry.against === undefined ? {} : { against: entry.against }),
        ...(own.length === 0 ? {} : { notes: own }),
      };
    }),
    intake: INTAKE_FIELDS.flatMap((field) => {
      const entry = session.intake.get(field);
      return entry ? [{ field, text: entry.text, voice: entry.voice, at: entry.at }] : [];
    }),
  };
}
