import type { Ticket } from '../schema.ts';
import type { ReportWords } from '../words.ts';
import { drawTimes } from './draw-times.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { PageWords } from './words.ts';

/** The dated facts: a picture where there is something to see in one, then the list as a table. */
export function orderSection(of: { heading: string; ticket: Ticket; words: PageWords; report: ReportWords }): Markup {
  const { heading, ticket, words, report } = of;
  const { facts, left } = ticket.order;
  const rows = facts.map((fact) => {
    const voice = fact.voice === null ? undefined : markup` <span class="voice">${words.voice(report.voices[fact.voice])}</span>`;
    return markup`<tr class="${fact.kind}"><th scope="row" class="when">${fact.shown}</th><td>${fact.text}${voice}</td></tr>\n`;
  });
  const more = left === 0 ? undefined : markup`<p class="soft">${report.moreFacts(left)}</p>\n`;
  return markup`<section>
<h2>${heading}</h2>
${drawTimes({ dated: ticket.dated, words })}<table>
<thead><tr><th scope="col">${words.when}</th><th scope="col">${words.what}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
${more}</section>
`;
}
