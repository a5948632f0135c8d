import type { Profile } from '../redact/types.ts';
import type { Session } from '../session/types.ts';
import type { CleanText } from '../text/clean.ts';
import type { Lang } from '../text/lang.ts';
import { ownLang } from '../text/lang.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { drawText } from './draw-text.ts';
import { readerOf } from './reader.ts';
import { replayOf } from './replay.ts';
import type { Transcript } from './schema.ts';
import { sealTranscript } from './seal-transcript.ts';
import { transcriptOf } from './transcript-data.ts';
import { transcriptDocument } from './transcript-document.ts';
import { WORDS } from './words.ts';
import type { Format } from './write-ticket.ts';

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
  const drawLines = format === 'md' ? drawMarkdown : drawText;
  const draw = (transcript: Transcript): string =>
    format === 'json'
      ? `${JSON.stringify(transcript, null, 2)}\n`
      : drawLines(transcriptDocument({ transcript, words, shortOf: short }));
  const transcript = { ...transcriptOf(session, lang, profile), replay: replayOf(session, { lang, profile }) };
  return sealTranscript(transcript, draw) as CleanText;
}
