import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { generateFlow } from '../../test/support/generate-flow.ts';
import { bundle } from './bundle.ts';
import { median, type Row } from './stats.ts';
import { cleanEnv } from './terminal-run.ts';

/** The search in 10,000 steps: its index, and a keystroke (p95), beside MiniSearch as it comes over the same texts. */
export async function search({ folder, runs }: { folder: string; runs: number }): Promise<Row[]> {
  const child = await bundle({ entry: join(import.meta.dirname, 'search-child.ts'), folder, name: 'search-child.js' });
  const dir = join(folder, 'searched');
  generateFlow(dir, 10_000);
  const all = { ariane: [] as { built: number; key: number }[], minisearch: [] as { built: number; key: number }[] };
  for (let i = 0; i < runs; i++) {
    for (const what of ['ariane', 'minisearch'] as const)
      all[what].push(JSON.parse(execFileSync(process.execPath, [child, what, dir], { env: cleanEnv(folder), encoding: 'utf8' })));
  }
  const row = (what: string, pick: 'built' | 'key', limit: number): Row[] => {
    const ours = median(all.ariane.map((one) => one[pick]));
    const peer = median(all.minisearch.map((one) => one[pick]));
    // The aim is a figure of its own; the peer stands beside it.
    return [
      { what, ours, peer: undefined, peerName: '', unit: 'ms', limit },
      { what: `${what}, beside`, ours, peer, peerName: 'MiniSearch as it comes', unit: 'ms', limit: undefined },
    ];
  };
  return [...row('10,000 steps: index of the search', 'built', 500), ...row('10,000 steps: a keystroke, p95', 'key', 30)];
}
