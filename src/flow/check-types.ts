/**
 * What `checks.yaml` says, once read: looks (how a machine gets something to read) and checks (how what was read is judged).
 * Expressions stay text here; `src/check/judge` compiles them.
 */
import type { FactId, OptionId, ValueId } from './types.ts';

export type LookId = string;
export type CheckId = string;

export const LOOK_KINDS = ['powershell', 'tls', 'http', 'dns', 'service', 'events', 'xml', 'log', 'clock'] as const;
export type LookKind = (typeof LOOK_KINDS)[number];

/** Where a look has to be carried out. */
export const LOOK_PLACES = ['here', 'connector-host', 'exchange-shell', 'graph'] as const;
export type LookPlace = (typeof LOOK_PLACES)[number];

/** What an output may look like. `lines`: one record a line, under `line`. */
export const OUTPUT_FORMATS = ['format-list', 'format-table', 'lines', 'json', 'csv', 'xml', 'trace-log'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/**
 * One way to look. `params` by name; the short form (`tls: "{cas}:443"`) stands under the kind's main parameter:
 * powershell command, tls host, http url, dns name, service name, events log, xml path, log path, clock every.
 */
export interface LookRun {
  readonly when: ReadonlyMap<FactId, readonly OptionId[]>;
  readonly kind: LookKind;
  readonly params: ReadonlyMap<string, string>;
}

export interface Look {
  readonly id: LookId;
  /** In order; the first whose `when` holds. At least one. */
  readonly run: readonly LookRun[];
  /** Other commands whose output it can read; the first is what J is shown. */
  readonly accepts: readonly string[];
  readonly where: LookPlace;
  /** At least one. */
  readonly reads: readonly OutputFormat[];
  /** Expected duration, time limit, and how long a finding stays fresh; milliseconds. */
  readonly takes: number | undefined;
  readonly limit: number;
  readonly fresh: number;
  /** The values its commands name. */
  readonly values: readonly ValueId[];
}

/** The first arm whose `when` is true decides. Exactly one of `answer`, `value`, `unsure`; only `unsure` may stand without `when`. */
export interface JudgeArm {
  readonly when: string | undefined;
  /** An option of the step. */
  readonly answer: OptionId | undefined;
  /** An expression whose text is the value a step asks for. */
  readonly value: string | undefined;
  /** Why it cannot be said: a word of the author's, or one of Ariane's. */
  readonly unsure: string | undefined;
}

export interface Check {
  readonly id: CheckId;
  readonly uses: readonly LookId[];
  readonly let: ReadonlyMap<string, string>;
  readonly judge: readonly JudgeArm[];
}

export interface Checks {
  readonly looks: ReadonlyMap<LookId, Look>;
  readonly checks: ReadonlyMap<CheckId, Check>;
}
