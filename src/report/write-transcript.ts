import type { Profile } from '../redact/types.ts';
import type { Session } from '../session/types.ts';
import type { CleanText } from '../text/clean.ts';
import type { Lang } from '../text/lang.ts';
import { ownLang } from '../text/lang.ts';
import { fitTranscript, type TranscriptFit } from './fit-transcript.ts';
import { transcriptPage } from './html/transcript-page.ts';
import { TRANSCRIPT_LIMITS } from './limits.ts';
import { readerOf } from './reader.ts';
import { replayOf } from './replay.ts';
import type { Transcript } from './schema.ts';
import { sealTranscript } from './seal-transcript.ts';
import { transcriptOf } from './transcript-data.ts';
import { transcriptDocument } from './transcript-document.ts';
import { WORDS } from './words.ts';
import { DRAW, type Format } from './write-ticket.ts';

export interface TranscriptOrder {
  readonly lang: Lang;
  readonly format: Format;
  /** Whom it is for; the session is one that was made ready for them. */
  readonly profile?: Profile | undefined;
}

/** The whole session as text in `lang`; the same session and language always give the same bytes. */
export function writeTranscript(session: Session, { lang, format, profile }: TranscriptOrder): CleanText {
  const words = WORDS[ownLang(lang)];
  const { short } = readerOf(session, lang);
  const write = (each: Transcript, fit?: TranscriptFit): string => {
    if (format === 'json') return `${JSON.stringify(each, null, 2)}\n`;
    if (format === 'html') return transcriptPage(each, short);
    return DRAW[format](transcriptDocument({ transcript: each, words, shortOf: short, fit }));
  };
  const transcript = { ...transcriptOf(session, lang, profile), replay: replayOf(session, { lang, profile }) };
  const whole = sealTranscript(transcript, write);
  const limit = format === 'jira' || format === 'servicenow' ? TRANSCRIPT_LIMITS[format] : Number.POSITIVE_INFINITY;
  return (whole.length <= limit ? whole : fitTranscript(transcript, { limit, write })) as CleanText;
}
