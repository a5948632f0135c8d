import type { Session } from '../session/types.ts';
import type { CleanText } from '../text/clean.ts';
import type { Lang } from '../text/lang.ts';
import { ownLang } from '../text/lang.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { drawText } from './draw-text.ts';
import { readerOf } from './reader.ts';
import { transcriptOf } from './transcript-data.ts';
import { transcriptDocument } from './transcript-document.ts';
import { WORDS } from './words.ts';
import type { Format } from './write-ticket.ts';

/** The whole session as text in `lang`; the same session and language always give the same bytes. */
export function writeTranscript(session: Session, of: { readonly lang: Lang; readonly format: Format }): CleanText {
  const transcript = transcriptOf(session, of.lang);
  if (of.format === 'json') return `${JSON.stringify(transcript, null, 2)}\n` as CleanText;
  const draw = of.format === 'md' ? drawMarkdown : drawText;
  const words = WORDS[ownLang(of.lang)];
  const { short } = readerOf(session, of.lang);
  return draw(transcriptDocument({ transcript, words, shortOf: short })) as CleanText;
}
