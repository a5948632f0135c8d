import { FIND_WORDS, wayLines } from '../session/find-words.ts';
import { clean } from '../text/clean.ts';
import type { Context } from './context.ts';
import { type FoundIn, searchFlows, wayFromStart } from './search-flows.ts';

/** How the picker speaks to whoever searches; `ask` and `askMany` give undefined where the input ended or was left. */
export interface PickTalk {
  say(lines: readonly string[]): void;
  ask(prompt: string): Promise<string | undefined>;
  /** Everything up to a line that holds only a dot. */
  askMany(prompt: string): Promise<string | undefined>;
}

export interface PickedPlace {
  readonly place: FoundIn;
  readonly text: string;
}

const MOST = 9;

/**
 * Before any session: a description or a pasted error, the places that fit in every flow, and the answers that lead to the one
 * picked. Gives undefined where nothing was picked. `typed`: what was given already.
 */
export async function pickFound(
  context: Context,
  { talk, typed }: { talk: PickTalk; typed: string },
): Promise<PickedPlace | undefined> {
  const words = FIND_WORDS[context.lang];
  const text = clean(typed === '' ? ((await talk.askMany(words.prompt)) ?? '') : typed).trim();
  if (text === '') return undefined;
  const found = await searchFlows(context, text, MOST);
  if (found.length === 0) {
    talk.say([words.nothing]);
    return undefined;
  }
  talk.say([
    words.results(found.length),
    ...found.map(({ question, label, title, isShown, isOutput }, index) => {
      const why = isShown ? ` (${words.says})` : isOutput ? ` (${words.reads})` : '';
      return `${index + 1}. ${label === undefined ? question : `${question} ${label}`}${why} · ${title}`;
    }),
  ]);
  const place = found[Number(((await talk.ask(words.whichOne(found.length))) ?? '').trim()) - 1];
  if (place === undefined) return undefined;
  const way = wayFromStart(place, text);
  if (way === undefined) {
    talk.say([words.noWay]);
    return undefined;
  }
  const { answers, notes } = wayLines(way, context.lang);
  talk.say([words.wayTitle(way.next.question), ...answers, ...notes]);
  const yes = ((await talk.ask(words.goThere)) ?? '').trim().toLowerCase();
  return ['o', 'oui', 'y', 'yes'].includes(yes) ? { place, text } : undefined;
}
