/**
 * A session is an append-only list of what happened; everything else is worked out from it.
 * The entries are the lines of journal.jsonl (contract: format.md, "A session").
 */

import type { TraceKind } from '../check/trace/types.ts';
import type { CheckState, LookedAt } from '../check/types.ts';
import type { LookPlace } from '../flow/check-types.ts';
import type { FlowTexts } from '../flow/text-types.ts';
import type { Arm, CauseId, IntakeField, OptionId, StepId } from '../flow/types.ts';
import type { Machine, Place } from '../machine/types.ts';
import type { Profile } from '../redact/types.ts';
import type { CleanText } from '../text/clean.ts';
import type { Lang } from '../text/lang.ts';

/** Who says so; strongest first. `assumed` never rules anything out. */
export const VOICES = ['observed', 'shown', 'seen', 'told', 'assumed'] as const;
export type Voice = (typeof VOICES)[number];

export const WHERES = ['here', 'reach', 'customer'] as const;
export type Where = (typeof WHERES)[number];

/** UTC, ISO 8601 with milliseconds and `Z`. */
export type Time = string;

export interface SessionEntry {
  readonly kind: 'session';
  readonly at: Time;
  readonly format: 1;
  readonly flow: string;
  readonly version: number;
  readonly hash: string;
  readonly lang: Lang;
  readonly say?: Lang | undefined;
  readonly where: Where;
  readonly case?: CleanText | undefined;
  /** Begun from somebody's transcript: of which session, begun when, and what was hidden in it. */
  readonly from?: { readonly session: CleanText; readonly at?: Time | undefined; readonly profile: Profile } | undefined;
}
export interface AnswerEntry {
  readonly kind: 'answer';
  readonly at: Time;
  readonly step: StepId;
  /** An option's id, the typed value, or `unknown`. */
  readonly answer: string;
  readonly voice: Voice;
  /** The option a check (or somebody else) gives instead: both stand. */
  readonly against?: string | undefined;
  /** Evidence ids. */
  readonly evidence?: readonly string[] | undefined;
  /** Kept over a change: old voice and time. */
  readonly kept?: true | undefined;
  /** The answer stood before its `after` had passed ("look now anyway"). */
  readonly early?: true | undefined;
  /** Taken without asking, from an answers file or from evidence: back goes past it. */
  readonly auto?: true | undefined;
}
export interface BackEntry {
  readonly kind: 'back';
  readonly at: Time;
  readonly n: number;
  /** How many entries follow it in the same write: with fewer, the write was cut short and none of it counts. */
  readonly next?: number | undefined;
}
export interface NoteEntry {
  readonly kind: 'note';
  readonly at: Time;
  readonly step: StepId;
  readonly text: CleanText;
  readonly for: 'internal' | 'customer';
}
export interface IntakeEntry {
  readonly kind: 'intake';
  readonly at: Time;
  readonly field: IntakeField;
  readonly text: CleanText;
  readonly voice: Voice;
}
/** What a hand-over must carry: that it is attached, or why it cannot be had. */
export interface NeedEntry {
  readonly kind: 'need';
  readonly at: Time;
  readonly need: string;
  readonly has: boolean;
  /** The file's name, or the reason. */
  readonly text: CleanText;
  readonly voice: Voice;
}
export interface SetEntry {
  readonly kind: 'set';
  readonly at: Time;
  readonly lang?: Lang | undefined;
  readonly say?: Lang | undefined;
  readonly where?: Where | undefined;
  readonly case?: CleanText | undefined;
}
export interface KnownEntry {
  readonly kind: 'known';
  readonly at: Time;
  readonly step: StepId;
  readonly answer: string;
  readonly voice: Voice;
  readonly source: CleanText;
  readonly against?: string | undefined;
  readonly note?: { readonly text: CleanText; readonly for: 'internal' | 'customer' } | undefined;
  /** Evidence it was judged from, and when that was looked at; its age counts from then. */
  readonly evidence?: readonly string[] | undefined;
  readonly looked?: Time | undefined;
  readonly found?: Found | undefined;
}
/** What a check judged, as the journal keeps it: it can be judged again from the evidence. */
export interface Found {
  readonly check: string;
  readonly state: CheckState;
  readonly answer?: string | undefined;
  /** Why not: a word of the author's or of Ariane's. */
  readonly why?: string | undefined;
  /** What `let` bound, for the slots of its sentence; pairs, because names come from outside. */
  readonly bound?: readonly (readonly [string, CleanText])[] | undefined;
  /** The lines of evidence that decided. */
  readonly lines?: readonly { readonly look: string; readonly line: number; readonly text: CleanText }[] | undefined;
}
/**
 * A look was made. Pasting writes one too: `look: 'paste'` where nobody knows what it is. The text lies in
 * evidence/<evidence>; a look that brought nothing has none, and says why.
 */
