import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { generateFlow } from '../../test/support/generate-flow.ts';
import { bundle } from './bundle.ts';
import { median, type Row } from './stats.ts';
import { cleanEnv } from './terminal-run.ts';

interface Measured {
  readonly ms: number;
  readonly megabytes: number;
  readonly answer?: number;
}

/** Reading, linting and compiling a flow of 10,000 steps, beside `yaml` parsing the same file; each in a process of its own. */
export async function bigFlow({ folder, runs }: { folder: string; runs: number }): Promise<Row[]> {
  const child = await bundle({ entry: join(import.meta.dirname, 'big-flow-child.ts'), folder, name: 'big-flow-child.js' });
  const dir = join(folder, 'big');
  generateFlow(dir, 10_000);
  const measure = (what: string): Measured =>
    JSON.parse(execFileSync(process.execPath, [child, what, dir], { env: cleanEnv(folder), encoding: 'utf8' }));
  const ours: Measured[] = [];
  const peer: Measured[] = [];
  for (let i = 0; i < runs; i++) {
    ours.push(measure('ariane'));
    peer.push(measure('yaml'));
  }
  const of = (all: readonly Measured[], pick: (one: Measured) => number) => median(all.map(pick));
  return [
    {
      what: '10,000 steps: read + lint + compile',
      ours: of(ours, (one) => one.ms),
      peer: of(peer, (one) => one.ms),
      peerName: 'parseDocument of yaml',
      unit: 'ms',
      limit: 2,
    },
    {
      what: '10,000 steps: peak memory',
      ours: of(ours, (one) => one.megabytes),
      peer: undefined,
      peerName: '',
      unit: 'MB',
      limit: 600,
    },
    {
      what: '10,000 steps: an answer and its page',
      ours: of(ours, (one) => one.answer ?? 0),
      peer: undefined,
      peerName: '',
      unit: 'ms',
      limit: 5,
    },
  ];
}
