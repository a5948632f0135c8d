/** What looking, reading and judging hand to each other. Plain data; effects stand behind `Looker`. */
import type { CheckId, LookId, LookKind, LookPlace, OutputFormat } from '../flow/check-types.ts';
import type { CleanText } from '../text/clean.ts';

/** A piece of evidence as an expression sees it. Objects have no prototype. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** One object of an output. */
export interface OutputRecord {
  /** By name as printed; names are never looked up on a plain object before this. */
  readonly fields: ReadonlyMap<string, Value>;
  /** First and last line (from 1, of the cleaned text) each field was read from. */
  readonly lines: ReadonlyMap<string, readonly [number, number]>;
  /** Fields whose value was cut where it was printed (`{a, b...}`, `…`): naming one makes a judgement unsure. */
  readonly cut: ReadonlySet<string>;
}

export const READ_FAILURES = [
  /** Nothing at all, and no echoed command that shows that nothing was printed. */
  'empty',
  'unknown-command',
  'denied',
  /** The object asked for does not exist. */
  'object-not-found',
  /** A table whose columns were cut: ask for a list. */
  'table-cut',
  'login-page',
  /** Another error that PowerShell or the service printed. */
  'error-output',
  /** Not what this look can read. */
  'unreadable',
] as const;
export type ReadFailure = (typeof READ_FAILURES)[number];

/** What was read. `text` is the cleaned text that `lines` count in. No record: looked, and there was none. */
export type OutputReading =
  | { readonly ok: true; readonly format: OutputFormat; readonly records: readonly OutputRecord[]; readonly text: CleanText }
  | { readonly ok: false; readonly why: ReadFailure; readonly line: number; readonly text: CleanText };

/** Where a look looked. The first that a session has binds it. */
export interface LookedAt {
  readonly host?: string | undefined;
  readonly tenant?: string | undefined;
  readonly organisation?: string | undefined;
  readonly account?: string | undefined;
}

export const CHECK_STATES = ['answered', 'unsure', 'could-not-run', 'not-allowed', 'timed-out', 'cancelled'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** What a look brought. `text`: the output as it will be kept (before secrets are removed from it). */
export type Looked =
  | {
      readonly ok: true;
      readonly text: string;
      readonly format: OutputFormat | undefined;
      readonly at: LookedAt;
      /** Of the machine that printed, for its dates (`fr-FR`). */
      readonly culture?: string | undefined;
    }
  | {
      readonly ok: false;
      readonly state: Exclude<CheckState, 'answered' | 'unsure'>;
      /** A word for why (`no-powershell`, `refused`, `certificate` …), never a sentence. */
      readonly why: string;
      /** What was printed until then. */
      readonly text: string;
      readonly at: LookedAt;
    };

export interface LookProgress {
  /** Work done and to do, in one unit (bytes, handshakes); undefined where it cannot be measured. */
  readonly done?: number | undefined;
  readonly of?: number | undefined;
}

/** What a look is asked. Slots are filled already (a PowerShell command with quoted arguments). */
export interface LookOrder {
  readonly look: LookId;
  readonly kind: LookKind;
  readonly params: ReadonlyMap<string, string>;
  readonly limit: number;
  readonly signal: AbortSignal;
  readonly progress: (progress: LookProgress) => void;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Where it has to be carried out. */
  readonly where: LookPlace;
}

/** One kind of looking. Never throws; after `limit` or an abort nothing it started is left. */
export interface Looker {
  /** Why this kind cannot exist here (`not-windows`, `no-powershell`), or undefined. */
  readonly unavailable: (order: LookOrder) => string | undefined;
  readonly look: (order: LookOrder) => Promise<Looked>;
}

/** What a check judged. */
export interface Finding {
  readonly check: CheckId;
  readonly state: CheckState;
  /** The option, or the value a step asks for; only where `answered`. */
  readonly answer: string | undefined;
  /** Why not, where not answered: the author's word, a `ReadFailure`, or what the look said. */
  readonly why: string | undefined;
  /** What `let` bound, as short text, for the slots of its sentence. */
  readonly bound: ReadonlyMap<string, CleanText>;
  /** The lines of evidence that decided. */
  readonly lines: readonly { readonly look: LookId; readonly line: number; readonly text: CleanText }[];
}
