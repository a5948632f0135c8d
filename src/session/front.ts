/** What the command line hands to a front, and what a front hands back. Types only. */
import type { CleanText } from '../text/clean.ts';
import type { Lang } from '../text/lang.ts';
import type { Looking } from './looking.ts';
import type { LiveSession, Refusal } from './types.ts';

/** How a front was left. The command line turns it into an exit code. */
export type Leave = 'ended' | 'stopped' | 'input-ended' | 'interrupted' | 'terminated' | 'hung-up';

export type Copied =
  | { readonly ok: true /** `asked`: OSC 52, a terminal may ignore it. */; readonly how: 'done' | 'asked' }
  | { readonly ok: false; readonly message: CleanText };

/** What a front may do besides acting on the session. */
export interface Desk {
  /** The ticket as it stands, Markdown, in `lang` (default: the session's). */
  ticket(lang?: Lang): CleanText;
  /** Writes ticket and transcript beside the session and returns where. */
  save(): { readonly ok: true; readonly paths: readonly string[] } | Refusal;
  copy(text: string): Promise<Copied>;
  /** Undefined while the flow has no checks. */
  readonly looking?: Looking | undefined;
}

export interface FrontInput {
  readonly live: LiveSession;
  readonly desk: Desk;
  readonly now: () => number;
  /** No glyph outside ASCII. */
  readonly ascii: boolean;
  readonly colour: boolean;
  /** Start on the clean screen that may be shared. */
  readonly share: boolean;
  /** Aborted when a signal says to leave; the front restores the terminal and resolves. */
  readonly leave: AbortSignal;
}
