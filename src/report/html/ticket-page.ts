import { ownLang } from '../../text/lang.ts';
import type { Block } from '../document.ts';
import type { Ticket } from '../schema.ts';
import { ticketDocument } from '../ticket-document.ts';
import type { ReportWords } from '../words.ts';
import { WORDS } from '../words.ts';
import { attachedSection } from './attached-section.ts';
import type { Section } from './draw-blocks.ts';
import { drawBlocks, lines, sectionsOf, withoutColon } from './draw-blocks.ts';
import { drawPage } from './draw-page.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import { orderSection } from './order-section.ts';
import { pathSection } from './path-section.ts';
import { standSection } from './stand-section.ts';
import { PAGE_WORDS } from './words.ts';

/** Nothing is cut: a page has room, and the ticket's own bounds hold. */
const WHOLE = { without: new Set<never>(), field: 10_000, lines: 100 };

/** A ticket as a page: what the Markdown ticket holds, whole and in its order, with the way taken and the dated facts as pictures. */
export function ticketPage(ticket: Ticket): string {
  const report = WORDS[ownLang(ticket.lang)];
  const words = PAGE_WORDS[ownLang(ticket.lang)];
  const [head, ...sections] = sectionsOf(ticketDocument(ticket, report, WHOLE));
  const named = (section: Section, name: string): boolean =>
    section.heading === name || section.heading === `${name} ${report.utc}`;
  const drawn = sections.map((section): Markup | undefined => {
    const heading = section.heading ?? '';
    // The footer and the table of dates are made from the data itself: they hold more than lines can.
    if (named(section, report.attached)) return undefined;
    if (named(section, report.order)) return orderSection({ heading, ticket, words, report });
    if (named(section, report.stand)) return standSection(heading, section.blocks, report);
    const blocks = named(section, report.where) ? section.blocks.map(asField) : section.blocks;
    return markup`<section>\n<h2>${heading}</h2>\n${drawBlocks(blocks)}</section>\n`;
  });
  const body = [
    markup`<header>\n${drawHead(head?.blocks ?? [])}</header>\n`,
    markup`<main>\n${drawAsked(head?.blocks ?? [], report)}${drawn}${pathSection({ ticket, words, report })}</main>\n`,
    attachedSection({ ticket, words, report }),
  ];
  return drawPage({ lang: ticket.lang, title: ticket.title, body });
}

/** `Label: text` reads best in two columns. */
const asField = (block: Block): Block =>
  block.is === 'item' && block.lead !== undefined ? { is: 'field', label: block.lead, text: block.text } : block;

const drawHead = (blocks: readonly Block[]): Markup[] =>
  blocks.flatMap((block) => {
    if (block.is === 'title') return [markup`<h1>${block.text}</h1>\n`];
    return block.is === 'para' ? [markup`<p class="notice">${lines(block.text)}</p>\n`] : [];
  });

/** What is asked of the reader stands apart; the rest of the head is a list of terms. */
function drawAsked(blocks: readonly Block[], report: ReportWords): Markup[] {
  const fields = blocks.filter((block) => block.is !== 'title' && block.is !== 'para');
  const asked = fields.find((block) => block.is === 'field' && withoutColon(block.label) === report.asked.label);
  if (asked?.is !== 'field') return drawBlocks(fields);
  const box = markup`<p class="asked"><b>${asked.label}</b> ${lines(asked.text)}</p>\n`;
  return [box, ...drawBlocks(fields.filter((block) => block !== asked))];
}
