import type { PathStep, Ticket } from '../schema.ts';
import type { ReportWords } from '../words.ts';
import { drawPath } from './draw-path.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import type { PageWords } from './words.ts';

/** The way taken, as a picture and, for who does not see it, as a list that says the same; nothing before the first answer. */
export function pathSection(of: { ticket: Ticket; words: PageWords; report: ReportWords }): Markup | undefined {
  const { ticket, words } = of;
  const { steps, left, stands } = ticket.path;
  if (steps.length === 0) return undefined;
  const earlier = left === 0 ? undefined : markup`<p class="soft">${words.earlier(left)}</p>\n`;
  const items = steps.map((step) => markup`<li>${inWords(step, of)}</li>\n`);
  const list = markup`<ol start="${left + 1}">
${items}</ol>
`;
  return markup`<section>
<h2>${words.path}</h2>
${earlier}<figure class="path">
${drawPath(of)}<figcaption>${signsIn(steps, words)}</figcaption>
</figure>
<details>
<summary>${words.inWords}</summary>
${list}<p>${words.ends[ticket.outcome]}${of.report.colon} ${stands}</p>
</details>
</section>
`;
}

/** Only the signs that are there. */
function signsIn(steps: readonly PathStep[], { signs }: PageWords): string {
  const kinds = (['question', 'value', 'repair', 'again'] as const).filter((kind) => steps.some((step) => step.kind === kind));
  const parked = steps.some((step) => step.parked) ? [signs.parked] : [];
  const others = steps.some((step) => step.others.length > 0) ? [signs.others] : [];
  return [...kinds.map((kind) => signs[kind]), ...parked, ...others].join(' ');
}

function inWords(step: PathStep, { words, report }: { words: PageWords; report: ReportWords }): Markup {
  const kind = step.kind === 'repair' || step.kind === 'again' ? [words.kinds[step.kind]] : [];
  const marks = [...kind, report.voices[step.voice], ...(step.parked ? [words.parked] : [])].join(', ');
  const against = step.against === null ? '' : ` ${words.but(step.against)}.`;
  const others = step.others.length === 0 ? undefined : markup` <span class="soft">${words.others(step.others)}</span>`;
  return markup`${step.question} <b>${step.answer}</b> <span class="voice">(${marks})</span>${against}${others}`;
}
