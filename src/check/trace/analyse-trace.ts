import { setImmediate } from 'node:timers/promises';
import type { LookProgress } from '../types.ts';
import { gatherFacts } from './gather-facts.ts';
import { type FileResult, mergeFiles } from './merge-files.ts';
import { scanFile } from './scan-file.ts';
import type { TraceFileProblem, TraceSource, TraceSummary } from './types.ts';

export interface TraceOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes read, of the sizes of all sources. */
  readonly progress?: ((progress: LookProgress) => void) | undefined;
  /** Bytes that are gathered before they are looked at; for sources that come in crumbs. */
  readonly least?: number;
}

const STEP = 128 * 1024;
const NEVER = new AbortController().signal;

/**
 * Reads trace logs of the connector, one after the other, and says what happened to its syncs. Never throws: a source that fails is
 * named in `files`, an abort gives what was found until then with `cancelled`. Nothing blocks the event loop for more than some 20 ms.
 */
export async function analyseTrace(
  sources: readonly TraceSource[],
  { signal = NEVER, progress = () => {}, least = STEP / 2 }: TraceOptions = {},
): Promise<TraceSummary> {
  const of = sources.reduce((sum, { size }) => sum + size, 0) || undefined;
  const results: FileResult[] = [];
  let done = 0;
  progress({ done, of });
  for (const source of sources) {
    if (signal.aborted) break;
    results.push(
      await readFile(source, {
        signal,
        least,
        step: async (bytes) => {
          done += bytes;
          progress({ done, of });
          await setImmediate();
        },
      }),
    );
  }
  return mergeFiles(results, signal.aborted);
}

interface Reading {
  readonly signal: AbortSignal;
  readonly least: number;
  readonly step: (bytes: number) => Promise<void>;
}

async function readFile({ name, chunks }: TraceSource, { signal, least, step }: Reading): Promise<FileResult> {
  const gatherer = gatherFacts(name);
  const scan = scanFile(gatherer.see);
  let bytes = 0;
  let problem: TraceFileProblem | undefined;
  let crumbs: Uint8Array[] = [];
  let gathered = 0;
  const push = async (chunk: Uint8Array): Promise<void> => {
    for (let at = 0; at < chunk.length && !signal.aborted; at += STEP) {
      const piece = chunk.subarray(at, at + STEP);
      await inTurns(scan.push(piece), signal);
      bytes += piece.length;
      await step(piece.length);
    }
  };
  const flush = async (): Promise<void> => {
    const whole = Buffer.concat(crumbs);
    crumbs = [];
    gathered = 0;
    await push(whole);
  };
  try {
    for await (const chunk of untilAborted(chunks, signal)) {
      if (gathered === 0 && chunk.length >= least) await push(chunk);
      else {
        // A copy: the source may use its buffer again.
        crumbs.push(Uint8Array.from(chunk));
        gathered += chunk.length;
        if (gathered >= least || crumbs.length >= 4_096) await flush();
      }
    }
  } catch (error) {
    problem = problemOf(error);
  }
  await flush();
  await inTurns(scan.finish(), signal);
  return { name, bytes, coverage: scan.end(), facts: gatherer.facts, problem };
}

/** Lets others have their turn between the parts of a piece of work; an abort leaves the rest of it. */
async function inTurns(work: Iterable<void>, signal: AbortSignal): Promise<void> {
  for (const _ of work) {
    await setImmediate();
    if (signal.aborted) return;
  }
}

/** The chunks until there are none or it is aborted; a source that hangs is left behind. */
async function* untilAborted(chunks: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array, void> {
  let wake = () => {};
  const onAbort = () => wake();
  signal.addEventListener('abort', onAbort, { once: true });
  const iterator = chunks[Symbol.asyncIterator]();
  let isOver = false;
  try {
    while (!signal.aborted) {
      const next = await new Promise<IteratorResult<Uint8Array> | undefined>((resolve, reject) => {
        wake = () => resolve(undefined);
        iterator.next().then(resolve, reject);
      });
      isOver = next?.done === true;
      if (next === undefined || next.done === true) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    // Not awaited: it may be the very thing that hangs.
    if (!isOver) void iterator.return?.(undefined)?.catch(() => {});
  }
}

function problemOf(error: unknown): TraceFileProblem {
  const code = (error as { code?: unknown } | undefined)?.code;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') return 'denied';
  return code === 'ENOENT' ? 'missing' : 'other';
}
