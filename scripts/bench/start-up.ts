import { spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import type { Peers } from './peers.ts';
import { median, type Row } from './stats.ts';
import { cleanEnv, terminalRun } from './terminal-run.ts';

/** First question on the screen of a pseudo-terminal, beside an Ink hello world, bundled and not; programs take turns. */
export async function firstQuestion({
  program,
  peers,
  folder,
  runs,
}: {
  program: string;
  peers: Peers;
  folder: string;
  runs: number;
}): Promise<Row[]> {
  const ariane = (home: string) => [program, 'exchange-connector', '--home', home, '--lang', 'fr'];
  const cases = [
    { args: () => ariane(`${folder}/home`), words: /1 › \S/, took: [] as number[] },
    // A home of its own each time: nothing is kept of the flow yet.
    { args: (i: number) => ariane(`${folder}/new-home-${i}`), words: /1 › \S/, took: [] as number[] },
    { args: () => [peers.helloBundled], words: /Hello from the peer/, took: [] as number[] },
    { args: () => [peers.hello], words: /Hello from the peer/, took: [] as number[] },
  ];
  for (let i = -1; i <= runs; i++)
    for (const one of cases) {
      const run = terminalRun({ args: one.args(i), home: folder, cwd: folder });
      const ms = await run.until(one.words);
      if (i > 0) one.took.push(ms);
      else {
        // The first rounds stay as long as a person would, and leave as one does: what is kept is kept then.
        await setTimeout(1000);
        await run.key('q');
      }
      await run.stop();
    }
  const [ours, first, bundled, unbundled] = cases.map((one) => median(one.took)) as [number, number, number, number];
  const row = { unit: 'ms' } as const;
  return [
    { ...row, what: 'first question', ours, peer: bundled, peerName: 'Ink hello world, bundled', limit: 1.3 },
    { ...row, what: 'first question', ours, peer: unbundled, peerName: 'the same, from node_modules', limit: 1 },
    {
      ...row,
      what: 'first question, first start ever',
      ours: first,
      peer: bundled,
      peerName: 'Ink hello world, bundled',
      limit: undefined,
    },
  ];
}

/** `ariane --help` beside node with an empty file. */
export function help({ program, peers, folder, runs }: { program: string; peers: Peers; folder: string; runs: number }): Row[] {
  const time = (args: string[]) => {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, args, { env: cleanEnv(folder), stdio: ['ignore', 'pipe', 'inherit'] });
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
    return performance.now() - started;
  };
  const ours: number[] = [];
  const bare: number[] = [];
  for (let i = 0; i <= runs; i++) {
    const one = time([program, '--help']);
    const other = time([peers.empty]);
    if (i === 0) continue;
    ours.push(one);
    bare.push(other);
  }
  return [
    { what: '--help', ours: median(ours), peer: median(bare), peerName: 'node with an empty file', unit: 'ms', limit: 1.3 },
  ];
}
