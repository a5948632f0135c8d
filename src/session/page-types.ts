/**
 * What is to be shown now, as plain data: the same for screen, line mode and `run --json`. Everything is filled in, clean and
 * in the session's language (words to say and send in the customer's). Markdown stays Markdown.
 */
import type { LookKind, LookPlace } from '../flow/check-types.ts';
import type { EndKind, IntakeField, StepId, ValueKind } from '../flow/types.ts';
import type { CleanText } from '../text/clean.ts';
import type { Lang } from '../text/lang.ts';
import type { CauseState, Time, Voice, Where } from './types.ts';

/** A piece of what to do. A command is never wrapped as prose, shortened, or copied while a value is missing. */
export type Block =
  | { readonly kind: 'prose'; readonly markdown: CleanText }
  | {
      readonly kind: 'command';
      readonly language: string;
      readonly text: CleanText /** Value labels still missing; shown as `<id>`. */;
      readonly missing: readonly CleanText[];
    };

export interface PageChoice {
  readonly id: string;
  readonly label: CleanText;
  /** Choosing it leaves the question open for later. */
  readonly parks: boolean;
}

/** An answer that waits for this question. */
export interface PageKnown {
  readonly answer: string;
  readonly label: CleanText;
  readonly voice: Voice;
  readonly voiceWord: CleanText;
  readonly source: CleanText;
  /** How old, in words ("12 min"). */
  readonly age: CleanText;
  readonly evidence?: readonly string[] | undefined;
  /** What was found, where a check says so. */
  readonly finding?: CleanText | undefined;
}

/** A look of a check, as it would be made now. */
export interface PageLook {
  readonly id: string;
  readonly kind: LookKind;
  /** Exactly what would be run or asked, in one piece; values still missing stand as `<id>`. */
  readonly command: CleanText;
  /** The command a person may run instead, and paste its output. */
  readonly byHand: CleanText | undefined;
  readonly where: LookPlace;
  readonly whereWord: CleanText;
  readonly takes: CleanText | undefined;
  /** Labels of values it needs and does not have. */
  readonly missing: readonly CleanText[];
  /** Evidence of it is there already. */
  readonly isThere: boolean;
}

/** A check that may answer this very question. */
export interface PageCheck {
  readonly id: string;
  /** What it reads and with which rights. */
  readonly what: CleanText;
  readonly looks: readonly PageLook[];
}

export interface CauseLine {
  readonly id: string;
  readonly name: CleanText;
  readonly state: CauseState;
  readonly stateWord: CleanText;
  readonly disputed: boolean;
}

export interface PageNotice {
  readonly kind: 'retired' | 'review' | 'stopped' | 'opened' | 'not-saved' | 'untranslated';
  readonly text: CleanText;
}

/** A note, and for whom it is, in words; `author`: that the step is wrong. */
export interface PageNote {
  readonly text: CleanText;
  readonly for: 'internal' | 'customer' | 'author';
  readonly forWord: CleanText;
}

/** A session on hold: since when, and how long somebody has waited by now. */
export interface PageHeld {
  readonly since: Time;
  readonly words: CleanText;
  /** The same for a line with little room. */
  readonly short: CleanText;
}

interface PageBase {
  /** `hash`: as the ticket names it; `sourcesUpTo`: the newest date of its sources. */
  readonly flow: {
    readonly id: string;
    readonly title: CleanText;
    readonly version: number;
    readonly hash: string;
    readonly sourcesUpTo: string | undefined;
  };
  readonly session: string;
  readonly case: CleanText | undefined;
  readonly lang: Lang;
  readonly say: Lang;
  readonly where: Where;
  readonly whereWord: CleanText;
  readonly step: StepId;
  /** The question's number on the path, from 1. */
  readonly number: number;
  readonly question: CleanText;
  /** The few words for lists ("Licence"); the question when the text has none. */
  readonly short: CleanText;
  readonly blocks: readonly Block[];
  readonly whereTo: CleanText | undefined;
  readonly expect: CleanText | undefined;
  readonly ifNot: CleanText | undefined;
  readonly why: CleanText | undefined;
  readonly internal: CleanText | undefined;
  readonly notices: readonly PageNotice[];
  readonly held?: PageHeld | undefined;
  /** Written at this step. */
  readonly notes?: readonly PageNote[] | undefined;
  /** On the first page: the flow's description. */
  readonly description: CleanText | undefined;
  readonly causes: readonly CauseLine[];
  /** Parked questions that can be come back to. */
  readonly parked: readonly { readonly index: number; readonly step: StepId; readonly short: CleanText }[];
  /** The last answer, as the conversation prints it when it scrolls up. */
  readonly canGoBack: boolean;
}

export interface AskPage extends PageBase {
  readonly kind: 'question' | 'repair' | 'value';
  /** "Once more, after: …": what was done since the last look; undefined when this is not an `again`. */
  readonly again: readonly CleanText[] | undefined;
  readonly left: { readonly fewest: number; readonly most: number; readonly words: CleanText };
  /** Words to say aloud, in the customer's language; only when the fault sits at a customer's. */
  readonly sayThis: CleanText | undefined;
  /** The chat message to send, made from the step, in the customer's language. Always there: `y` copies it. */
  readonly message: CleanText;
  readonly risk: CleanText | undefined;
  readonly undo: CleanText | undefined;
  readonly undoWord: CleanText | undefined;
  readonly choices: readonly PageChoice[];
  readonly value:
    | { readonly id: string; readonly kind: ValueKind; readonly label: CleanText; readonly example: CleanText | undefined }
    | undefined;
  /** The voice a manual answer will carry. */
  readonly voice: Voice;
  readonly voiceWord: CleanText;
  /** Worth looking from `at`; `passed` once it is. */
  readonly due: { readonly at: Time; readonly passed: boolean; readonly words: CleanText } | undefined;
  readonly known: readonly PageKnown[];
  readonly check?: PageCheck | undefined;
}

export interface PageNeed {
  readonly need: string;
  readonly text: CleanText;
  readonly said: { readonly has: boolean; readonly text: CleanText } | undefined;
}

export interface EndPage extends PageBase {
  readonly kind: 'end';
  readonly end: EndKind;
  /** To whom, in words; only for a handover with a ticket. */
  readonly to: CleanText | undefined;
  /** What a hand-over must carry. */
  readonly needs: readonly CleanText[];
  /** The same, with what was said of each: attached, or not to be had. */
  readonly carried: readonly PageNeed[];
  /** Intake questions still without an answer, with the words to ask them. */
  readonly missing: readonly { readonly field: IntakeField; readonly question: CleanText }[];
}

export type Page = AskPage | EndPage;

/** A finished step as the conversation prints it. */
export interface PastAnswer {
  readonly index: number;
  readonly step: StepId;
  readonly question: CleanText;
  readonly short: CleanText;
  readonly label: CleanText;
  readonly voice: Voice;
  readonly voiceWord: CleanText;
  readonly at: Time;
  readonly parked: boolean;
  /** Came with a transcript and was looked at too long ago: worth looking again. */
  readonly old: boolean;
  readonly against: CleanText | undefined;
  readonly notes: readonly PageNote[];
  /** What `a` may change it to: the step's options, or a typed value. */
  readonly choices: readonly PageChoice[];
  readonly value: AskPage['value'];
}
