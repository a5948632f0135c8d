import { KEYS } from '../session/keys.ts';
import type { Block, Page } from '../session/page-types.ts';
import { tellFlow } from '../session/tell-flow.ts';
import { WHERES } from '../session/types.ts';
import { clean } from '../text/clean.ts';
import { changeAnswer } from './change-answer.ts';
import { checkHere, tellFinding } from './check-here.ts';
import { acted, askNumber, langOf, pickFrom, type Room } from './desk-talk.ts';
import { findStep } from './find-step.ts';
import { plainLines } from './talk.ts';
import { LINE_WORDS } from './words.ts';

/** What follows a command: the page again, only the prompt again, or leaving. */
export type Then = 'page' | 'prompt' | 'stop';

type Letter = (room: Room, page: Page, rest: string) => Promise<Then> | Then;

const ACTIONS: ReadonlyMap<string, Letter> = new Map<string, Letter>([
  ['r', (room) => (acted(room, { do: 'back' }) ? 'page' : 'prompt')],
  ['a', (room) => changeAnswer(room)],
  ['n', writeNote],
  ['x', sayWrong],
  ['/', (room, _page, rest) => findStep(room, rest)],
  ['h', (room) => hold(room)],
  ['v', pickVoice],
  ['w', pickWhere],
  ['y', readMessage],
  ['p', pasteReply],
  ['k', (room, page) => checkHere(room, page)],
  ['c', readCommand],
  ['l', pickLang],
  ['t', (room) => readTicket(room)],
  ['?', (room, page) => showHelp(room, page)],
  ['q', () => 'stop'],
]);

/** Carries out a command letter of keys.ts. Letters that mean nothing at this page say so. */
export async function runLetter(room: Room, page: Page, typed: { letter: string; rest: string }): Promise<Then> {
  const action = ACTIONS.get(typed.letter);
  return action === undefined ? 'prompt' : action(room, page, typed.rest);
}

async function writeNote(room: Room, _page: Page, rest: string): Promise<Then> {
  const words = LINE_WORDS[langOf(room)];
  const note = rest === '' ? await room.talk.askMany(words.noteAsk) : { text: rest, cut: false };
  const whole = clean(note.text).trim();
  // A line of its own, as the dot at the end: no note a person writes begins so by accident.
  const marked = rest === '' ? /^c[ \t]*(?:\n|$)/i.exec(whole) : null;
  const whom = marked === null ? 'internal' : 'customer';
  const text = whole.slice(marked?.[0].length ?? 0).trim();
  if (note.cut) room.talk.say(plainLines(words.tooLong));
  else if (text === '') room.talk.say(plainLines(words.nothing));
  else if (acted(room, { do: 'note', text, for: whom })) room.talk.say(plainLines(words.noteKept[whom]));
  return 'prompt';
}

/** What is wrong with this step: a sentence for its author, on the line of its letter or on the next. */
async function sayWrong(room: Room, page: Page, rest: string): Promise<Then> {
  const words = LINE_WORDS[langOf(room)];
  const said = rest === '' ? await room.talk.ask(words.wrongAsk(page.short)) : { text: rest, cut: false };
  const text = clean(said.text).trim();
  if (said.cut) room.talk.say(plainLines(words.tooLong));
  else if (text === '') room.talk.say(plainLines(words.nothing));
  else if (acted(room, { do: 'wrong', text })) room.talk.say(plainLines(words.wrongKept));
  return 'prompt';
}

/** On hold, or going on: how long it was is told by whoever acts. */
function hold(room: Room): Then {
  if (room.live.session.held !== undefined) return acted(room, { do: 'go-on' }) ? 'page' : 'prompt';
  if (acted(room, { do: 'hold' })) room.talk.say(plainLines(LINE_WORDS[langOf(room)].heldNow));
  return 'prompt';
}

async function pickVoice(room: Room): Promise<Then> {
  const words = LINE_WORDS[langOf(room)];
  const voices = ['seen', 'told', 'assumed'] as const;
  const number = await pickFrom(room, {
    title: words.voiceAsk,
    labels: [...voices.map((voice) => words.voices[voice]), words.usualVoice],
    prompt: words.pickOne(voices.length + 1),
    wrong: words.numberOrEmpty(voices.length + 1),
    names: voices,
  });
  if (number === undefined) return 'prompt';
  return acted(room, { do: 'voice', voice: voices[number - 1] }) ? 'page' : 'prompt';
}

