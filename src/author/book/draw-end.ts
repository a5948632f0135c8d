import { type EndStep, INTAKE_FIELDS } from '../../flow/types.ts';
import { type Markup, markup } from '../../report/html/markup.ts';
import { fillProse } from '../../session/fill-slots.ts';
import { SESSION_WORDS } from '../../session/words.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Book } from './book.ts';
import { drawInline } from './draw-markdown.ts';

/** At a hand-over: to whom, and what the ticket must carry. Nothing at any other end. */
export function drawEnd(book: Book, { end, ticket: id }: EndStep): Markup | undefined {
  if (end !== 'handover') return undefined;
  const { flow, texts, words, mapWords, slots } = book;
  const to = id === undefined ? undefined : (texts.of((text) => text.tickets.get(id)) ?? cleanLine(id));
  const needs = (id === undefined ? undefined : flow.tickets.get(id)?.needs) ?? [];
  const carried = needs.map((need) => {
    const text = texts.of((each) => each.needs.get(need)) ?? cleanLine(need);
    return markup`<li>${drawInline(fillProse(text, slots))}</li>\n`;
  });
  const named = to && markup`<p><b>${words.handTo}${mapWords.colon}</b> ${to}</p>\n`;
  const list =
    carried.length === 0 ? undefined : markup`<p class="lead">${words.carry}${mapWords.colon}</p>\n<ul>\n${carried}</ul>\n`;
  return markup`${named}${list}<p><a href="#always">${words.alsoAlways}</a></p>\n`;
}

/** The four things every ticket says; nothing for a flow that hands nothing over. */
export function drawAlways({ flow, texts, words, own }: Book): Markup | undefined {
  if (![...flow.steps.values()].some((step) => step.kind === 'end' && step.end === 'handover')) return undefined;
  const asked = INTAKE_FIELDS.map((field) => texts.of((text) => text.intake.get(field)) ?? SESSION_WORDS[own].intake[field]);
  const items = asked.map((text) => markup`<li>${drawInline(text)}</li>\n`);
  return markup`<section class="step" id="always">\n<h3>${words.always}</h3>\n<ul>\n${items}</ul>\n</section>\n`;
}
