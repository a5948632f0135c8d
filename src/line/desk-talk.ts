import type { Desk } from '../session/front.ts';
import { heldBefore } from '../session/held-here.ts';
import type { Page, PastAnswer } from '../session/page-types.ts';
import type { Profile } from '../session/profile.ts';
import type { Command, LiveSession } from '../session/types.ts';
import { type OwnLang, ownLang } from '../text/lang.ts';
import { plainLines, type Talk } from './talk.ts';

/** All a conversation needs: the session, what may be seen of it, and somebody to talk to. */
export interface Room {
  readonly live: LiveSession;
  readonly desk: Desk;
  readonly page: () => Page;
  readonly past: () => readonly PastAnswer[];
  readonly talk: Talk;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly share: boolean;
  /** Whom what leaves is for, until somebody says otherwise. */
  readonly profile?: Profile | undefined;
  /** Aborted when a signal says to leave. */
  readonly leave: AbortSignal;
  /** Progress, to standard error: questions are the result. */
  readonly report: (text: string) => void;
  /** There is a terminal whose clipboard may be asked; a pipe gets the text only. */
  readonly clipboard: boolean;
}

export function langOf(room: Room): OwnLang {
  return ownLang(room.live.session.lang);
}

/** Acts, and says why where it could not; where that ended a hold, how long it was. */
export function acted(room: Room, command: Command): boolean {
  const { held } = room.live.session;
  const outcome = room.live.act(command);
  const { session } = room.live;
  if (!outcome.ok) room.talk.say(plainLines(outcome.message));
  else if (held !== undefined && session.held === undefined && !room.share)
    room.talk.say(plainLines(heldBefore(session, { since: held, now: room.now() })));
  return outcome.ok;
}

/** A number from 1 to `count`, or undefined for an empty line; anything else is told and asked again. */
export async function askNumber(
  room: Room,
  asked: { prompt: string; count: number; wrong: string; names?: readonly string[] },
): Promise<number | undefined> {
  for (;;) {
    const text = (await room.talk.ask(asked.prompt)).text.trim();
    if (text === '') return undefined;
    const named = asked.names?.indexOf(text.toLowerCase()) ?? -1;
    const number = named >= 0 ? named + 1 : /^\d{1,4}[.)]?$/.test(text) ? Number.parseInt(text, 10) : 0;
    if (number >= 1 && number <= asked.count) return number;
    room.talk.say(plainLines(asked.wrong));
  }
}

/** Numbered lines, then the number. */
export async function pickFrom(
  room: Room,
  asked: { title: string; labels: readonly string[]; prompt: string; wrong: string; names?: readonly string[] },
): Promise<number | undefined> {
  const { title, labels, ...rest } = asked;
  room.talk.say(plainLines(title, ...labels.map((label, index) => `${index + 1}. ${label}`)));
  return askNumber(room, { ...rest, count: labels.length });
}
