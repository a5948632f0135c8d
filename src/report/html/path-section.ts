import type { PathStep, Ticket } from '../schema.ts';
import type { ReportWords } from '../words.ts';
import { drawPath } from './draw-path.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { PageWords } from './words.ts';

/** The way taken, as a picture and, for who does not see it, as a list that says the same. */
export function pathSection(of: { ticket: Ticket; words: PageWords; report: ReportWords }): Markup {
  const { ticket, words } = of;
  const { steps, left, stands } = ticket.path;
  const earlier = left === 0 ? undefined : markup`<p class="soft">${words.earlier(left)}</p>\n`;
  const items = steps.map((step) => markup`<li>${inWords(step, of)}</li>\n`);
  const list = steps.length === 0 ? undefined : markup`<ol start="${left + 1}">\n${items}</ol>\n`;
  return markup`<section>
<h2>${words.path}</h2>
${earlier}<figure class="path">
${drawPath(of)}<figcaption>${words.signs}</figcaption>
</figure>
<details>
<summary>${words.inWords}</summary>
${list}<p>${words.ends[ticket.outcome]}${of.report.colon} ${stands}</p>
</details>
</section>
`;
}

function inWords(step: PathStep, { words, report }: { words: PageWords; report: ReportWords }): Markup {
  const kind = step.kind === 'repair' || step.kind === 'again' ? [words.kinds[step.kind]] : [];
  const marks = [...kind, report.voices[step.voice], ...(step.parked ? [words.parked] : [])].join(', ');
  const against = step.against === null ? '' : ` ${words.but(step.against)}.`;
  const others = step.others.length === 0 ? undefined : markup` <span class="soft">${words.others(step.others)}</span>`;
  return markup`${step.question} <b>${step.answer}</b> <span class="voice">(${marks})</span>${against}${others}`;
}
