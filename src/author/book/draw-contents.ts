import { type Markup, markup } from '../../report/html/markup.ts';
import { branchAnswer } from '../map/reading-order.ts';
import type { MapStep } from '../map/types.ts';
import type { Book, Chapter } from './book.ts';
import { stepLink } from './links.ts';

/** A chapter's heading. */
export function chapterTitle({ words, mapWords }: Book, chapter: Chapter): string {
  const { kind, level, steps } = chapter;
  const answer = branchAnswer(chapter);
  switch (kind) {
    case 'main':
      return words.main;
    case 'branch':
      return answer === undefined ? (steps[0]?.title ?? '') : words.branch(answer);
    case 'part':
      return mapWords.part(level.title);
    case 'ends':
      return mapWords.endsTitle;
  }
}

/** What tells steps of one title apart. */
function kindOf({ mapWords }: Book, { kind, after, end }: MapStep): Markup | undefined {
  if (kind === 'question' || kind === 'value') return undefined;
  const name = kind === 'end' ? mapWords.ends[end!] : mapWords.kinds[kind];
  return markup` <span class="soft">${after === undefined ? name : `${name} ${mapWords.after(after)}`}</span>`;
}

/** The list of contents: every chapter with its steps, then what stands at the back. */
export function drawContents(book: Book): Markup {
  const { words, flow, sources } = book;
  const chapters = book.chapters
    .filter(({ steps }) => steps.length > 0)
    .map((chapter) => {
      const steps = chapter.steps.map((step) => markup`<li>${stepLink(book, step.id)}${kindOf(book, step)}</li>\n`);
      return markup`<li><a href="#${chapter.anchor}">${chapterTitle(book, chapter)}</a>\n<ul>\n${steps}</ul>\n</li>\n`;
    });
  const causes = flow.causes.size === 0 ? undefined : markup`<li><a href="#causes">${words.causes}</a></li>\n`;
  const list = sources.size === 0 ? undefined : markup`<li><a href="#sources">${words.sources}</a></li>\n`;
  return markup`<nav aria-labelledby="contents">\n<h2 id="contents">${words.contents}</h2>\n<ul class="contents">\n${chapters}${causes}${list}</ul>\n</nav>\n`;
}
