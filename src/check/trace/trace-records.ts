import type { SyncSummary, TraceFact, TraceSummary } from './types.ts';

/** A record of plain data; what is unknown has no field, so that an expression that names it makes the judgement unsure. */
export type TraceRecord = Readonly<Record<string, TraceValue>>;
type TraceValue = string | number | boolean | readonly TraceValue[] | { readonly [name: string]: TraceValue };

/**
 * What a trace log tells, as the one record a check judges. Moments are ISO in UTC. Where the last one of its kind has no known
 * moment, its field is left out even if an earlier one has: an older time would be a wrong one. Its JSON is the evidence of a look.
 */
export function traceRecords(summary: TraceSummary): readonly TraceRecord[] {
  const { full, quick, failures, nextCommand, sendEmail } = summary;
  return [
    present({
      lastFullStarted: full.lastStarted?.at,
      lastFullCompleted: full.lastCompleted?.at,
      lastQuickStarted: quick.lastStarted?.at,
      lastQuickCompleted: quick.lastCompleted?.at,
      lastCompleted: later(full.lastCompleted, quick.lastCompleted),
      lastStarted: later(full.lastStarted, quick.lastStarted),
      ...countsOf('full', full),
      ...countsOf('quick', quick),
      startedSince: summary.startedSince,
      failures: failures.count,
      lastFailure: failures.last?.at,
      nextCommandExceptions: nextCommand.count,
      firstNextCommandException: nextCommand.first?.at,
      lastNextCommandException: nextCommand.last?.at,
      nextCommandText: nextCommand.text,
      sendEmailErrors: sendEmail.count,
      lastSendEmailError: sendEmail.last?.at,
      sendEmailText: sendEmail.last?.text,
      devicesSynced: summary.lastFull.devices,
      users: summary.lastFull.users,
      command: summary.lastFull.command,
      health: summary.health,
      quickMentions: summary.mentions.quick,
      fullMentions: summary.mentions.full,
      from: summary.from,
      to: summary.to,
      files: summary.files.length,
      bytes: summary.bytes,
      unread: summary.files.filter(({ problem }) => problem !== undefined).length,
      cutAtStart: summary.cutAtStart,
      cutAtEnd: summary.cutAtEnd,
      gaps: summary.gaps.map(({ from, to }) => ({ from, to })),
      facts: summary.facts.map(({ at, kind, file, line, offset, text }) => present({ at, kind, file, line, offset, text })),
    }),
  ];
}

function countsOf(name: 'full' | 'quick', sync: SyncSummary): TraceRecord {
  return {
    [`${name}Started`]: sync.started,
    [`${name}Completed`]: sync.completed,
    [`${name}StartedSince`]: sync.startedSince,
  };
}

/** The later moment; undefined as soon as one of those that exist is not known. */
function later(...facts: readonly (TraceFact | undefined)[]): string | undefined {
  const known = facts.filter((fact) => fact !== undefined);
  const moments = known.flatMap(({ at }) => (at === undefined ? [] : [at])).toSorted();
  return moments.length === known.length ? moments.at(-1) : undefined;
}

function present(fields: Readonly<Record<string, TraceValue | undefined>>): TraceRecord {
  const record: Record<string, TraceValue> = Object.create(null);
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) record[name] = value;
  return record;
}
