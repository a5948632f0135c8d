/** What `text/<language>.md` says, once read. Markdown stays Markdown; slots (`{mailbox}`) stay unfilled. */
import type { CleanText } from '../text/clean.ts';
import type { Lang } from '../text/lang.ts';
import type { IntakeField, OptionId, StepId } from './types.ts';

export interface OptionText {
  readonly label: CleanText;
  /** What the ticket prints; under `unknown`, what the answer would have told. */
  readonly reason: CleanText | undefined;
}

/**
 * Labelled paragraphs, by the label's id. `internal` may stand more than once and is joined by a blank line. `find` is never
 * shown: other words by which people look for the step, or, as `option: words; …`, for one of its answers.
 */
export const LABELS = ['short', 'where', 'expect', 'if-not', 'why', 'send', 'risk', 'undo', 'internal', 'find'] as const;
export type Label = (typeof LABELS)[number];

export interface StepText {
  /** The question; in an end, the result. */
  readonly question: CleanText;
  /** What to say to the customer, without the `>`. */
  readonly say: CleanText | undefined;
  readonly labels: ReadonlyMap<Label, CleanText>;
  /** What to do; in an end, what to do next. Markdown, blocks in the order of the file, joined by blank lines. */
  readonly body: CleanText | undefined;
  readonly options: ReadonlyMap<OptionId, OptionText>;
}

export interface CheckText {
  /** What it reads and which rights that needs; Markdown. */
  readonly what: CleanText;
  /** One sentence by what it may say: an answer, `value` for a value found, a word for why it is unsure. Slots unfilled. */
  readonly sentences: ReadonlyMap<string, CleanText>;
}

export interface FlowText {
  readonly lang: Lang;
  readonly title: CleanText;
  readonly description: CleanText | undefined;
  readonly steps: ReadonlyMap<StepId, StepText>;
  readonly values: ReadonlyMap<string, { readonly label: CleanText; readonly example: CleanText | undefined }>;
  readonly causes: ReadonlyMap<string, CleanText>;
  readonly parts: ReadonlyMap<string, CleanText>;
  readonly tickets: ReadonlyMap<string, CleanText>;
  readonly needs: ReadonlyMap<string, CleanText>;
  /** The flow's own wording of an intake question. */
  readonly intake: ReadonlyMap<IntakeField, CleanText>;
  readonly checks: ReadonlyMap<string, CheckText>;
}

/** Texts by language. A step missing from a translation is taken from the base language. */
export type FlowTexts = ReadonlyMap<Lang, FlowText>;
