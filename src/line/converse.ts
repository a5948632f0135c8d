import type { Leave } from '../session/front.ts';
import type { AskPage } from '../session/page-types.ts';
import { ownLang } from '../text/lang.ts';
import { tellFinding } from './check-here.ts';
import { acted, langOf, type Room } from './desk-talk.ts';
import { endTalk } from './end-talk.ts';
import { runLetter } from './letters.ts';
import { pageLines } from './page-lines.ts';
import { prose } from './prose.ts';
import { readTyped } from './read-typed.ts';
import { Left, plainLines } from './talk.ts';
import { LINE_WORDS } from './words.ts';

/** The conversation both plain fronts hold: page, line, answer, until it ends or is left. */
export async function converse(room: Room): Promise<Leave> {
  const skipped = new Set<string>();
  introduce(room);
  try {
    for (;;) {
      const open = await room.desk.looking?.settle();
      const page = room.page();
      if (open !== undefined && !room.share) tellFinding(room, open);
      if (page.kind !== 'end') {
        if ((await askStep(room, page)) === 'stop') return 'stopped';
      } else if ((await endTalk(room, page, skipped)) === 'ended') return 'ended';
    }
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    // The end was reached: an input that stops there has nothing more to say.
    return error.how === 'input-ended' && room.page().kind === 'end' ? 'ended' : error.how;
  }
}

/** Once, at the beginning: what this is, for which case, and where the fault is taken to sit. */
function introduce(room: Room): void {
  const page = room.page();
  const words = LINE_WORDS[langOf(room)];
  room.talk.say(
    plainLines(
      words.flow(page.flow.title),
      ...(page.description === undefined ? [] : prose(page.description)),
      ...(page.case === undefined || room.share ? [] : [words.caseName(page.case)]),
      words.faultSits(page.whereWord),
    ),
  );
}

/** Asks one page until something has moved. */
async function askStep(room: Room, page: AskPage): Promise<'moved' | 'stop'> {
  room.talk.say(pageLines(page, room));
  for (;;) {
    const words = LINE_WORDS[ownLang(page.lang)];
    const isValue = page.value !== undefined;
    const heard = await room.talk.ask(promptOf(page));
    if (heard.cut) {
      room.talk.say(plainLines(words.tooLong));
      continue;
    }
    const typed = readTyped(page, heard.text);
    if (typed.kind === 'answer') {
      const { answer, voice, evidence } = typed;
      if (acted(room, { do: 'answer', choice: { step: page.step, answer, voice, evidence } })) return 'moved';
    } else if (typed.kind === 'letter') {
      const then = await runLetter(room, page, typed);
      if (then === 'stop') return 'stop';
      if (then === 'page') return 'moved';
    } else if (typed.kind === 'colon') room.talk.say(plainLines(words.colonNeeded(typed.letter)));
    else room.talk.say(plainLines(isValue ? words.wrongValue : words.wrongChoice({ count: page.choices.length, colon: false })));
  }
}

function promptOf(page: AskPage): string {
  const words = LINE_WORDS[ownLang(page.lang)];
  if (page.value !== undefined) return words.yourAnswer({ back: page.canGoBack });
  const first = page.known.length > 0 ? ['='] : [];
  return words.yourChoice({ count: page.choices.length, back: page.canGoBack, first });
}
