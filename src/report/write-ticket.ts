import type { CleanText } from '../text/clean.ts';
import { ownLang } from '../text/lang.ts';
import type { Document } from './document.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { drawText } from './draw-text.ts';
import { TICKET_LIMIT } from './limits.ts';
import type { Ticket } from './schema.ts';
import type { Fit, Section } from './ticket-document.ts';
import { CUTTABLE, ticketDocument } from './ticket-document.ts';
import { WORDS } from './words.ts';

/** A format a report can be written in today. */
export const FORMATS = ['md', 'txt', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * A ticket as text. Markdown and plain text take at most 3,500 characters: whole sections go in a fixed order, and the ticket says
 * which; JSON is for machines and holds everything the fields do.
 */
export function writeTicket(ticket: Ticket, format: Format): CleanText {
  if (format === 'json') return `${JSON.stringify(ticket, null, 2)}\n` as CleanText;
  const draw = format === 'md' ? drawMarkdown : drawText;
  const words = WORDS[ownLang(ticket.lang)];
  return fitted((fit) => draw(ticketDocument(ticket, words, fit))) as CleanText;
}

function fitted(write: (fit: Fit) => ReturnType<(document: Document) => string>): string {
  let text = '';
  for (const fit of fits()) {
    text = write(fit);
    if (text.length <= TICKET_LIMIT) return text;
  }
  return text;
}

/** From everything to the least that still says what is asked, with ever shorter fields where sections alone do not do it. */
function* fits(): Generator<Fit> {
  const without = new Set<Section>();
  yield { without, field: 300, lines: 12 };
  for (const section of CUTTABLE) {
    without.add(section);
    yield { without, field: 300, lines: 12 };
  }
  yield { without, field: 120, lines: 8 };
  yield { without, field: 60, lines: 4 };
  yield { without, field: 24, lines: 2 };
}