export interface LookEntry {
  readonly kind: 'look';
  readonly at: Time;
  readonly look: string;
  readonly step: StepId;
  readonly evidence?: string | undefined;
  readonly sha256?: string | undefined;
  readonly bytes?: number | undefined;
  /** Who looked: Ariane itself, or somebody whose output was pasted or sent. */
  readonly voice?: 'observed' | 'shown' | undefined;
  /** When it was looked at, where that was not now (evidence that was sent). */
  readonly looked?: Time | undefined;
  /** Where it looked; `where` is the look's kind of place. */
  readonly where?: LookPlace | undefined;
  readonly place?: LookedAt | undefined;
  /** The values it was made with, as pairs: for another person its evidence says nothing. */
  readonly values?: readonly (readonly [string, string])[] | undefined;
  readonly culture?: string | undefined;
  /** Set on a paste that is an error message: its exact text, on one line; the whole of it is the evidence. */
  readonly error?: CleanText | undefined;
  /** The command is known to have run to its end: nothing printed means that there was nothing. */
  readonly whole?: true | undefined;
  /** Set where it brought nothing to judge: how it ended, and why, as words for machines. */
  readonly state?: Exclude<CheckState, 'answered' | 'unsure'> | undefined;
  readonly why?: string | undefined;
  /** What was judged from it at once. */
  readonly found?: readonly Found[] | undefined;
  /** Dated facts it brought (a trace log's syncs), for the ticket's list in order. */
  readonly facts?:
    | readonly {
        readonly at: Time;
        readonly kind: TraceKind;
        /** How many of its kind began since the last one that completed. */
        readonly since?: number | undefined;
      }[]
    | undefined;
}
/**
 * Without `until` the session is put on hold at `at`; with it the hold that began at `at` was ended then, by hand. An answer, a
 * way back or a paste ends a hold without an entry of its own.
 */
export interface HoldEntry {
  readonly kind: 'hold';
  readonly at: Time;
  readonly until?: Time | undefined;
}
export interface WrongEntry {
  readonly kind: 'wrong';
  readonly at: Time;
  readonly step: StepId;
  readonly text: CleanText;
}
export interface EndEntry {
  readonly kind: 'end';
  readonly at: Time;
  readonly step: StepId;
}

export type Entry =
  | SessionEntry
  | AnswerEntry
  | BackEntry
  | NoteEntry
  | IntakeEntry
  | NeedEntry
  | SetEntry
  | KnownEntry
  | LookEntry
  | HoldEntry
  | WrongEntry
  | EndEntry;

/** One answer on the path, with the place it was given at and the arm it took. */
export interface Step {
  readonly entry: AnswerEntry;
  readonly place: Place;
  readonly arm: Arm;
  /** This is the nth time (from 0) this step was answered on the path. */
  readonly visit: number;
  /** Where it led. */
  readonly to: Place;
}

/** An answer that waits: for the nth time (from 0) its step is reached. */
export interface Waiting {
  readonly entry: KnownEntry;
  readonly visit: number;
}

export const CAUSE_STATES = ['untested', 'suspected', 'confirmed', 'ruled-out', 'corrected', 'fixed'] as const;
export type CauseState = (typeof CAUSE_STATES)[number];

export interface CauseNow {
  readonly cause: CauseId;
  readonly state: CauseState;
  /** The answers it rests on, by their index in the path; the last word is the last. */
  readonly because: readonly number[];
  /** The weakest voice of what it rests on. */
  readonly voice: Voice | undefined;
  /** Two voices disagree about it: it stays suspected. */
  readonly disputed: boolean;
}

export type RepairResult = 'helped' | 'did-not-help' | 'not-yet-seen';
export interface RepairDone {
  readonly index: number;
  readonly step: StepId;
  readonly causes: readonly CauseId[];
  readonly at: Time;
  readonly result: RepairResult /** The `again` answer that judged it. */;
  readonly judgedBy: number | undefined;
}

/** What a session is made of that never changes while it runs. */
export interface Guide {
  readonly machine: Machine;
  readonly texts: FlowTexts;
}

