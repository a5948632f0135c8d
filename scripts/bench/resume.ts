import { spawnSync } from 'node:child_process';
import { writeLoopFlow, writeLoopSession } from './loop-flow.ts';
import type { Peers } from './peers.ts';
import { median, type Row } from './stats.ts';
import { cleanEnv, terminalRun } from './terminal-run.ts';

/** From the start of the program to the question of a session with 10,000 answers, on the screen. */
export async function resume({
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
  const flows = writeLoopFlow({ folder, options: 8 });
  const home = `${folder}/home`;
  const id = writeLoopSession({ home, flows, answers: 10_000 });
  const took: number[] = [];
  const bare: number[] = [];
  for (let i = 0; i < runs; i++) {
    const run = terminalRun({
      args: [program, 'resume', id, '--home', home, '--flows', flows, '--lang', 'en'],
      home: folder,
      cwd: folder,
    });
    took.push(await run.until(/Option number 6/));
    await run.stop();
    const began = performance.now();
    spawnSync(process.execPath, [peers.empty], { env: cleanEnv(folder) });
    bare.push(performance.now() - began);
  }
  return [
    { what: 'resume with 10,000 answers', ours: median(took), peer: undefined, peerName: '', unit: 'ms', limit: 1000 },
    {
      what: 'resume with 10,000 answers',
      ours: median(took),
      peer: median(bare),
      peerName: 'node with an empty file',
      unit: 'ms',
      limit: undefined,
    },
  ];
}
