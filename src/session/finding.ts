/** How fronts find a step by what somebody sees or pastes. Types only; `cli` makes it. */
import type { OptionId, StepId } from '../flow/types.ts';
import type { CleanText } from '../text/clean.ts';
import type { Outcome, Voice } from './types.ts';

/** A place that fits what was typed or pasted: a step, or one answer of it. */
export interface FoundPlace {
  readonly step: StepId;
  readonly question: CleanText;
  /** The answer that was found; undefined where the question itself was. */
  readonly option: OptionId | undefined;
  readonly label: CleanText | undefined;
  /** The text itself says this answer: it holds the error message. */
  readonly isShown: boolean;
  /** The text is an output that this step's check can read. */
  readonly isOutput: boolean;
}

/** What going there would do; shown before it is done. */
export interface WayThere {
  /** Answers on the path that stay, from the first. */
  readonly keep: number;
  /** How many are taken back. */
  readonly lost: number;
  readonly answers: readonly {
    readonly step: StepId;
    readonly answer: OptionId;
    readonly voice: Voice;
    /** The question in a few words, the answer, and whose word it is. */
    readonly short: CleanText;
    readonly label: CleanText;
    readonly voiceWord: CleanText;
  }[];
  /** Where one stands afterwards. */
  readonly next: { readonly step: StepId; readonly question: CleanText };
  /** The text is kept as the exact error text. */
  readonly keepsText: boolean;
}

export interface Finder {
  /** Places that fit, best first. */
  search(text: string): readonly FoundPlace[];
  /** The shortest answers that lead there from where the session stands, none where it stands there; undefined where none lead there. */
  wayTo(place: FoundPlace, text: string): WayThere | undefined;
  /** Takes that way. */
  goTo(place: FoundPlace, text: string): Promise<Outcome>;
}
