/** Looks at the trace logs named as arguments, as a log look does, and prints what it took as JSON. Run by trace.ts. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { lookAtLogs } from '../../src/check/look/look-at-logs.ts';
import { peakMemory } from './peak-memory.ts';

const paths = process.argv.slice(2);
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
let first: number | undefined;
const looked = await lookAtLogs(paths, {
  look: 'connector-logs',
  kind: 'log',
  where: 'connector-host',
  params: new Map(),
  limit: 60_000,
  signal: new AbortController().signal,
  progress: ({ done = 0 }) => {
    // Since the process began.
    if (done > 0) first ??= performance.now();
  },
  now: 0,
});
if (!looked.ok) throw new Error(looked.why);
const [{ files, lastFullCompleted }] = JSON.parse(looked.text);
if (files !== paths.length || lastFullCompleted === undefined) throw new Error(looked.text);
console.log(JSON.stringify({ first, blocked: delay.max / 1e6, megabytes: peakMemory() }));
