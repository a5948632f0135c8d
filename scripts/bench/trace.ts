import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { median, type Row } from './stats.ts';
import { cleanEnv } from './terminal-run.ts';
import { writeTraceLogs } from './trace-logs.ts';

interface Measured {
  /** Milliseconds, of the whole process. */
  readonly ms: number;
  /** Until something was read, since the process began. */
  readonly first: number;
  /** The longest time nothing else could happen. */
  readonly blocked: number;
  readonly megabytes: number;
}

/** What happened to the syncs in 300 MB of trace logs, beside `grep -c "full sync"` over the same files; whole processes, in turn. */
export async function trace({ folder, runs }: { folder: string; runs: number }): Promise<Row[]> {
  const child = await bundle({ entry: join(import.meta.dirname, 'trace-child.ts'), folder, name: 'trace-child.js' });
  const paths = writeTraceLogs({ folder: join(folder, 'trace'), files: 30 });
  const timed = <T>(what: () => T): readonly [T, number] => {
    const began = performance.now();
    const result = what();
    return [result, performance.now() - began];
  };
  const env = cleanEnv(folder);
  const grep = () => timed(() => spawnSync('grep', ['-c', 'full sync', ...paths], { env: { ...env, LC_ALL: 'C' } }));
  // Reads the files into memory for both.
  const hasGrep = grep()[0].status === 0;
  const ours: Measured[] = [];
  const peer: number[] = [];
  for (let i = 0; i < runs; i++) {
    if (hasGrep) peer.push(grep()[1]);
    const [printed, ms] = timed(() => execFileSync(process.execPath, [child, ...paths], { env, encoding: 'utf8' }));
    ours.push({ ...JSON.parse(printed), ms });
  }
  const row = (what: string, pick: (one: Measured) => number, unit: string, limit: number): Row => ({
    what: `300 MB of trace logs: ${what}`,
    ours: median(ours.map(pick)),
    peer: undefined,
    peerName: '',
    unit,
    limit,
  });
  return [
    {
      ...row('read', ({ ms }) => ms, 'ms', 4),
      ...(hasGrep ? { peer: median(peer), peerName: 'grep -c' } : { limit: undefined }),
    },
    row('peak memory', ({ megabytes }) => megabytes, 'MB', 150),
    row('first progress', ({ first }) => first, 'ms', 200),
    row('longest block', ({ blocked }) => blocked, 'ms', 50),
  ];
}
