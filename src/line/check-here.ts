import type { ShownFinding } from '../session/looking.ts';
import type { Page } from '../session/page-types.ts';
import type { Refusal } from '../session/types.ts';
import { isYes } from './change-answer.ts';
import { langOf, type Room } from './desk-talk.ts';
import type { Then } from './letters.ts';
import { prose } from './prose.ts';
import { plainLines } from './talk.ts';
import { LINE_WORDS } from './words.ts';

const REPORT = 10_000;

/** `k`: tells what the check would do, whole; runs it after a yes; tells what was found. The answer then waits at the page. */
export async function checkHere(room: Room, page: Page): Promise<Then> {
  const words = LINE_WORDS[langOf(room)];
  const { looking } = room.desk;
  const offer = page.kind === 'end' ? undefined : await looking?.offer();
  if (looking === undefined || offer === undefined) {
    room.talk.say(plainLines(words.noCheck));
    return 'prompt';
  }
  room.talk.say(plainLines(words.checkTitle, ...prose(offer.check.what)));
  for (const look of offer.check.looks) {
    room.talk.say(plainLines(words.lookWhere([look.whereWord, look.takes, look.isThere ? words.alreadyLooked : undefined])));
    room.talk.say([{ text: look.command, whole: true }]);
    if (offer.blocked.length > 0 && look.byHand !== undefined && look.byHand !== look.command)
      room.talk.say([...plainLines(words.byHand), { text: look.byHand, whole: true }]);
  }
  if (offer.blocked.length > 0) {
    room.talk.say(plainLines(...offer.blocked));
    return 'prompt';
  }
  if (!(await isYes(room, words.runIt))) {
    room.talk.say(plainLines(words.notRun));
    return 'prompt';
  }
  room.report(words.looking);
  const ticker = setInterval(() => room.report(words.looking), REPORT);
  try {
    return tellFinding(room, await looking.look({ signal: room.leave, progress: () => {} }));
  } finally {
    clearInterval(ticker);
  }
}

/** What was found, one fact a line; the page again where it waits for this question. */
export function tellFinding(room: Room, found: ShownFinding | Refusal | undefined): Then {
  const words = LINE_WORDS[langOf(room)];
  if (found === undefined) {
    room.talk.say(plainLines(words.pasted));
    return 'prompt';
  }
  if ('ok' in found) {
    room.talk.say(plainLines(found.message));
    return 'prompt';
  }
  const { state, sentence, lines, place, answer, also, timeline } = found;
  room.talk.say([
    ...plainLines(state === 'answered' ? words.found(sentence) : words.notFound(words.states[state], sentence)),
    ...(place === '' ? [] : plainLines(words.lookedAt(place))),
    ...lines.map((text) => ({ text, whole: true })),
    ...plainLines(...(timeline?.events ?? [])),
    ...(also.length === 0 ? [] : plainLines(words.also(also.join(', ')))),
  ]);
  return answer === undefined ? 'prompt' : 'page';
}
