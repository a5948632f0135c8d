/** A flow as a map shows it, in one language: the same data for the outline, Mermaid, the picture and the book. Texts are plain. */
import type { Effects, EndKind, ExitId, FactId, OptionId, PartId, StepId } from '../../flow/types.ts';
import type { CleanText } from '../../text/clean.ts';
import type { Lang } from '../../text/lang.ts';

/** One way out of a step: an arm of an option, of a typed value, or of a part's exit. */
export interface MapWay {
  /** An option's id, `given` for a typed value, or the exit's id of a part step. */
  readonly answer: OptionId | ExitId | 'given';
  /** Its place among the arms of this answer, from 0. */
  readonly arm: number;
  /** What the option says; for an exit its id. */
  readonly label: CleanText;
  /** What the ticket prints; under `unknown`, what the answer would have told. */
  readonly reason: CleanText | undefined;
  /** A step of the same level, or, where `isExit`, an exit of the part. */
  readonly to: StepId | ExitId;
  readonly isExit: boolean;
  readonly when: ReadonlyMap<FactId, readonly OptionId[]>;
  /** An arm before this one has a condition: this one is taken otherwise. */
  readonly isOtherwise: boolean;
  readonly park: boolean;
  readonly effects: Effects;
}

export interface MapStep {
  readonly id: StepId;
  readonly kind: 'question' | 'value' | 'repair' | 'again' | 'part' | 'end';
  /** The question in full; of a part its name, of an end its result. */
  readonly title: CleanText;
  readonly fault: boolean;
  /** Milliseconds. */
  readonly after: number | undefined;
  readonly check: string | undefined;
  /** Of a part step, the part it goes through. */
  readonly part: PartId | undefined;
  readonly end: EndKind | undefined;
  /** Of a repair, the causes it corrects. */
  readonly repairs: readonly string[];
  readonly ways: readonly MapWay[];
}

/** The top of a flow, or one of its parts. */
export interface MapLevel {
  /** Undefined for the top. */
  readonly part: PartId | undefined;
  readonly title: CleanText;
  readonly start: StepId;
  readonly exits: readonly ExitId[];
  /** In the order of the file. */
  readonly steps: ReadonlyMap<StepId, MapStep>;
  /** The part steps that go through this part, wherever they lie. */
  readonly usedBy: readonly StepId[];
}

export interface FlowMap {
  readonly id: string;
  readonly version: number;
  readonly lang: Lang;
  readonly title: CleanText;
  /** The top first, then the parts in the order of the file. */
  readonly levels: readonly MapLevel[];
  /** A cause's name. */
  cause(id: string): CleanText;
}
