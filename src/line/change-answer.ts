import type { PastAnswer } from '../session/page-types.ts';
import { cleanLine } from '../text/clean.ts';
import { acted, askNumber, langOf, pickFrom, type Room } from './desk-talk.ts';
import type { Then } from './letters.ts';
import { plainLines } from './talk.ts';
import { LINE_WORDS } from './words.ts';

/** Lists the answers, lets one be changed: what it would do is told first, and asked. */
export async function changeAnswer(room: Room): Promise<Then> {
  const words = LINE_WORDS[langOf(room)];
  const past = room.past();
  if (past.length === 0) {
    room.talk.say(plainLines(words.noAnswers));
    return 'prompt';
  }
  const number = await pickFrom(room, {
    title: words.answers,
    labels: past.map(({ short, label, voiceWord, parked, old, notes }) =>
      words.answer({
        ...{ short, label, voice: voiceWord, parked, old },
        notes: notes.map(({ forWord, text }) => words.note(forWord, text.replaceAll('\n', ' '))),
      }),
    ),
    prompt: words.whichAnswer(past.length),
    wrong: words.numberOrEmpty(past.length),
  });
  const picked = number === undefined ? undefined : past[number - 1];
  if (picked === undefined) return 'prompt';

  const answer = await newAnswer(room, picked);
  if (answer === undefined) {
    room.talk.say(plainLines(words.sameAnswer));
    return 'prompt';
  }
  const preview = room.live.preview(picked.index, answer);
  if (preview.refusal !== undefined) {
    room.talk.say(plainLines(preview.refusal.message));
    return 'prompt';
  }
  const { from, to, kept, lost, next } = preview;
  const isStillSo = picked.old && from === to && lost === 0;
  room.talk.say(plainLines(isStillSo ? words.stillSo : words.preview({ from, to, kept, lost, next: next.question })));
  if (!(await isYes(room, words.yesNo))) {
    room.talk.say(plainLines(words.sameAnswer));
    return 'prompt';
  }
  return acted(room, { do: 'change', index: picked.index, answer }) ? 'page' : 'prompt';
}

async function newAnswer(room: Room, picked: PastAnswer): Promise<string | undefined> {
  const words = LINE_WORDS[langOf(room)];
  if (picked.value !== undefined) {
    const typed = cleanLine((await room.talk.ask(words.newValue)).text);
    return typed === '' ? undefined : typed === ':u' ? 'unknown' : typed;
  }
  room.talk.say(plainLines(picked.question, ...picked.choices.map((choice, index) => `${index + 1}. ${choice.label}`)));
  const count = picked.choices.length;
  const number = await askNumber(room, {
    prompt: words.newAnswer(count),
    count,
    wrong: words.numberOrEmpty(count),
    names: picked.choices.map((choice) => (choice.id.length > 1 ? choice.id : '')),
  });
  return number === undefined ? undefined : picked.choices[number - 1]?.id;
}

/** Both languages' letters are taken; anything else but a clear yes or no is asked again. */
export async function isYes(room: Room, prompt: string): Promise<boolean> {
  for (;;) {
    const text = cleanLine((await room.talk.ask(prompt)).text).toLowerCase();
    if (['o', 'oui', 'y', 'yes'].includes(text)) return true;
    if (['', 'n', 'non', 'no'].includes(text)) return false;
  }
}
