import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { extract } from 'tar';
import { median, type Row } from './stats.ts';
import { terminalRun } from './terminal-run.ts';

const HERE = `${process.platform}-${process.arch}`;

/**
 * The pack of this machine: how large, and how long from its launcher to the first question, beside the built program under the
 * Node of the repository and beside `npm start`, which npm and a build stand before. Without a pack for this machine: nothing.
 */
export async function pack(asked: { program: string; root: string; folder: string; runs: number }): Promise<Row[]> {
  const { program, root, folder, runs } = asked;
  if (process.platform === 'win32') return [];
  const out = join(folder, 'pack');
  mkdirSync(out);
  execFileSync(process.execPath, [join(root, 'scripts/pack/pack.ts'), '--only', HERE, '--out', out], { stdio: 'ignore' });
  const archive = join(out, `ariane-${HERE}.tar.gz`);
  await extract({ file: archive, cwd: out });
  const unpacked = join(out, `ariane-${HERE}`);
  const flow = ['exchange-connector', '--home', join(folder, 'pack-home'), '--lang', 'fr'];
  const npm = execFileSync('/bin/sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
  const cases = [
    { file: join(unpacked, 'ariane'), args: flow, cwd: folder, took: [] as number[] },
    { file: process.execPath, args: [program, ...flow], cwd: folder, took: [] as number[] },
    { file: npm, args: ['start', '--', ...flow], cwd: root, took: [] as number[] },
  ];
  for (let i = 0; i <= runs; i++)
    for (const { took, ...one } of cases) {
      const run = terminalRun({ ...one, home: folder });
      const ms = await run.until(/1 › \S/);
      if (i > 0) took.push(ms);
      else {
        await setTimeout(1000);
        await run.key('q');
      }
      await run.stop();
    }
  const [packed, built, started] = cases.map(({ took }) => median(took)) as [number, number, number];
  const first = { what: 'pack: first question', ours: packed, unit: 'ms' };
  return [
    { ...first, peer: built, peerName: 'the built program', limit: undefined },
    { ...first, peer: started, peerName: 'npm start', limit: 1 },
    { what: 'pack: archive', ours: megabytes(archive), peer: undefined, peerName: '', unit: 'MB', limit: undefined },
    {
      ...{ what: 'pack: unpacked', ours: sizeBelow(unpacked), unit: 'MB', limit: undefined },
      ...{ peer: megabytes(join(unpacked, 'runtime/node')), peerName: 'its Node alone' },
    },
  ];
}

const megabytes = (file: string): number => statSync(file).size / 1e6;

function sizeBelow(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + megabytes(join(parentPath, name)), 0);
}
