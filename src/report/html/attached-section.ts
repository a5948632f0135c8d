import { shownTime } from '../moment.ts';
import type { Ticket } from '../schema.ts';
import type { ReportWords } from '../words.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { PageWords } from './words.ts';

/** What comes with the ticket, whole: each file with its sum; then for whom it was made and by what. */
export function attachedSection(of: { ticket: Ticket; words: PageWords; report: ReportWords }): Markup {
  const { ticket, words, report } = of;
  const { transcript, evidence, profile, hidden, flow, ariane, made } = ticket.attached;
  const rows = [{ ...transcript, bytes: undefined }, ...evidence].map(
    ({ name, sha256, bytes }) =>
      markup`<tr><th scope="row">${name}${bytes === undefined ? undefined : markup` <span class="soft">${report.bytes(bytes)}</span>`}</th><td class="sum">${sha256}</td></tr>\n`,
  );
  const by = report.made({
    ...{ session: ticket.session, flow: flow.id, version: flow.version, hash: flow.hash.slice(0, 7), ariane },
    at: shownTime(made),
  });
  return markup`<footer>
<h2>${report.attached}</h2>
<table>
<thead><tr><th scope="col">${words.file}</th><th scope="col">${words.sum}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
<p>${profile === 'own' ? report.own : report.hidden(hidden, profile)}</p>
<p>${by}</p>
</footer>
`;
}
