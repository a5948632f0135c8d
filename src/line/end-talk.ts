import type { EndPage } from '../session/page-types.ts';
import { cleanLine } from '../text/clean.ts';
import { acted, langOf, type Room } from './desk-talk.ts';
import { readTicket, runLetter } from './letters.ts';
import { pageLines } from './page-lines.ts';
import { previewTalk } from './preview-talk.ts';
import { prose } from './prose.ts';
import { readLetter } from './read-typed.ts';
import { plainLines } from './talk.ts';
import { LINE_WORDS } from './words.ts';

/**
 * The end: printed; at a hand-over what the ticket still needs is asked once, then what can be done with it.
 * Gives 'moved' when an answer was taken back, so that the conversation goes on.
 */
export async function endTalk(room: Room, page: EndPage, skipped: Set<string>): Promise<'ended' | 'moved'> {
  room.talk.say(pageLines(page, room));
  if (page.end !== 'handover') return lastWord(room, page);
  const asked = await askIntake(room, page, skipped);
  const carried = asked === 'done' ? await askNeeds(room, page, skipped) : asked;
  return carried === 'done' ? finish(room, page) : carried;
}

/** Nothing is left to ask; what can be done at every page still can. An input that stops here has ended, too. */
async function lastWord(room: Room, page: EndPage): Promise<'ended' | 'moved'> {
  for (;;) {
    const words = LINE_WORDS[langOf(room)];
    const text = cleanLine((await room.talk.ask(words.lastAsk)).text);
    if (text === '') return 'ended';
    const letter = readLetter(text, false);
    const then = letter === undefined ? 'prompt' : await runLetter(room, page, letter);
    if (then === 'stop') return 'ended';
    if (then === 'page') return 'moved';
    if (letter === undefined) room.talk.say(plainLines(words.lastWrong));
  }
}

async function askIntake(room: Room, page: EndPage, skipped: Set<string>): Promise<'done' | 'ended' | 'moved'> {
  for (const { field, question } of page.missing) {
    while (!skipped.has(field)) {
      const words = LINE_WORDS[langOf(room)];
      room.talk.say(plainLines(question));
      const heard = await room.talk.ask(words.intakeSkip);
      const text = cleanLine(heard.text);
      const letter = readLetter(text, true);
      if (heard.cut) room.talk.say(plainLines(words.tooLong));
      else if (letter !== undefined) {
        const then = await runLetter(room, page, letter);
        if (then === 'stop') return 'ended';
        if (then === 'page') return 'moved';
      } else if (text === '' || acted(room, { do: 'intake', field, text })) skipped.add(field);
    }
  }
  return 'done';
}

/** What the ticket must carry: a file's name, or `-` and why it cannot be had. */
async function askNeeds(room: Room, page: EndPage, skipped: Set<string>): Promise<'done' | 'ended' | 'moved'> {
  for (const { need, text: what, said } of page.carried) {
    const key = `need ${need}`;
    while (said === undefined && !skipped.has(key)) {
      const words = LINE_WORDS[langOf(room)];
      const [first = '', ...rest] = prose(what);
      room.talk.say(plainLines(words.needAsked(first), ...rest));
      const heard = await room.talk.ask(words.needPrompt);
      const text = cleanLine(heard.text);
      const letter = readLetter(text, true);
      const why = /^-\s*(.*)$/u.exec(text)?.[1];
      if (heard.cut) room.talk.say(plainLines(words.tooLong));
      else if (why === '') room.talk.say(plainLines(words.needWhy));
      else if (letter !== undefined) {
        const then = await runLetter(room, page, letter);
        if (then === 'stop') return 'ended';
        if (then === 'page') return 'moved';
      } else if (text === '' || acted(room, { do: 'need', need, has: why === undefined, text: why ?? text })) skipped.add(key);
    }
  }
  return 'done';
}

async function finish(room: Room, page: EndPage): Promise<'ended' | 'moved'> {
  for (let list = true; ; ) {
    const words = LINE_WORDS[langOf(room)];
    const actions = words.endActions;
    if (list)
      room.talk.say(plainLines(words.choices(actions.length), ...actions.map((action, index) => `${index + 1}. ${action}`)));
    list = false;
    const text = cleanLine((await room.talk.ask(words.endAsk)).text);
    const letter = readLetter(text, false);
    if (text === '3') return 'ended';
    if (text === '1') readTicket(room);
    else if (text === '2') await save(room);
    else if (letter === undefined) room.talk.say(plainLines(words.wrongChoice({ count: actions.length, colon: false })));
    else {
      const then = await runLetter(room, page, letter);
      if (then === 'stop') return 'ended';
      if (then === 'page') return 'moved';
    }
  }
}

async function save(room: Room): Promise<void> {
  const words = LINE_WORDS[langOf(room)];
  const profile = await previewTalk(room);
  if (profile === undefined) return;
  const saved = await room.desk.save(profile);
  room.talk.say(saved.ok ? plainLines(...saved.paths.map(words.saved)) : plainLines(saved.message));
}
