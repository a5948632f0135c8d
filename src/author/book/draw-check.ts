import type { Look, LookRun } from '../../flow/check-types.ts';
import { type Markup, markup } from '../../report/html/markup.ts';
import { fillCommand, fillProse } from '../../session/fill-slots.ts';
import { fillRun } from '../../session/page-check.ts';
import { SESSION_WORDS } from '../../session/words.ts';
import type { CleanText } from '../../text/clean.ts';
import type { Book } from './book.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { condition } from './draw-options.ts';

/**
 * What the check of a step would look up, for who has to do it by hand: what it reads, where, and the commands. Those that stand
 * in the step already (`said`) are not said twice.
 */
export function drawCheck(book: Book, { id, said }: { id: string; said: readonly string[] }): Markup | undefined {
  const check = book.flow.checks?.checks.get(id);
  if (check === undefined || check.uses.length === 0) return undefined;
  const what = book.texts.of((text) => text.checks.get(id)?.what);
  const looks = check.uses.flatMap((name) => drawLook(book, book.flow.checks?.looks.get(name), new Set(said)) ?? []);
  if (what === undefined && looks.length === 0) return undefined;
  const intro = what === undefined ? undefined : drawMarkdown(fillProse(what, book.slots));
  return markup`<div class="check">\n<p><b>${book.words.check}</b></p>\n${intro}${looks}</div>\n`;
}

function drawLook(book: Book, look: Look | undefined, said: ReadonlySet<string>): Markup | undefined {
  if (look === undefined) return undefined;
  const { words, slots, own } = book;
  const byHand = look.accepts[0];
  // What a person types, where the source has a command for that; else what Ariane would run.
  const commands =
    byHand === undefined
      ? look.run.map((run) => ({ run, text: fillRun(run, slots).text as string }))
      : [{ run: undefined, text: fillCommand(byHand as CleanText, { language: 'powershell', slots }).text as string }];
  const news = commands.filter(({ text }) => !said.has(text.trim()));
  if (news.length === 0) return undefined;
  const where = markup`<p>${words.readsIn(SESSION_WORDS[own].lookPlaces[look.where])}</p>\n`;
  return markup`${where}${news.map(({ run, text }) => drawCommand(book, run, text))}`;
}

function drawCommand(book: Book, run: LookRun | undefined, text: string): Markup {
  const { words, slots } = book;
  const only =
    run === undefined || run.when.size === 0 ? undefined : markup`<p>${condition(book, run.when)}${book.mapWords.colon}</p>\n`;
  if (run === undefined || run.kind === 'powershell') return markup`${only}<pre>${text}</pre>\n`;
  const { params } = fillRun(run, slots);
  const [main = '', ...more] = [...params].map(([name, value], index) => (index === 0 ? value : `${name} ${value}`));
  return markup`${only}<p>${words.kinds[run.kind]}${book.mapWords.colon} <code>${[main, ...more].join(', ')}</code></p>\n`;
}
