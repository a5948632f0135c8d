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
  const marks = facts
    .flatMap(({ kind, at }) => (kind === 'look' || at === null ? [] : [Date.parse(at)]))
    .map((ms, index) => ({ ms, number: index + 1 }));
  const picture = drawTimes({ syncs: ticket.syncs, marks, words, colon: report.colon });
  let number = 0;
  const rows = facts.map((fact) => {
    // A log speaks for itself, whoever sent it.
    const who = fact.kind === 'log' && fact.voice === 'shown' ? report.logFile : fact.voice && report.voices[fact.voice];
    const voice = who === null ? undefined : markup` <span class="voice">${words.voice(who)}</span>`;
    const isMarked = picture !== undefined && fact.kind !== 'look' && fact.at !== null;
    if (isMarked) number += 1;
    // A date nobody can place is shown as it was typed, however long.
    const [, day, rest] = /^(\d{4}-\d\d-\d\d)(.*)$/su.exec(fact.shown) ?? [];
    const shown = day === undefined ? markup`${fact.shown}` : markup`<span class="whole">${day}</span>${rest}`;
    const mark = isMarked ? markup`<span class="num">${number}</span> ` : undefined;
    return markup`<tr class="${fact.kind}"><th scope="row" class="when">${mark}${shown}</th><td>${fact.text}${voice}</td></tr>\n`;
  });
  const more = left === 0 ? undefined : markup`<p class="soft">${report.moreFacts(left)}</p>\n`;
  return markup`<section>
<h2>${heading}</h2>
${picture}<table${picture === undefined ? undefined : markup` class="marked"`}>
<thead><tr><th scope="col">${words.when}</th><th scope="col">${words.what}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
${more}</section>
`;
}
