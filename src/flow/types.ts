/**
 * A flow as plain data: what `flow.yaml` says, once read. Every map keyed by an id is a Map, because ids come from
 * outside and may be called `constructor`. No positions here: the reader finds them when a diagnostic needs one.
 */
import type { CleanText } from '../text/clean.ts';
import type { Lang } from '../text/lang.ts';
import type { Checks } from './check-types.ts';

export type StepId = string;
export type OptionId = string;
export type ValueId = string;
export type CauseId = string;
export type PartId = string;
export type ExitId = string;
export type FactId = string;

export const VALUE_KINDS = ['upn', 'email', 'host', 'ip', 'guid', 'build', 'datetime', 'number', 'text'] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

export const INTAKE_FIELDS = ['impact', 'since', 'worked', 'changed'] as const;
export type IntakeField = (typeof INTAKE_FIELDS)[number];

export const END_KINDS = ['resolved', 'advice', 'handover'] as const;
export type EndKind = (typeof END_KINDS)[number];

/** How hard a repair is to undo. */
export const UNDO = ['easy', 'hard', 'none'] as const;
export type Undo = (typeof UNDO)[number];

/** What an answer says about causes. */
export interface Effects {
  readonly pointsTo: readonly CauseId[];
  readonly confirms: readonly CauseId[];
  readonly rulesOut: readonly CauseId[];
}

/** One way out of an option. `go` is a step of the same level, or, inside a part, one of the part's exits. */
export interface Arm {
  readonly go: StepId | ExitId;
  /** Facts that must all hold; empty: always. Values of one fact are alternatives. */
  readonly when: ReadonlyMap<FactId, readonly OptionId[]>;
  readonly park: boolean;
  /** Already resolved: the arm's own, else the option's, else (for an `again`) those of the repeated step. */
  readonly effects: Effects;
}

export interface Option {
  readonly id: OptionId;
  /** In order; the first whose `when` holds is taken. At least one. */
  readonly arms: readonly Arm[];
  readonly from: readonly string[];
}

interface StepBase {
  readonly id: StepId;
  /** The part this step lies in; undefined at the top level. */
  readonly in: PartId | undefined;
  readonly from: readonly string[];
  /** Worth looking from then on, in milliseconds after the answer that led here. */
  readonly after: number | undefined;
  readonly fills: IntakeField | undefined;
}

interface Answerable extends StepBase {
  /** In the order of the file; for a value step exactly one option, `unknown`, besides `given`. */
  readonly options: ReadonlyMap<OptionId, Option>;
  /** The fact its answer becomes. */
  readonly sets: FactId | undefined;
  readonly check: string | undefined;
  readonly fault: boolean;
}

export interface QuestionStep extends Answerable {
  readonly kind: 'question';
}

export interface RepairStep extends Answerable {
  readonly kind: 'repair';
  readonly repairs: readonly CauseId[];
  readonly undo: Undo | undefined;
}

/** An `again` with everything it takes over already filled in: options, effects, `sets`, `check`, `fault`. */
export interface AgainStep extends Answerable {
  readonly kind: 'again';
  /** The step it repeats (may lie in a part); texts are those of this step unless the `again` has its own. */
  readonly of: StepId;
}

/** Asks for a value. `given` is taken when a value is typed, `options.get('unknown')` for the bare word `unknown`. */
export interface ValueStep extends Answerable {
  readonly kind: 'value';
  readonly asks: ValueId;
  readonly given: Option;
}

export interface PartStep extends StepBase {
  readonly kind: 'part';
  readonly part: PartId;
  readonly exits: ReadonlyMap<ExitId, readonly Arm[]>;
}

export interface EndStep extends StepBase {
  readonly kind: 'end';
  readonly end: EndKind;
  readonly ticket: string | undefined;
}

export type AskingStep = QuestionStep | RepairStep | AgainStep | ValueStep;
export type Step = AskingStep | PartStep | EndStep;

export interface Part {
  readonly id: PartId;
  readonly start: StepId;
  readonly exits: readonly ExitId[];
  readonly steps: ReadonlyMap<StepId, Step>;
}

export interface SourceDocument {
  readonly title: CleanText;
  /** `2016-07-26`, `2016-07` or `2016`. */
  readonly date: string | undefined;
}

export interface Flow {
  readonly id: string;
  readonly version: number;
  readonly base: Lang;
  /** SHA-256 over flow.yaml and checks.yaml, hex; texts are not part of it. */
  readonly hash: string;
  readonly source: { readonly title: CleanText; readonly date: string | undefined } | undefined;
  /** Documents the `from` keys stand for; empty while the flow does not say. `S` stands for `S1`, `S2`, … too. */
  readonly sources: ReadonlyMap<string, SourceDocument>;
  readonly reviewBy: string | undefined;
  readonly retired: { readonly on: string; readonly source: string | undefined } | undefined;
  readonly start: StepId;
  readonly symptom: StepId | undefined;
  readonly values: ReadonlyMap<ValueId, { readonly kind: ValueKind }>;
  readonly causes: ReadonlyMap<CauseId, { readonly from: readonly string[] }>;
  readonly tickets: ReadonlyMap<string, { readonly to: string; readonly needs: readonly string[] }>;
  /** The steps of the top level. */
  readonly steps: ReadonlyMap<StepId, Step>;
  readonly parts: ReadonlyMap<PartId, Part>;
  /** Every step, parts included: ids are unique in the whole flow. */
  readonly all: ReadonlyMap<StepId, Step>;
  /** What checks.yaml says; undefined while the flow has none: then `check` ids mean nothing and no check is offered. */
  readonly checks: Checks | undefined;
}
