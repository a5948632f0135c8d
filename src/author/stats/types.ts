/** What many transcripts tell together. Plain data, and what `--json` prints; every id is that of a flow, every text is clean. */
import type { EndKind, StepId } from '../../flow/types.ts';
import type { CleanText } from '../../text/clean.ts';

/** One answer as it counts. */
export interface Answered {
  readonly step: StepId;
  /** How long the question stood before somebody, holds and waiting left out; milliseconds. Undefined: nobody can tell. */
  readonly took: number | undefined;
  readonly parked: boolean;
  /** A check, or somebody else, said otherwise. */
  readonly overruled: boolean;
  /** Given in the session this one was gone on from. */
  readonly inherited: boolean;
}

export interface TakenBack {
  readonly step: StepId;
  /** Where one stood. */
  readonly from: StepId;
  readonly changed: boolean;
  readonly inherited: boolean;
}

/** What was said of a step to its author. */
export interface Remark {
  readonly step: StepId;
  readonly at: string;
  readonly text: CleanText;
  readonly session: string | undefined;
}

/** What one transcript tells of its session. */
export interface SessionFacts {
  readonly session: string | undefined;
  /** The session it was gone on from. */
  readonly from: string | undefined;
  readonly flow: string;
  readonly version: number;
  readonly answers: readonly Answered[];
  readonly backs: readonly TakenBack[];
  readonly remarks: readonly Remark[];
  /** The step of the last answer, where there is one. */
  readonly last: StepId | undefined;
  readonly stands: { readonly step: StepId; readonly end: EndKind | undefined } | undefined;
}

export interface Durations {
  readonly count: number;
  /** Seconds. Nine of ten took no longer than `p90`. */
  readonly median: number;
  readonly p90: number;
}

export interface StepStats {
  readonly step: StepId;
  readonly title: CleanText | null;
  readonly answered: number;
  readonly parked: number;
  /** Its answer was taken back, by going back or (`changed` of them) by giving another one. */
  readonly back: number;
  readonly changed: number;
  /** Where people stood when they took it back, the most frequent first. */
  readonly backFrom: readonly { readonly step: StepId; readonly count: number }[];
  readonly overruled: number;
  /** Sessions that stand here and went no further. */
  readonly left: number;
  /** Sessions whose last answer, given here, handed over. */
  readonly handedOver: number;
  readonly seconds: Durations | null;
  readonly wrong: readonly { readonly at: string; readonly text: CleanText; readonly session: string | null }[];
}

export interface FlowStats {
  readonly flow: string;
  readonly title: CleanText | null;
  readonly versions: readonly number[];
  readonly sessions: number;
  readonly ends: { readonly [end in EndKind | 'open']: number };
  /** The most answered first. */
  readonly steps: readonly StepStats[];
  /** Ends that hand over, the most frequent first. */
  readonly handovers: readonly { readonly end: StepId; readonly title: CleanText | null; readonly count: number }[];
}

/** The words a flow has for itself and its steps now; undefined where there are none. */
export interface FlowNames {
  readonly title: CleanText;
  step(id: StepId): CleanText | undefined;
}
