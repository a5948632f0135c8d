import type { Arm, AskingStep, CauseId, EndStep, FactId, Flow, OptionId, StepId } from '../flow/types.ts';

/** Fewest and most questions from a place to an end, edges that lead back left out. `most` above 20 is said as "more than 20". */
export interface Left {
  readonly fewest: number;
  readonly most: number;
}

/**
 * Where a session stands: derived from the answers alone, never stored. `path` is the step with the part steps it lies in
 * around it (`['sync', 'last-sync']`), so that a part used twice is two places. `key` is that path as one string.
 */
export interface Place {
  readonly step: AskingStep | EndStep;
  readonly path: readonly StepId[];
  readonly key: string;
  readonly facts: ReadonlyMap<FactId, OptionId>;
}

/** One answer taken: the arm it went by and the place it led to. */
export interface Taken {
  readonly arm: Arm;
  readonly place: Place;
}

/** One edge of the compiled graph, between asking steps and ends (parts are entered and left within an edge). */
export interface Edge {
  readonly from: string;
  readonly answer: OptionId;
  readonly arm: number;
  readonly to: string;
}

/** A way through the flow: answers in order, from the start or from `from`. */
export type Way = readonly { readonly step: StepId; readonly answer: OptionId | 'given' }[];

/** A way that was not walked. */
export interface StraightWay {
  readonly way: Way;
  /** In answers; one that claims much counts for more than one. */
  readonly cost: number;
}

/**
 * A flow compiled into a pure xstate machine. Everything here is a function of the flow alone.
 * A value step's answers are the events `given` and `unknown`: a typed value never decides a way.
 */
export interface Machine {
  readonly flow: Flow;
  start(): Place;
  /** What `answer` at `place` leads to, or undefined where it does not fit (xstate would ignore it silently). */
  take(place: Place, answer: OptionId | 'given'): Taken | undefined;
  /** The options of the place's step, in the flow's order (`given` and `unknown` for a value; none at an end). */
  answersAt(place: Place): readonly (OptionId | 'given')[];
  left(place: Place): Left;
  /** `left` of every place: what takes longest to work out, to be kept with a flow that is read again. */
  lefts(): ReadonlyMap<string, Left>;
  /** Every place reached by walking, keyed by state value plus the facts a `when` further on still reads; edges between them. */
  edges(): readonly Edge[];
  /**
   * The ways that lead straight to a step, from any place: the fewest answers, of which nobody gives one. Undefined for a place no
   * way leads from. Where facts multiply the places beyond what can be walked, facts are left out: then an answer may not be there.
   */
  waysTo(step: StepId): (place: Place) => StraightWay | undefined;
  /** The causes that an answer from a place on may still speak of, or a repair do away with; whatever the facts. */
  causesFrom(place: Place): ReadonlySet<CauseId>;
  /** How many answers the start is away from each step, at the fewest and whatever the facts. */
  depths(): ReadonlyMap<StepId, number>;
  /** Ways from the start to ends that together take every edge at least once; the same flow gives the same walks. */
  walks(): readonly Way[];
}
