import { drawPage } from '../../report/html/draw-page.ts';
import { type Markup, markup } from '../../report/html/markup.ts';
import { fillProse } from '../../session/fill-slots.ts';
import type { Guide } from '../../session/types.ts';
import { SESSION_WORDS } from '../../session/words.ts';
import type { Lang } from '../../text/lang.ts';
import { type Book, bookOf, type Chapter } from './book.ts';
import { chapterTitle, drawContents } from './draw-contents.ts';
import { drawAlways } from './draw-end.ts';
import { drawCauses, drawExits, drawSourceList } from './draw-lists.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { drawStep } from './draw-step.ts';
import { stepLink } from './links.ts';
import { BOOK_STYLE } from './style.ts';

/**
 * A whole flow as one page in one language, for a machine where nothing may run: no script, nothing loaded, nothing folded away.
 * `now`: milliseconds since 1970, for a review that is overdue.
 */
export function drawBook(guide: Guide, { lang, now }: { lang: Lang; now: number }): string {
  const book = bookOf(guide, lang);
  const { map, chapters } = book;
  const body = [
    drawHead(book, now),
    drawContents(book),
    markup`<main>\n${chapters.map((chapter) => drawChapter(book, chapter))}${drawCauses(book)}${drawSourceList(book)}</main>\n`,
  ];
  return drawPage({ lang: map.lang, title: map.title, body, style: BOOK_STYLE });
}

function drawHead(book: Book, now: number): Markup {
  const { flow, map, texts, words, slots, own, numbers } = book;
  const description = texts.of((text) => text.description);
  const { retired, reviewBy } = flow;
  const isLate = reviewBy !== undefined && Date.parse(`${reviewBy}T23:59:59Z`) < now;
  const notices = [
    ...(retired === undefined ? [] : [SESSION_WORDS[own].retired(retired.on)]),
    ...(isLate ? [SESSION_WORDS[own].review(reviewBy) as string] : []),
  ].map((text) => markup`<p class="notice">${text}</p>\n`);
  const source = flow.source && ` ${words.document({ title: flow.source.title, date: flow.source.date })}`;
  return markup`<header>
<h1>${map.title}</h1>
${notices}${description && drawMarkdown(fillProse(description, slots))}<p>${words.howTo({ number: numbers.get(flow.start) ?? 1 })}</p>
<p>${words.slotHint}</p>
<p class="soft">${words.made({ flow: flow.id, version: flow.version, hash: flow.hash.slice(0, 7) })}${source}</p>
</header>
`;
}

function drawChapter(book: Book, chapter: Chapter): Markup | undefined {
  if (chapter.steps.length === 0) return undefined;
  const steps = chapter.steps.map((step) => drawStep(book, chapter.level, step));
  const from = chapter.from && markup`<p class="soft">${book.words.byWayOf} ${stepLink(book, chapter.from.id)}</p>\n`;
  return markup`<section id="${chapter.anchor}">\n<h2>${chapterTitle(book, chapter)}</h2>\n${from}${chapter.kind === 'ends' ? drawAlways(book) : undefined}${steps}${drawExits(book, chapter)}</section>\n`;
}
