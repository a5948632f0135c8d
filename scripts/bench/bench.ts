/** `npm run bench`: our figures beside their peers', measured in turn in one run, in a clean environment. Never fails on a figure. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bigFlow } from './big-flow.ts';
import { check } from './check.ts';
import { exportReport } from './export-report.ts';
import { keyPress } from './key-press.ts';
import { pack } from './pack.ts';
import { makePeers } from './peers.ts';
import { preview } from './preview.ts';
import { resume } from './resume.ts';
import { search } from './search.ts';
import { firstQuestion, help } from './start-up.ts';
import { table } from './stats.ts';
import { trace } from './trace.ts';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'dist/ariane.cjs');
if (!existsSync(program)) throw new Error('build first: npm run build');
const folder = mkdtempSync(join(tmpdir(), 'ariane-bench-'));
try {
  const peers = await makePeers({ folder: join(folder, 'peers'), root });
  const rows = [
    ...(await firstQuestion({ program, peers, folder, runs: 15 })),
    ...help({ program, peers, folder, runs: 15 }),
    ...(await pack({ program, root, folder, runs: 9 })),
    ...(await keyPress({ program, peers, folder, keys: 100 })),
    ...(await bigFlow({ folder, runs: 3 })),
    ...(await resume({ program, peers, folder, runs: 5 })),
    ...(await search({ folder, runs: 3 })),
    ...(await preview({ program, root, folder, runs: 9 })),
    ...(await check({ folder, runs: 5 })),
    ...(await trace({ folder, runs: 5 })),
    ...(await exportReport({ program, folder, runs: 3 })),
  ];
  console.log(`Node ${process.version}, ${process.platform}-${process.arch}; medians unless said otherwise\n`);
  console.log(table(rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
