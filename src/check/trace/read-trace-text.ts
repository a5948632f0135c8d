import { recordOf } from '../read/record.ts';
import type { OutputRecord } from '../types.ts';
import { gatherFacts } from './gather-facts.ts';
import { mergeFiles } from './merge-files.ts';
import { scanFile } from './scan-file.ts';
import { traceRecords } from './trace-records.ts';
import type { TraceSummary } from './types.ts';

/** Characters looked at in one go. */
const STEP = 100_000;

/**
 * What a pasted or recorded piece of a trace log tells: the one record of `traceRecords`, its fields on the lines they were read
 * from. Undefined where the text is no trace log: no trace event, and no line that tells of a sync. Pure; never throws.
 */
export function readTraceText(text: string): readonly OutputRecord[] | undefined {
  if (isJson(text)) return undefined;
  const gatherer = gatherFacts('');
  const scan = scanFile(gatherer.see);
  let bytes = 0;
  for (let at = 0; at < text.length; ) {
    const high = /[\ud800-\udbff]/.test(text[at + STEP - 1] ?? '') ? 1 : 0;
    const piece = Buffer.from(text.slice(at, at + STEP + high), 'utf8');
    for (const _ of scan.push(piece));
    bytes += piece.length;
    at += STEP + high;
  }
  for (const _ of scan.finish());
  const summary = mergeFiles([{ name: '', bytes, coverage: scan.end(), facts: gatherer.facts, problem: undefined }], false);
  if (!summary.isTrace) return undefined;
  const lines = linesOf(summary);
  return traceRecords(summary).map((record) => recordOf(Object.entries(record), (name) => lines.get(name) ?? 1));
}

/** The evidence of a log look quotes lines of the log: it is read as the JSON it is, not as a log once more. */
function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The line that decided each field; 1 for those that rest on all of them. */
function linesOf({ full, quick, failures, nextCommand, sendEmail }: TraceSummary): ReadonlyMap<string, number> {
  const latest = [full.lastCompleted, quick.lastCompleted].filter((fact) => fact !== undefined);
  const started = [full.lastStarted, quick.lastStarted].filter((fact) => fact !== undefined);
  const last = (facts: typeof latest) => facts.toSorted((a, b) => a.line - b.line).at(-1);
  const facts = [
    [full.lastStarted, ['lastFullStarted', 'fullStarted', 'fullStartedSince']],
    [full.lastCompleted, ['lastFullCompleted', 'fullCompleted', 'devicesSynced', 'users', 'command']],
    [quick.lastStarted, ['lastQuickStarted', 'quickStarted', 'quickStartedSince']],
    [quick.lastCompleted, ['lastQuickCompleted', 'quickCompleted']],
    [last(latest), ['lastCompleted', 'health']],
    [last(started), ['lastStarted', 'startedSince']],
    [failures.last, ['failures', 'lastFailure']],
    [nextCommand.first, ['firstNextCommandException']],
    [nextCommand.last, ['nextCommandExceptions', 'lastNextCommandException', 'nextCommandText']],
    [sendEmail.last, ['sendEmailErrors', 'lastSendEmailError', 'sendEmailText']],
  ] as const;
  return new Map(facts.flatMap(([fact, names]) => (fact === undefined ? [] : names.map((name) => [name, fact.line] as const))));
}
