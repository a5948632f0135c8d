import type { CleanText } from '../text/clean.ts';
import { ownLang } from '../text/lang.ts';
import type { Document } from './document.ts';
import { drawJira } from './draw-jira.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { drawServicenow } from './draw-servicenow.ts';
import { drawText } from './draw-text.ts';
import { ticketPage } from './html/ticket-page.ts';
import { TICKET_LIMIT } from './limits.ts';
import type { Ticket } from './schema.ts';

import { ticketDocument } from './ticket-document.ts';
import { CUTTABLE, type Fit, type Section } from './ticket-part.ts';
import { WORDS } from './words.ts';

/** A format a report can be written in today. */
export const FORMATS = ['md', 'txt', 'json', 'html', 'jira', 'servicenow'] as const;
export type Format = (typeof FORMATS)[number];

/** How a document is written in each format of lines. */
export const DRAW: Readonly<Record<Exclude<Format, 'json' | 'html'>, (document: Document) => string>> = {
  md: drawMarkdown,
  txt: drawText,
  jira: drawJira,
  servicenow: drawServicenow,
};

/**
 * A ticket as text. The formats of lines take at most 3,500 characters: whole sections go in a fixed order, and the ticket says
 * which; JSON, for machines, and HTML, a page with pictures, hold everything the fields do.
 */
export function writeTicket(ticket: Ticket, format: Format): CleanText {
  if (format === 'json') return `${JSON.stringify(ticket, null, 2)}\n` as CleanText;
  if (format === 'html') return ticketPage(ticket) as CleanText;
  const draw = DRAW[format];
  const words = WORDS[ownLang(ticket.lang)];
  return fitted((fit) => draw(ticketDocument(ticket, words, fit))) as CleanText;
}

function fitted(write: (fit: Fit) => string): string {
  const whole = { field: 400, lines: 12 };
  const without = new Set<Section>();
  let text = write({ without, ...whole });
  for (const section of CUTTABLE) {
    if (text.length <= TICKET_LIMIT) return restored({ text, without, write: (cut) => write({ without: cut, ...whole }) });
    without.add(section);
    text = write({ without, ...whole });
  }
  // Ever shorter fields, where sections alone do not do it.
  for (const fit of [
    { field: 400, lines: 12 },
    { field: 120, lines: 8 },
    { field: 60, lines: 4 },
    { field: 24, lines: 2 },
  ]) {
    text = write({ without, ...fit });
    if (text.length <= TICKET_LIMIT) return text;
  }
  return text;
}

/** A long section cut last may leave room for shorter ones cut before it: they come back, the last cut first. */
function restored(of: { text: string; without: ReadonlySet<Section>; write: (without: ReadonlySet<Section>) => string }): string {
  let { text, without } = of;
  for (const section of CUTTABLE.toReversed()) {
    if (!without.has(section)) continue;
    const fewer = new Set([...without].filter((each) => each !== section));
    const longer = of.write(fewer);
    if (longer.length > TICKET_LIMIT) continue;
    text = longer;
    without = fewer;
  }
  return text;
}
