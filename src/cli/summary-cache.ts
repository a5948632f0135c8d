import type { Summary } from '../session/summary-of.ts';
import { WHERES } from '../session/types.ts';
import { FileError, type Files } from '../terminal/ports.ts';
import { type CleanText, cleanLine } from '../text/clean.ts';

/** What was worked out for a session, good as long as neither its journal nor its flow has changed. */
interface Kept {
  readonly stamp: string;
  /** Of the flow it was begun with: of two of one name it says which. */
  readonly hash: string;
  readonly flowStamp: string;
  readonly summary: Summary;
}

export interface SummaryCache {
  /** `flowStamp`: what stands for the files of a session's flow now; undefined where it is gone. */
  read(of: {
    id: string;
    stamp: string;
    flowStamp: (of: { flow: string; hash: string }) => Promise<string | undefined>;
  }): Promise<Summary | undefined>;
  put(id: string, kept: Kept): void;
  /** Writes it where something is new; sessions not read or put since are dropped. Never fails. */
  keep(): void;
}

// A few hundred bytes a session; what is larger was not written by us.
const LARGEST = 32 * 1024 * 1024;

/**
 * Reading a thousand journals whole takes a second; what a list shows of them changes only when they do. Kept beside the
 * sessions (0600), told by size and time of change, and thrown away when a session is removed.
 */
export function summaryCache({ files, path, version }: { files: Files; path: string; version: string }): SummaryCache {
  const known = readKept({ files, path, version });
  const used = new Map<string, Kept>();
  let isNew = false;
  return {
    read: async ({ id, stamp, flowStamp }) => {
      const kept = known.get(id);
      if (kept === undefined || kept.stamp !== stamp) return undefined;
      const flowNow = await flowStamp({ flow: kept.summary.flow, hash: kept.hash });
      // A flow that is not found from here may be found from elsewhere: what is known of it stays.
      if (flowNow === undefined || flowNow === kept.flowStamp) used.set(id, kept);
      return flowNow === kept.flowStamp ? kept.summary : undefined;
    },
    put: (id, kept) => {
      used.set(id, kept);
      isNew = true;
    },
    keep: () => {
      if (!isNew && used.size === known.size) return;
      try {
        files.makeFolder(path.slice(0, path.lastIndexOf('/')));
        files.replace(path, JSON.stringify({ version, kept: [...used] }));
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
      }
    },
  };
}

function readKept({ files, path, version }: { files: Files; path: string; version: string }): ReadonlyMap<string, Kept> {
  const known = new Map<string, Kept>();
  try {
    const raw = JSON.parse(new TextDecoder().decode(files.read(path, LARGEST))) as { version?: unknown; kept?: unknown };
    if (raw?.version !== version || !Array.isArray(raw.kept)) return known;
    for (const each of raw.kept as readonly [string, Kept][]) {
      const summary = summaryIn(each?.[1]?.summary);
      if (summary !== undefined && typeof each[1].hash === 'string') known.set(each[0], { ...each[1], summary });
    }
  } catch {
    // Absent, cut short, or written by something else: the journals are read as if there were none.
  }
  return known;
}

/** A summary as it was kept; every text is cleaned again before it reaches a terminal. */
function summaryIn(raw: unknown): Summary | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { flow, title, where, isEnded, step, question, last, ...rest } = raw as Record<keyof Summary, unknown>;
  const text = (value: unknown): CleanText => cleanLine(String(value));
  const optional = (value: unknown): CleanText | undefined => (typeof value === 'string' ? text(value) : undefined);
  const is = WHERES.find((each) => each === where);
  if (is === undefined || ![flow, title, step, question, last].every((each) => typeof each === 'string')) return undefined;
  return {
    ...{ flow: text(flow), title: text(title), where: is, isEnded: isEnded === true, step: text(step) },
    ...{ question: text(question), symptom: optional(rest.symptom), case: optional(rest.case) },
    ...{ due: optional(rest.due), held: optional(rest.held), last: text(last) },
  };
}
