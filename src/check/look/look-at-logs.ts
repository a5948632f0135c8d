import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { analyseTrace } from '../trace/analyse-trace.ts';
import { traceRecords } from '../trace/trace-records.ts';
import type { TraceSource, TraceSummary } from '../trace/types.ts';
import type { Looked, LookedAt, LookOrder } from '../types.ts';
import { evidenceText } from './evidence-text.ts';
import { inTime, notLooked } from './in-time.ts';
import { readLog } from './read-log.ts';

/** Opens files by their paths; may throw what the file system says. */
export type OpenFiles = (paths: readonly string[]) => Promise<readonly TraceSource[]>;

/**
 * Looks at trace logs a person named, in any order; progress is in bytes. A file that cannot be read to its end fails the look: it may
 * hold the very sync that seems to be missing.
 *
 * Could not run: `no-file`, `file-unreadable`, `no-trace` (no trace event, and no line about a sync); not allowed: `denied`.
 */
export function lookAtLogs(
  paths: readonly string[],
  order: LookOrder,
  { at = {}, openFiles = openLogs }: { at?: LookedAt; openFiles?: OpenFiles | undefined } = {},
): Promise<Looked> {
  return inTime(order, async ({ signal }) => {
    try {
      return looked(await analyseTrace(await openFiles(paths), { signal, progress: order.progress }), at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return notLooked('no-file');
      return code === 'EACCES' || code === 'EPERM' ? notLooked('denied', 'not-allowed') : notLooked('file-unreadable');
    }
  });
}

/** Real files. What is no ordinary file is never opened: a pipe would wait for ever. */
async function openLogs(paths: readonly string[]): Promise<readonly TraceSource[]> {
  return Promise.all(
    paths.map(async (path) => {
      const info = await stat(path);
      if (!info.isFile()) throw new Error('not a file');
      return { name: basename(path.replaceAll('\\', '/')), size: info.size, chunks: readLog(path) };
    }),
  );
}

function looked(summary: TraceSummary, at: LookedAt): Looked {
  const text = summary.isTrace ? traceRecords(summary).map(evidenceText).join('\n') : '';
  const problems = summary.files.map(({ problem }) => problem).filter((problem) => problem !== undefined);
  if (problems.includes('denied')) return { ok: false, state: 'not-allowed', why: 'denied', text, at };
  if (problems.length > 0) return { ok: false, state: 'could-not-run', why: 'file-unreadable', text, at };
  if (summary.files.length === 0) return notLooked('no-file');
  return summary.isTrace ? { ok: true, text, format: 'json', at } : notLooked('no-trace');
}
