import { FIND_WORDS, wayLines } from '../session/find-words.ts';
import { clean } from '../text/clean.ts';
import { isYes } from './change-answer.ts';
import { langOf, pickFrom, type Room } from './desk-talk.ts';
import type { Then } from './letters.ts';
import { plainLines } from './talk.ts';
import { LINE_WORDS } from './words.ts';

// As many as are read aloud in one breath; better words bring better ones.
const MOST = 9;

/** Looks for a step by what is described or pasted, tells the answers that lead there, and goes there after a yes. */
export async function findStep(room: Room, rest: string): Promise<Then> {
  const lang = langOf(room);
  const words = FIND_WORDS[lang];
  const heard = rest === '' ? await room.talk.askMany(words.prompt) : { text: rest, cut: false };
  const text = clean(heard.text).trim();
  if (heard.cut) room.talk.say(plainLines(LINE_WORDS[lang].tooLong));
  if (heard.cut || text === '') return 'prompt';
  const finder = await room.desk.finder();
  const places = finder.search(text).slice(0, MOST);
  if (places.length === 0) {
    room.talk.say(plainLines(words.nothing));
    return 'prompt';
  }
  const count = places.length;
  const number = await pickFrom(room, {
    title: words.results(count),
    labels: places.map(({ question, label, isShown, isOutput }) => {
      const why = isShown ? ` (${words.says})` : isOutput ? ` (${words.reads})` : '';
      return `${label === undefined ? question : `${question} ${label}`}${why}`;
    }),
    prompt: words.whichOne(count),
    wrong: LINE_WORDS[lang].numberOrEmpty(count),
  });
  const place = number === undefined ? undefined : places[number - 1];
  if (place === undefined) return 'prompt';
  const way = finder.wayTo(place, text);
  if (way === undefined) {
    room.talk.say(plainLines(words.noWay));
    return 'prompt';
  }
  const { answers, notes } = wayLines(way, lang);
  room.talk.say(plainLines(words.wayTitle(way.next.question), ...answers, ...notes));
  if (!(await isYes(room, words.goThere))) return 'prompt';
  const gone = await finder.goTo(place, text);
  if (!gone.ok) room.talk.say(plainLines(gone.message));
  return gone.ok ? 'page' : 'prompt';
}
