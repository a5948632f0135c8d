import { sourceOf } from '../../flow/source-of.ts';
import type { StepId } from '../../flow/types.ts';
import { type Markup, markup } from '../../report/html/markup.ts';
import { causeAnchor, exitAnchor } from '../map/anchors.ts';
import type { MapStep } from '../map/types.ts';
import type { Book, Chapter } from './book.ts';
import { condition } from './draw-options.ts';
import { joined, stepLink, targetLink } from './links.ts';

/** Where each exit of a part leads, by the step that went through the part: who reads must know where they came from. */
export function drawExits(book: Book, { level }: Chapter): Markup | undefined {
  const { part } = level;
  if (part === undefined) return undefined;
  const { words, mapWords } = book;
  // One way in, one way on: every answer that leaves the part says already where it leads.
  const [user, ...others] = level.usedBy.map((id) => book.steps.get(id));
  if (user !== undefined && others.length === 0 && user.ways.every(({ when }) => when.size === 0)) return undefined;
  const exits = level.exits.map((exit) => {
    const users = level.usedBy.map(
      (user) => markup`<li>${words.cameFrom} ${stepLink(book, user)} → ${onward(book, user, exit)}</li>\n`,
    );
    return markup`<div id="${exitAnchor(part, exit)}">\n<p><b>${mapWords.exit(exit)}</b></p>\n<ul>\n${users}</ul>\n</div>\n`;
  });
  return markup`<section class="step exits">\n<h3>${words.out}</h3>\n${exits}</section>\n`;
}

function onward(book: Book, user: StepId, exit: string): Markup {
  const step = book.steps.get(user);
  const ways = step?.ways.filter(({ answer }) => answer === exit) ?? [];
  const level = book.map.levels.find(({ steps }) => steps.has(user));
  return joined(
    ways.map((way) => {
      const to = targetLink(book, { part: level?.part, way });
      return way.when.size === 0 ? to : markup`${condition(book, way.when)}${book.mapWords.colon} ${to}`;
    }),
    '; ',
  );
}

/** Each cause with the steps that speak of it. */
export function drawCauses(book: Book): Markup | undefined {
  const { flow, map, words, mapWords } = book;
  if (flow.causes.size === 0) return undefined;
  const items = [...flow.causes.keys()].map((id) => {
    const said = (['confirms', 'pointsTo', 'rulesOut'] as const).map(
      (effect) => [TOLD[effect], (step: MapStep) => step.ways.some(({ effects }) => effects[effect].includes(id))] as const,
    );
    const lines = [...said, ['corrected', ({ repairs }: MapStep) => repairs.includes(id)] as const].flatMap(([word, speaks]) => {
      // A step looked at once more says what the first one says.
      const told = [...book.steps.values()].filter((step) => step.kind !== 'again' && speaks(step));
      const steps = told.map((step) => stepLink(book, step.id));
      return steps.length === 0 ? [] : [markup`<li>${words[word]}${mapWords.colon} ${joined(steps, '; ')}</li>\n`];
    });
    return markup`<section class="step" id="${causeAnchor(id)}">\n<h3>${map.cause(id)}</h3>\n${lines.length > 0 ? markup`<ul>\n${lines}</ul>\n` : undefined}</section>\n`;
  });
  return markup`<section id="causes">\n<h2>${words.causes}</h2>\n${items}</section>\n`;
}

const TOLD = { confirms: 'confirmed', pointsTo: 'pointed', rulesOut: 'ruledOut' } as const;

/** Each source with the steps that rest on it. */
export function drawSourceList(book: Book): Markup | undefined {
  const { sources, words, mapWords, flow } = book;
  if (sources.size === 0) return undefined;
  const items = [...sources].map(([source, steps], index) => {
    const links = joined(
      steps.map((id) => stepLink(book, id)),
      '; ',
    );
    const key = sourceOf(flow.sources, source);
    const document = key === undefined ? undefined : flow.sources.get(key);
    const named = document && markup` – ${document.title}${document.date === undefined ? '' : ` (${document.date})`}`;
    return markup`<li id="source-${index}"><b>${source}</b>${named}${mapWords.colon} ${links}</li>\n`;
  });
  return markup`<section id="sources">\n<h2>${words.sources}</h2>\n<ul>\n${items}</ul>\n</section>\n`;
}
