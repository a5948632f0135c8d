import type { CleanText } from '../text/clean.ts';
import { ownLang } from '../text/lang.ts';
import { momentWords, waitWords } from './moment-words.ts';
import type { PageHeld } from './page-types.ts';
import type { Session, Time } from './types.ts';
import { SESSION_WORDS } from './words.ts';

type Held = Pick<Session, 'held' | 'where' | 'lang'>;

/** That a session is on hold, told by the clock. `now`: milliseconds since 1970. Undefined where it is not. */
export function heldHere({ held, where, lang }: Held, now: number): PageHeld | undefined {
  if (held === undefined) return undefined;
  const words = SESSION_WORDS[ownLang(lang)];
  const since = Date.parse(held);
  const told = { since: momentWords(since, { now, lang }), waited: waitWords(now - since, lang) };
  // Alone at one's own machine no customer waits.
  return {
    since: held,
    short: words.heldFor(now - since < 60_000 ? '0 min' : told.waited),
    words: words.held({ ...told, isCustomer: where === 'customer' }),
  };
}

/** Said when a hold is over: how long it was. `since`: when it began. */
export function heldBefore({ where, lang }: Omit<Held, 'held'>, { since, now }: { since: Time; now: number }): CleanText {
  return SESSION_WORDS[ownLang(lang)].waited(waitWords(now - Date.parse(since), lang), where === 'customer');
}
