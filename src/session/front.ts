/** What the command line hands to a front, and what a front hands back. Types only. */
import type { Preview, Profile } from '../redact/types.ts';
import type { CleanText } from '../text/clean.ts';
import type { Lang } from '../text/lang.ts';
import type { Finder } from './finding.ts';
import type { KeyCommand } from './keys.ts';
import type { Looking } from './looking.ts';
import type { LiveSession, Outcome, Refusal } from './types.ts';

/** How a front was left. The command line turns it into an exit code. */
export type Leave = 'ended' | 'stopped' | 'input-ended' | 'interrupted' | 'terminated' | 'hung-up';

export type Copied =
  | { readonly ok: true /** `asked`: OSC 52, a terminal may ignore it. */; readonly how: 'done' | 'asked' }
  | { readonly ok: false; readonly message: CleanText };

export type Previewed = { readonly ok: true; readonly preview: Preview } | Refusal;

/** What a front may do besides acting on the session. */
export interface Desk {
  /** The ticket as it stands, Markdown, in `lang` (default: the session's); nothing hidden but secrets: it is for the own screen. */
  ticket(lang?: Lang): CleanText;
  /** What would be hidden in what leaves, and what stands for it. */
  preview(profile: Profile): Promise<Previewed>;
  /** Never hides `word` again in this case, or (`isKept: false`) hides it after all. `word` as a preview's row has it before. */
  keep(word: string, isKept: boolean): Promise<Outcome>;
  /** Hides a word of the person's own from now on, or no longer. */
  hide(word: string, isHidden: boolean): Promise<Outcome>;
  /** The ticket as it would leave, Markdown: what is copied. A redaction that cannot be done is a refusal. */
  leaving(profile: Profile): Promise<{ readonly ok: true; readonly text: CleanText } | Refusal>;
  /** Writes ticket and transcript where the person is and returns where. */
  save(profile: Profile): Promise<{ readonly ok: true; readonly paths: readonly string[] } | Refusal>;
  copy(text: string): Promise<Copied>;
  /** Full-text search over the flow in the session's language; the index is built when it is first asked for. */
  finder(): Promise<Finder>;
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
  /** Whom what leaves is for, until somebody says otherwise. */
  readonly profile?: Profile | undefined;
  /** Other keys than those of the table, on the screen. */
  readonly keys?: ReadonlyMap<KeyCommand, string> | undefined;
  /** What was said before anything was drawn, and is worth reading still. */
  readonly warned?: readonly CleanText[] | undefined;
  /** Aborted when a signal says to leave; the front restores the terminal and resolves. */
  readonly leave: AbortSignal;
}
