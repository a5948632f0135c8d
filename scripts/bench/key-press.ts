import { writeLoopFlow, writeLoopSession } from './loop-flow.ts';
import type { Peers } from './peers.ts';
import { quantile, type Row } from './stats.ts';
import { terminalRun } from './terminal-run.ts';

const OPTIONS = 8;
const DOWN = '\x1b[B';
const UP = '\x1b[A';

/** Key press to finished frame, p95, in sessions of 10 and of 1,000 answers, beside ink-select-input with as many options. */
export async function keyPress({
  program,
  peers,
  folder,
  keys,
}: {
  program: string;
  peers: Peers;
  folder: string;
  keys: number;
}): Promise<Row[]> {
  const flows = writeLoopFlow({ folder, options: OPTIONS });
  const home = `${folder}/home`;
  const session = (answers: number) => [
    program,
    'resume',
    writeLoopSession({ home, flows, answers }),
    '--home',
    home,
    '--flows',
    flows,
    '--lang',
    'en',
  ];
  const cases = [
    { name: '10 answers', args: session(10), took: [] as number[] },
    { name: '1,000 answers', args: session(1000), took: [] as number[] },
    { name: 'peer', args: [peers.selectBundled, String(OPTIONS)], took: [] as number[] },
  ];
  const runs = [];
  for (const one of cases) {
    const run = terminalRun({ args: one.args, home: folder, cwd: folder });
    await run.until(/Option number 6/);
    await run.key(DOWN);
    await run.key(UP);
    runs.push({ run, took: one.took });
  }
  for (let i = 0; i < keys; i++) for (const { run, took } of runs) took.push(await run.key(i % 2 ? UP : DOWN));
  for (const { run } of runs) await run.stop();
  const peer = quantile(cases[2]!.took, 0.95);
  return cases.slice(0, 2).map(({ name, took }) => ({
    what: `key press, p95, ${name}`,
    ours: quantile(took, 0.95),
    peer,
    peerName: 'ink-select-input',
    unit: 'ms',
    limit: 1,
  }));
}
