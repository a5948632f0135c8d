import { createHash } from 'node:crypto';
import type { HiddenCount, Profile } from '../redact/types.ts';
import type { Session } from '../session/types.ts';
import type { CleanText } from '../text/clean.ts';
import { cleanLine } from '../text/clean.ts';
import type { Lang } from '../text/lang.ts';
import { ownLang } from '../text/lang.ts';
import type { EvidenceFile } from './schema.ts';
import { ticketOf } from './ticket-data.ts';
import { WORDS } from './words.ts';
import type { Format } from './write-ticket.ts';
import { FORMATS, writeTicket } from './write-ticket.ts';
import { writeTranscript } from './write-transcript.ts';

export interface ExportOrder {
  readonly what: 'ticket' | 'transcript';
  /** As typed: `md`, `txt`, `json`. */
  readonly format: string;
  readonly profile: Profile;
  /** What was hidden in the session, for the ticket's last lines; nothing under `own`. */
  readonly hidden?: readonly HiddenCount[] | undefined;
  readonly lang: Lang;
  readonly now: number;
  /** Ariane's own version. */
  readonly version: string;
  /** What is sent along; by default what the session holds. */
  readonly evidence?: readonly EvidenceFile[] | undefined;
}

export type Exported =
  | { readonly ok: true; readonly text: CleanText }
  /** Wrong use (exit 2): a sentence in `lang` that says what to do instead. Nothing was written. */
  | { readonly ok: false; readonly code: 'format'; readonly message: CleanText };

/**
 * A session's ticket or transcript as text. For `vendor` and `public` the session is one that `redactSession` made: this room hides
 * nothing itself but internal notes. The ticket names the transcript of the same language, by its SHA-256.
 */
export function exportReport(session: Session, order: ExportOrder): Exported {
  const words = WORDS[ownLang(order.lang)];
  const refuse = (message: string): Exported => ({ ok: false, code: 'format', message: cleanLine(message) });
  const format: Format | undefined = FORMATS.find((each) => each === order.format);
  if (format === undefined) return refuse(words.unknownFormat(order.format));

  if (order.what === 'transcript')
    return { ok: true, text: writeTranscript(session, { lang: order.lang, format, profile: order.profile }) };
  // A ticket that is pasted into a field has its transcript beside it as a file.
  const attached = format === 'jira' || format === 'servicenow' ? 'md' : format;
  const transcript = writeTranscript(session, { lang: order.lang, format: attached, profile: order.profile });
  const sha256 = createHash('sha256').update(transcript).digest('hex');
  const { lang, now, version, evidence, profile, hidden } = order;
  const transcriptFile = { name: `transcript.${attached}`, sha256 };
  const ticket = ticketOf(session, { lang, now, version, evidence, profile, hidden, transcript: transcriptFile });
  return { ok: true, text: writeTicket(ticket, format) };
}
