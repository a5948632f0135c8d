import type { AskPage, Block, EndPage, Page } from '../session/page-types.ts';
import { ownLang } from '../text/lang.ts';
import { prose } from './prose.ts';
import { LINE_WORDS, TOLD_CAUSES } from './words.ts';

/** One line of text. `whole` lines are commands: never wrapped, so that they can be selected and copied. */
export interface PageLine {
  readonly text: string;
  readonly whole: boolean;
}

// What was noted last is what one looks for; the list of answers has them all.
const LAST_NOTES = 3;

/** How a page is told: on a screen that is shared, nothing is said that is not meant for the customer. */
export interface Telling {
  readonly share: boolean;
}

/**
 * A page as lines, one fact a line, no drawing: what both plain fronts print, and what the numbers and letters typed
 * afterwards mean. The order is that of screens.md, "The same step in line mode".
 */
export function pageLines(page: Page, telling: Telling): readonly PageLine[] {
  return page.kind === 'end' ? endLines(page, telling) : askLines(page, telling);
}

function askLines(page: AskPage, { share }: Telling): readonly PageLine[] {
  const words = LINE_WORDS[ownLang(page.lang)];
  const lines = writer();
  // Whose case this is comes first: with three of them open, the next line may be typed in the wrong place.
  const of = page.case === undefined || share ? '' : `${words.caseName(page.case)}. `;
  lines.add(`Question ${page.number}. ${of}${words.left(page.left.words)}`);
  if (!share && page.held !== undefined) lines.add(words.held(page.held.words));
  if (!share) for (const notice of page.notices) lines.prose(notice.text);
  if (page.again !== undefined) lines.add(words.again(page.again.join(', ')));
  lines.prose(page.question);
  if (page.sayThis !== undefined && !share) lines.add(words.say(prose(page.sayThis).join(' ')));
  lines.prose(page.whereTo, words.where);
  lines.blocks(page.blocks, words.command);
  lines.prose(page.expect, words.expect);
  lines.prose(page.ifNot, words.ifNot);
  if (!share) lines.prose(page.why, words.why);
  if (!share) lines.prose(page.internal, words.internal);
  lines.prose(page.risk, words.risk);
  lines.prose(undoOf(page), words.undo);
  if (!share) for (const { forWord, text } of (page.notes ?? []).slice(-LAST_NOTES)) lines.add(words.note(forWord, text));
  if (page.due !== undefined && !page.due.passed) {
    lines.prose(page.due.words);
    lines.add(words.early);
  }
  for (const known of share ? [] : page.known) {
    lines.add(words.known({ label: known.label, voice: known.voiceWord, age: known.age, source: known.finding ?? known.source }));
  }

  if (page.value === undefined) {
    lines.add(words.choices(page.choices.length));
    page.choices.forEach((choice, index) => {
      lines.add(`${index + 1}. ${prose(choice.label).join(' ')}${choice.parks ? ` (${words.parks})` : ''}`);
    });
  } else {
    if (page.value.example !== undefined) lines.add(words.example(page.value.example));
    const unknown = page.choices.find((choice) => choice.id === 'unknown');
    lines.add(
      `:u. ${unknown === undefined ? words.unknownValue : prose(unknown.label).join(' ')}${unknown?.parks ? ` (${words.parks})` : ''}`,
    );
  }
  for (const letter of letters(page, share)) lines.add(page.value === undefined ? letter : `:${letter}`);
  return lines.done();
}

/** After the options, also at a customer's, so that numbers do not depend on the machine. */
function letters(page: AskPage, share: boolean): readonly string[] {
  const words = LINE_WORDS[ownLang(page.lang)];
  const known = share ? undefined : page.known.at(-1);
  return [
    ...(known === undefined ? [] : [words.takeKnown(known.label)]),
    ...(page.where === 'customer' ? [words.send] : []),
    words.paste,
    ...(page.check === undefined || share || page.where === 'customer' ? [] : [words.check]),
    ...(page.blocks.some((block) => block.kind === 'command') ? [words.copy] : []),
    // Alone at one's own machine nobody is quoted.
    ...(share || (page.where === 'here' && page.voice === 'seen') ? [] : [words.voice(page.voiceWord)]),
  ];
}

function undoOf(page: AskPage): string | undefined {
  const parts = [page.undoWord, page.undo].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? undefined : parts.join(' ; ');
}

function endLines(page: EndPage, { share }: Telling): readonly PageLine[] {
  const words = LINE_WORDS[ownLang(page.lang)];
  const lines = writer();
  lines.add(page.end === 'resolved' ? words.resolved : page.end === 'advice' ? words.advice : words.handover(page.to));
  if (!share && page.case !== undefined) lines.add(words.caseName(page.case));
  if (!share && page.held !== undefined) lines.add(words.held(page.held.words));
  if (!share) for (const notice of page.notices) lines.prose(notice.text);
  lines.prose(page.question);
  lines.prose(page.whereTo, words.where);
  lines.blocks(page.blocks, words.command);
  lines.prose(page.expect, words.expect);
  lines.prose(page.ifNot, words.ifNot);
  if (!share) {
    lines.prose(page.why, words.why);
    lines.prose(page.internal, words.internal);
    for (const state of TOLD_CAUSES) {
      for (const cause of page.causes.filter((one) => one.state === state)) lines.add(words.cause(cause.stateWord, cause.name));
    }
    for (const parked of page.parked) lines.prose(parked.short, words.leftOpen);
    // Where to find it is told when it is asked for.
    for (const { text, said } of page.carried) {
      const [what = ''] = prose(text);
      if (said === undefined) lines.add(words.needs(what));
      else lines.add(words.needSaid({ ...said, what }));
    }
    for (const { forWord, text } of (page.notes ?? []).slice(-LAST_NOTES)) lines.add(words.note(forWord, text));
  }
  return lines.done();
}

function writer() {
  const lines: PageLine[] = [];
  const add = (text: string, whole = false) => {
    lines.push({ text, whole });
  };
  return {
    add,
    /** Paragraphs of Markdown; the label stands before the first. */
    prose: (markdown: string | undefined, label: (text: string) => string = (text) => text) => {
      if (markdown === undefined) return;
      prose(markdown).forEach((text, index) => {
        add(index === 0 ? label(text) : text);
      });
    },
    blocks: (blocks: readonly Block[], title: (missing: string) => string) => {
      for (const block of blocks) {
        if (block.kind === 'prose') for (const text of prose(block.markdown)) add(text);
        else {
          add(title(block.missing.join(', ')));
          for (const text of block.text.split('\n')) add(text, true);
        }
      }
    },
    done: (): readonly PageLine[] => lines,
  };
}