/** A session as plain data. Changed only by the pure functions of this room, which also return the entries to append. */
export interface Session {
  readonly id: string;
  readonly guide: Guide;
  readonly entries: readonly Entry[];
  readonly header: SessionEntry;
  readonly path: readonly Step[];
  readonly place: Place;
  readonly lang: Lang;
  readonly say: Lang | undefined;
  readonly where: Where;
  readonly case: CleanText | undefined;
  readonly notes: readonly NoteEntry[];
  readonly intake: ReadonlyMap<IntakeField, IntakeEntry>;
  /** By the need's id; the last one counts. */
  readonly needs: ReadonlyMap<string, NeedEntry>;
  /** Answers that wait, in order of arrival. */
  readonly known: readonly Waiting[];
  readonly looks: readonly LookEntry[];
  /** Set by the operator with `v`; undefined: the voice that `where` gives. */
  readonly voice: Voice | undefined;
  /** On hold since; undefined while it is not. */
  readonly held: Time | undefined;
  /** Replay against a changed flow stopped at this answer. It and the later ones are kept in `leftover`; nothing is lost. */
  readonly stopped: { readonly step: StepId; readonly answer: string } | undefined;
  readonly leftover: readonly AnswerEntry[];
}

/** What somebody answers, from whichever front. */
export interface Choice {
  readonly step: StepId;
  /** Option id, typed value, or `unknown`. */
  readonly answer: OptionId | string;
  readonly voice?: Voice | undefined;
  readonly against?: string | undefined;
  readonly evidence?: readonly string[] | undefined;
  /** When it was given, where a file says so; it then counts as early or in time by that, else as in time. */
  readonly at?: Time | undefined;
  readonly auto?: true | undefined;
}

/** A look as it was made, before it is kept: `text` becomes evidence under a name of its own. */
export type MadeLook = Omit<LookEntry, 'kind' | 'at' | 'step' | 'evidence' | 'sha256' | 'bytes'> & {
  readonly text: string | undefined;
};

/** Everything a person (or a file) can do to a session. One union, so that every front does the same things. */
export type Command =
  | { readonly do: 'answer'; readonly choice: Choice }
  | { readonly do: 'back' }
  | { readonly do: 'change'; readonly index: number; readonly answer: string; readonly voice?: Voice | undefined }
  | { readonly do: 'note'; readonly text: string; readonly for: 'internal' | 'customer' }
  | { readonly do: 'intake'; readonly field: IntakeField; readonly text: string }
  /** Attached (`text`: the file), or not to be had (`text`: why). */
  | { readonly do: 'need'; readonly need: string; readonly has: boolean; readonly text: string }
  | { readonly do: 'set'; readonly lang?: Lang; readonly say?: Lang; readonly where?: Where; readonly case?: string }
  | { readonly do: 'voice'; readonly voice: Voice | undefined }
  | { readonly do: 'known'; readonly known: readonly Omit<KnownEntry, 'kind' | 'at'>[] }
  /** Straight to a step: the first `keep` answers stay, these follow. `error`: the text pasted, kept as the exact error text. */
  | {
      readonly do: 'go-to';
      readonly keep: number;
      readonly answers: readonly { readonly step: StepId; readonly answer: OptionId; readonly voice: Voice }[];
      readonly error?: string | undefined;
    }
  | { readonly do: 'paste'; readonly text: string }
  /** Looks that were made, with what they brought and what was judged from them; one write. */
  | { readonly do: 'look'; readonly looks: readonly MadeLook[]; readonly known: readonly Omit<KnownEntry, 'kind' | 'at'>[] }
  /** Puts the session on hold; `go-on` ends that without answering. The step stays as it is. */
  | { readonly do: 'hold' }
  | { readonly do: 'go-on' }
  | { readonly do: 'wrong'; readonly text: string };

/** A command that could not be carried out: what, why, what to do next, in the session's language. Nothing was changed. */
export interface Refusal {
  readonly ok: false;
  readonly code: 'does-not-fit' | 'bad-value' | 'not-written' | 'nothing-to-do' | 'too-big';
  readonly message: CleanText;
}
export type Outcome = { readonly ok: true } | Refusal;

/** What changing an answer would do; shown before it is done. */
export interface ChangePreview {
  readonly index: number;
  readonly step: StepId;
  readonly from: CleanText;
  readonly to: CleanText;
  /** How many later answers stay. */
  readonly kept: number;
  /** How many later answers go. */
  readonly lost: number;
  /** Where one stands afterwards. */
  readonly next: { readonly step: StepId; readonly question: CleanText };
  /** The new answer fits here; false with a reason when it does not (a value of the wrong kind). */
  readonly refusal: Refusal | undefined;
}

/**
 * A session that is running: the only thing fronts see. `act` appends to the journal with one write and one fsync and only
 * then acknowledges; when the write fails nothing has changed. Synchronous, so that what is on the screen is on the disk.
 */
export interface LiveSession {
  readonly session: Session;
  act(command: Command): Outcome;
  preview(index: number, answer: string): ChangePreview;
  subscribe(listener: () => void): () => void;
  /** Releases the lock. Idempotent. */
  close(): void;
}
