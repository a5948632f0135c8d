import type { Label } from '../../flow/text-types.ts';
import type { Step } from '../../flow/types.ts';
import { type Markup, markup } from '../../report/html/markup.ts';
import { blocksOf } from '../../session/blocks-of.ts';
import { fillProse } from '../../session/fill-slots.ts';
import { questionOf } from '../../session/question-of.ts';
import { SESSION_WORDS } from '../../session/words.ts';
import { partAnchor, stepAnchor } from '../map/anchors.ts';
import type { MapLevel, MapStep } from '../map/types.ts';
import { type Book, sourcesOf } from './book.ts';
import { drawCheck } from './draw-check.ts';
import { drawEnd } from './draw-end.ts';
import { drawInline, drawMarkdown } from './draw-markdown.ts';
import { drawOptions } from './draw-options.ts';
import { causeLink, joined, sourceLink, stepLink, stepName } from './links.ts';

/**
 * A step with everything one needs to carry it out: where, what to do, its commands, what to see, what to answer. What is marked
 * internal is left out, because a page is passed on.
 */
export function drawStep(book: Book, level: MapLevel, step: MapStep): Markup {
  const { guide, texts, flow } = book;
  const whole = flow.all.get(step.id)!;
  const isTranslated = step.kind === 'part' || guide.texts.get(texts.lang)?.steps.has(questionOf(flow, whole)) === true;
  const lang = isTranslated || texts.lang === flow.base ? undefined : markup` lang="${flow.base}"`;
  const missing = lang && markup`<p class="soft" lang="${texts.lang}">${book.words.otherLanguage}</p>\n`;
  const again = whole.kind === 'again' && guide.texts.get(texts.lang)?.steps.has(step.id) !== true;
  return markup`<section class="step" id="${stepAnchor(step.id)}"${lang}>
<h3>${stepName(book, step.id)}</h3>
<p class="soft">${marksOf(book, step)}</p>
${missing}${again ? drawAgain(book, whole) : drawWhatToDo(book, step)}${drawPart(book, step)}${whole.kind === 'end' ? drawEnd(book, whole) : undefined}${drawOptions(book, level, step)}${drawSources(book, step)}</section>
`;
}

function marksOf({ mapWords }: Book, { id, kind, fault, after, end }: MapStep): Markup {
  const name = kind === 'end' ? mapWords.ends[end!] : kind === 'question' ? undefined : mapWords.kinds[kind];
  const marks = [name, fault ? mapWords.fault : undefined, after === undefined ? undefined : mapWords.after(after)];
  return markup`<code>${id}</code>${marks.filter((each) => each !== undefined).map((each) => ` · ${each}`)}`;
}

/** A step looked at once more is told where it was told first. */
function drawAgain(book: Book, step: Step): Markup {
  const { words, mapWords, flow } = book;
  const due = step.after === undefined ? undefined : ` ${words.due(mapWords.after(step.after))}`;
  return markup`<p>${words.onceMore}${due}</p>\n<p>${words.howIn} ${stepLink(book, questionOf(flow, step))}.</p>\n`;
}

function drawWhatToDo(book: Book, step: MapStep): Markup {
  const { texts, slots, words, own, flow } = book;
  const labelled = (label: Label, name: keyof typeof words.labels, more?: string): Markup | undefined => {
    const text = texts.label(step.id, label);
    const heading = words.labels[name] + (more === undefined ? '' : ` (${more})`) + book.mapWords.colon;
    return text && drawLabelled(heading, fillProse(text, slots));
  };
  const blocks = blocksOf(texts.body(step.id), slots);
  const body = blocks.map((block) =>
    block.kind === 'prose' ? drawMarkdown(block.markdown) : markup`<pre>${block.text}</pre>\n`,
  );
  const said = blocks.flatMap((block) => (block.kind === 'command' ? [block.text.trim()] : []));
  const spoken = texts.say(step.id);
  const quote =
    spoken &&
    markup`<p class="lead">${words.labels.say}${book.mapWords.colon}</p>\n<blockquote>\n${drawMarkdown(fillProse(spoken, slots))}</blockquote>\n`;
  const whole = flow.all.get(step.id);
  const undo = whole?.kind === 'repair' && whole.undo !== undefined ? SESSION_WORDS[own].undo[whole.undo] : undefined;
  const bare = undo && markup`<p><b>${words.labels.undo}${book.mapWords.colon}</b> ${undo}.</p>\n`;
  return markup`${drawRepairs(book, step)}${labelled('risk', 'risk')}${labelled('undo', 'undo', undo) ?? bare}${labelled('where', 'where')}${body}${drawValue(book, step)}${labelled('expect', 'expect')}${labelled('if-not', 'ifNot')}${labelled('why', 'why')}${quote}${labelled('send', 'send')}${step.check && drawCheck(book, { id: step.check, said })}`;
}

/** A text of one paragraph stands beside its label, a longer one under it. */
function drawLabelled(label: string, markdown: string): Markup {
  if (/\n\s*\n|^\s*(?:[-*+>#]|\d+[.)])\s|```/mu.test(markdown))
    return markup`<p class="lead"><b>${label}</b></p>\n${drawMarkdown(markdown)}`;
  return markup`<p><b>${label}</b> ${drawInline(markdown)}</p>\n`;
}

function drawRepairs(book: Book, { repairs }: MapStep): Markup | undefined {
  if (repairs.length === 0) return undefined;
  return markup`<p class="effect">${book.mapWords.effects.repairs('')}${joined(repairs.map((id) => causeLink(book, id)))}</p>\n`;
}

function drawValue({ flow, texts, words }: Book, { id }: MapStep): Markup | undefined {
  const step = flow.all.get(id);
  if (step?.kind !== 'value') return undefined;
  const value = texts.of((text) => text.values.get(step.asks));
  return markup`<p>${words.type({ label: value?.label ?? step.asks, example: value?.example })}</p>\n`;
}

function drawPart(book: Book, { part, title }: MapStep): Markup | undefined {
  const start = part === undefined ? undefined : book.flow.parts.get(part)?.start;
  if (part === undefined || start === undefined) return undefined;
  const { words } = book;
  return markup`<p>${words.goThrough} <a href="#${partAnchor(part)}">${title}</a>, ${words.startingAt} ${stepLink(book, start)}.</p>\n`;
}

function drawSources(book: Book, { id }: MapStep): Markup | undefined {
  const sources = sourcesOf(book.flow, id);
  if (sources.length === 0) return undefined;
  return markup`<p class="soft">${book.words.source}${book.mapWords.colon} ${joined(sources.map((each) => sourceLink(book, each)))}</p>\n`;
}
