import type { Profile } from '../../../src/redact/types.ts';
import { beginFrom } from '../../../src/report/read/begin-from.ts';
import { readTranscript, type TranscriptReading } from '../../../src/report/read/read-transcript.ts';
import { ticketOf } from '../../../src/report/ticket-data.ts';
import type { Format } from '../../../src/report/write-ticket.ts';
import { FORMATS } from '../../../src/report/write-ticket.ts';
import { writeTranscript } from '../../../src/report/write-transcript.ts';
import { causesOf } from '../../../src/session/causes-of.ts';
import { parkedOf } from '../../../src/session/parked-of.ts';
import { repairsOf } from '../../../src/session/repairs-of.ts';
import type { Guide, Session } from '../../../src/session/types.ts';

/** Every format a transcript is written in whole; a field of ServiceNow holds few. */
export const WHOLE_FORMATS = FORMATS.filter((format) => format !== 'servicenow');

/** Later than anything that happens in a test. */
export const NOW = '2030-01-01T00:00:00.000Z';

export function read(text: string | Uint8Array): TranscriptReading {
  return readTranscript(typeof text === 'string' ? new TextEncoder().encode(text) : text);
}

interface Reopening {
  readonly format: Format;
  readonly guide?: Guide;
  readonly profile?: Profile;
}

/** A session exported, read again and begun anew, as somebody else would. */
export function reopened(session: Session, { format, profile, guide = session.guide }: Reopening): Session {
  const text = writeTranscript(session, { lang: 'en', format, profile });
  const reading = read(text);
  if (!reading.ok || !reading.isProved) throw new Error(`${JSON.stringify(reading)}\n${text.slice(-2000)}`);
  return beginFrom(reading.replay, {
    ...{ guide, id: '20300101-0000-open', at: NOW, lang: session.lang, where: session.where },
    ...(session.case === undefined ? {} : { case: session.case }),
  });
}

/** What two sessions must have in common to be the same but for id and times. */
export function standOf(session: Session): unknown {
  const { place, path, intake, leftover, stopped } = session;
  return {
    place: [place.key, [...place.facts]],
    said: path.map(({ entry: { step, answer, voice, at, against, early } }) => [step, answer, voice, at, against, early]),
    causes: causesOf(session),
    parked: parkedOf(session),
    repairs: repairsOf(session),
    intake: [...intake].toSorted(([one], [other]) => one.localeCompare(other)),
    needs: [...session.needs.values()],
    case: session.case,
    wrong: session.entries.filter(({ kind }) => kind === 'wrong'),
    stopped,
    leftover: leftover.map(({ step, answer }) => [step, answer]),
  };
}

/** The ticket as data, without what names the session and the moment. */
export function ticketData(session: Session): unknown {
  const transcript = { name: 'transcript.md', sha256: '0'.repeat(64) };
  const { session: _, attached, ...rest } = ticketOf(session, { lang: 'en', now: Date.parse(NOW), version: '0.1.0', transcript });
  return rest;
}
