import type { OptionId, StepId } from '../flow/types.ts';
import type { FoundPlace } from '../session/finding.ts';

/** A place of the flow that fits what was typed or pasted. */
export interface Hit extends FoundPlace {
  /** Higher fits better; only good for comparing hits of one language. */
  readonly score: number;
}

/** One thing that can be found, with the words it is found by. */
export interface FindDocument {
  readonly id: number;
  readonly step: StepId;
  readonly option: OptionId | undefined;
  /** The question, or the option's label. */
  readonly title: string;
  /** Other names: short names, causes, options. */
  readonly names: string;
  readonly text: string;
  /** Error messages quoted in it. */
  readonly quotes: readonly string[];
  /** Codes its label names. */
  readonly codes: ReadonlySet<string>;
}
