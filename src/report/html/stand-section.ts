import type { Block } from '../document.ts';
import type { ReportWords } from '../words.ts';
import { lines, withoutColon } from './draw-blocks.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';

/** Where it stands, by state: each state once, with its sign, and its causes beside it. Lines without a state stand under them. */
export function standSection(heading: string, blocks: readonly Block[], report: ReportWords): Markup {
  const groups: { lead: string; texts: string[] }[] = [];
  const rest: string[] = [];
  for (const block of blocks) {
    if (block.is !== 'item') continue;
    const lead = withoutColon(block.lead ?? '');
    const group = groups.at(-1);
    if (lead === '') rest.push(block.text);
    else if (group?.lead === lead) group.texts.push(block.text);
    else groups.push({ lead, texts: [block.text] });
  }
  const drawn = groups.map(({ lead, texts }) => {
    const { tone, path } = signOf(lead, report);
    const sign = markup`<svg class="${tone}" viewBox="0 0 12 12" aria-hidden="true"><path d="${path}" fill="none" stroke="currentColor" stroke-width="1.8" /></svg>`;
    const items = texts.map((text) => markup`<li>${lines(text)}</li>\n`);
    return markup`<div class="state"><h3>${sign}<span class="${tone}">${lead}</span></h3>\n<ul>\n${items}</ul></div>\n`;
  });
  const under = rest.map((text) => markup`<p class="soft">${text}</p>\n`);
  return markup`<section>\n<h2>${heading}</h2>\n${drawn}${under}</section>\n`;
}

interface Sign {
  readonly tone: 'good' | 'bad' | 'warn' | 'calm';
  /** In a box of 12 by 12. */
  readonly path: string;
}

const TICK = 'M1 7l3 3l7 -8';
const CROSS = 'M2 2l8 8m0 -8l-8 8';
const RING = 'M6 1a5 5 0 1 0 .01 0z';
const BANG = 'M6 0v8m0 1.5v2.5';
const BAR = 'M1 6h10';
const HALF = 'M6 1a5 5 0 1 0 .01 0zM6 1v10';

function signOf(lead: string, { states, contradiction }: ReportWords): Sign {
  const signs = new Map<string, Sign>([
    [contradiction, { tone: 'warn', path: CROSS }],
    [states.confirmed, { tone: 'bad', path: BANG }],
    [states.correctedNoHelp, { tone: 'warn', path: HALF }],
    [states.correctedNotSeen, { tone: 'warn', path: HALF }],
    [states.suspected, { tone: 'warn', path: BANG }],
    [states.ruledOut, { tone: 'calm', path: BAR }],
    [states.fixed, { tone: 'good', path: TICK }],
  ]);
  return signs.get(lead) ?? { tone: 'calm', path: RING };
}
