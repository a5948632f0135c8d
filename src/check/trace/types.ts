import type { CleanText } from '../../text/clean.ts';

/** One log file, or whatever holds the bytes of one. A chunk is only looked at until the next one is asked for. */
export interface TraceSource {
  readonly name: string;
  /** Bytes; what progress is measured against. 0 where it is not known. */
  readonly size: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * What counts in a connector's trace log. `failed`: a sync that was said to have failed. Only the words `full sync` and
 * `quick sync` are documented for quick syncs, not their lines (facts/connector.md §5).
 */
export const TRACE_KINDS = [
  'full-started',
  'full-completed',
  'quick-started',
  'quick-completed',
  'failed',
  'next-command-exception',
  'send-email-error',
] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

/** Something that happened, as one event of a log says it. */
export interface TraceFact {
  /** ISO, UTC; undefined where the log does not say, or says it in a way that could be two days. */
  readonly at: string | undefined;
  readonly kind: TraceKind;
  readonly file: string;
  /** From 1: the line that names it. In a log written on one line, always 1: hence `offset`. */
  readonly line: number;
  /** Bytes from the beginning of the file; undefined where the file is UTF-16. */
  readonly offset: number | undefined;
  /** One line, at most 200 characters. */
  readonly text: CleanText;
}

/** What a line about the end of a sync tells besides; each as it was printed, undefined where it was not. */
export interface SyncDetails {
  readonly users: number | undefined;
  readonly devices: number | undefined;
  readonly command: CleanText | undefined;
  readonly health: CleanText | undefined;
}

/** A sync of one kind, over all files in the order of time. */
export interface SyncSummary {
  readonly started: number;
  readonly completed: number;
  readonly lastStarted: TraceFact | undefined;
  readonly lastCompleted: TraceFact | undefined;
  /** Started after the last completed one; all, where none completed. */
  readonly startedSince: number;
}

export interface ErrorSummary {
  readonly count: number;
  readonly first: TraceFact | undefined;
  readonly last: TraceFact | undefined;
  /** The first lines of the last one. */
  readonly text: CleanText | undefined;
}

/** `denied`, `missing` or `other`: why a file could not be read to its end. */
export type TraceFileProblem = 'denied' | 'missing' | 'other';

export interface TraceFile {
  readonly name: string;
  readonly bytes: number;
  /** First and last moment in it; ISO, UTC. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** The first or last event is there in part only. */
  readonly cutAtStart: boolean;
  readonly cutAtEnd: boolean;
  readonly problem: TraceFileProblem | undefined;
}

export interface TraceSummary {
  /** Trace events or lines about syncs were seen at all. */
  readonly isTrace: boolean;
  /** Not everything was read, because it was stopped. */
  readonly cancelled: boolean;
  readonly full: SyncSummary;
  readonly quick: SyncSummary;
  /** Of either kind, started after the last completed one of either kind. */
  readonly startedSince: number;
  readonly failures: ErrorSummary;
  readonly nextCommand: ErrorSummary;
  readonly sendEmail: ErrorSummary;
  /** Lines that name a sync and say neither that it starts nor how it ended. */
  readonly mentions: { readonly full: number; readonly quick: number };
  /** Of the last completed full sync. */
  readonly lastFull: SyncDetails;
  /** Of Exchange, at the last completed sync of either kind that names it. */
  readonly health: CleanText | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly bytes: number;
  /** In the order of the time in them. */
  readonly files: readonly TraceFile[];
  readonly cutAtStart: boolean;
  readonly cutAtEnd: boolean;
  /** More than an hour between the end of a file and the beginning of the next. */
  readonly gaps: readonly { readonly from: string; readonly to: string }[];
  /** In the order of time: the first 50 and the last 500 about syncs, the first 10 and the last 90 errors. Counts above are exact. */
  readonly facts: readonly TraceFact[];
}
