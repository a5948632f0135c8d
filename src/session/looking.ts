/** How fronts look: what a check would do, doing it, reading what was pasted. Types only; `cli` makes it. */
import type { CheckState, LookProgress } from '../check/types.ts';
import type { CleanText } from '../text/clean.ts';
import type { PageCheck } from './page-types.ts';
import type { Refusal } from './types.ts';

/** What logs tell over time: as a drawing for a terminal, and as lines for where nothing is drawn. */
export interface Timeline {
  draw(shape: { readonly width: number; readonly ascii: boolean }): readonly string[];
  readonly events: readonly CleanText[];
}

/** The check of this step, and whether it may be carried out from here. */
export interface LookOffer {
  readonly check: PageCheck;
  /** Why it cannot be run here, one sentence a reason; empty: it may be run, after a yes. */
  readonly blocked: readonly CleanText[];
}

/** What came of looking or pasting, in the session's language. */
export interface ShownFinding {
  readonly state: CheckState;
  readonly sentence: CleanText;
  /** The lines of evidence that decided. */
  readonly lines: readonly CleanText[];
  /** Where it looked; empty where that is not known. */
  readonly place: CleanText;
  /** What it answers at this step; waiting to be accepted or overruled. */
  readonly answer: { readonly id: string; readonly label: CleanText; readonly evidence: readonly string[] } | undefined;
  /** Short names of other steps it answers too; they are offered there. */
  readonly also: readonly CleanText[];
  readonly timeline: Timeline | undefined;
}

export interface Looking {
  /** What may be looked at for the step one stands at; undefined where it has no check. */
  offer(): Promise<LookOffer | undefined>;
  /** Carries out what is missing of the offered looks, keeps what they bring and judges. The person has said yes before. */
  look(order: {
    readonly signal: AbortSignal;
    readonly progress: (progress: LookProgress) => void;
  }): Promise<ShownFinding | Refusal>;
  /** Recognises, keeps and judges pasted text; `undefined` where nobody knows what it is: it is kept all the same. */
  paste(text: string): Promise<ShownFinding | Refusal | undefined>;
  /**
   * Judges what lies here already for the step one stands at, so that it waits; and takes it where nobody is to be asked. Gives
   * the finding where evidence is there and does not answer: why is worth knowing (a date that could be two).
   */
  settle(asked?: { readonly take: boolean }): Promise<ShownFinding | undefined>;
}