async function pickWhere(room: Room): Promise<Then> {
  const words = LINE_WORDS[langOf(room)];
  const number = await pickFrom(room, {
    title: words.whereAsk,
    labels: WHERES.map((where) => words.wheres[where]),
    prompt: words.pickOne(WHERES.length),
    wrong: words.numberOrEmpty(WHERES.length),
    names: WHERES,
  });
  const where = number === undefined ? undefined : WHERES[number - 1];
  return where !== undefined && acted(room, { do: 'set', where }) ? 'page' : 'prompt';
}

async function readMessage(room: Room, page: Page): Promise<Then> {
  if (page.kind === 'end') return 'prompt';
  await readAlone(room, page.message);
  return 'prompt';
}

async function pasteReply(room: Room): Promise<Then> {
  const words = LINE_WORDS[langOf(room)];
  const pasted = await room.talk.askMany(words.pasteAsk);
  if (pasted.cut) room.talk.say(plainLines(words.tooLong));
  else if (pasted.text.trim() === '') room.talk.say(plainLines(words.nothing));
  else if (room.desk.looking !== undefined) return tellFinding(room, await room.desk.looking.paste(pasted.text));
  else if (acted(room, { do: 'paste', text: pasted.text })) {
    room.talk.say(plainLines(words.pasted));
    // What was pasted may already answer this very question.
    const now = room.page();
    return now.kind !== 'end' && now.known.length > 0 ? 'page' : 'prompt';
  }
  return 'prompt';
}

async function readCommand(room: Room, page: Page): Promise<Then> {
  const words = LINE_WORDS[langOf(room)];
  const commands = page.blocks.filter((block): block is Extract<Block, { kind: 'command' }> => block.kind === 'command');
  if (commands.length === 0) {
    room.talk.say(plainLines(words.noCommand));
    return 'prompt';
  }
  const count = commands.length;
  const number =
    count === 1 ? 1 : await askNumber(room, { prompt: words.whichCommand(count), count, wrong: words.numberOrEmpty(count) });
  const command = number === undefined ? undefined : commands[number - 1];
  if (command === undefined) return 'prompt';
  if (command.missing.length > 0) {
    room.talk.say(plainLines(command.text, words.missing(command.missing.join(', '))));
  } else await readAlone(room, command.text);
  return 'prompt';
}

/** The text alone, whole, so that it can be selected; copied where there is a terminal to ask. */
async function readAlone(room: Room, text: string): Promise<void> {
  const words = LINE_WORDS[langOf(room)];
  room.talk.say([{ text, whole: true }]);
  if (!room.clipboard) return;
  const copied = await room.desk.copy(text);
  room.talk.say(plainLines(copied.ok ? (copied.how === 'asked' ? words.copyAsked : words.copied) : copied.message));
}

async function pickLang(room: Room): Promise<Then> {
  const words = LINE_WORDS[langOf(room)];
  const langs = [...room.live.session.guide.texts.keys()];
  const others = langs.filter((lang) => lang !== room.live.session.lang);
  let lang = others[0];
  if (lang === undefined) {
    room.talk.say(plainLines(words.oneLang));
    return 'prompt';
  }
  if (others.length > 1) {
    const count = langs.length;
    const number = await pickFrom(room, {
      title: words.langAsk,
      labels: langs,
      prompt: words.pickOne(count),
      wrong: words.numberOrEmpty(count),
      names: langs,
    });
    if (number === undefined) return 'prompt';
    lang = langs[number - 1] ?? lang;
  }
  return acted(room, { do: 'set', lang }) ? 'page' : 'prompt';
}

export function readTicket(room: Room): Then {
  room.talk.say([{ text: room.desk.ticket().trimEnd(), whole: true }]);
  return 'prompt';
}

function showHelp(room: Room, page: Page): Then {
  const words = LINE_WORDS[langOf(room)];
  const keys = KEYS.flatMap((key) =>
    key.line === undefined || key.command === 'choose' || (key.command === 'check' && room.desk.looking === undefined)
      ? []
      : [`${key.line}. ${key.words[langOf(room)]}`],
  );
  const known = page.kind !== 'end' && page.known.length > 0 ? [words.helpKnown] : [];
  room.talk.say(plainLines(words.help, words.helpNumbers, ...keys, words.helpColon, words.helpUnknown, ...known, tellFlow(page)));
  return 'prompt';
}
