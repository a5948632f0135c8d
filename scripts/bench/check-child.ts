/** Reads and judges a large output, or makes checks that look at nothing slow, and prints what it took as JSON. Run by check.ts. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { judgeCheck } from '../../src/check/judge/judge-check.ts';
import { readLook } from '../../src/check/read-look.ts';
import { makeLooking } from '../../src/cli/looking/make-looking.ts';
import { readFlow } from '../../src/flow/read-flow.ts';
import { compileFlow } from '../../src/machine/compile-flow.ts';
import { liveSession } from '../../src/session/live-session.ts';
import { startSession } from '../../src/session/start-session.ts';
import { openStore } from '../../src/session/store.ts';
import { nodeFiles } from '../../src/terminal/node-files.ts';
import { nodeSystem } from '../../src/terminal/system.ts';

const [what, folder] = process.argv.slice(2) as [string, string];
const LOOKS = 30;
const CHECKS = `looks:
  sync: { run: { clock: 2h }, reads: [json] }
  devices: { run: { powershell: "Get-MobileDeviceStatistics | Format-List" }, reads: [format-list] }
checks:
  due: { uses: [sync], judge: [ { when: "sync[0].due || !sync[0].due", unsure: seen }, { unsure: nothing } ] }
  some:
    uses: [devices]
    let: { allowed: "devices.filter(d, d.DeviceAccessState == 'Allowed').size()" }
    judge: [ { when: "allowed > 1000", answer: yes }, { when: "allowed <= 1000", answer: no } ]
`;
const FLOW = `flow: bench
version: 1
base: en
start: first
steps:
  first: { check: due, options: { yes: done, no: done, unknown: done } }
  done: { end: advice }
`;
const TEXT = `# flow: bench\nBench\n\n# first\nIs it?\n\n- yes: Yes\n- no: No\n- unknown: No idea\n\n# done\nDone\n\n# check: due\nReads the clock.\n\n# check: some\nReads devices.\n\n- yes: Many.\n- no: Few.\n`;

const dir = `${folder}/flow`;
mkdirSync(`${dir}/text`, { recursive: true });
writeFileSync(`${dir}/flow.yaml`, FLOW);
writeFileSync(`${dir}/checks.yaml`, CHECKS);
writeFileSync(`${dir}/text/en.md`, TEXT);
const reading = readFlow({ files: nodeFiles(), dir });
if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
const { checks } = reading.flow;
if (what === 'judge') {
  const text = readFileSync(`${folder}/devices.txt`, 'utf8');
  const started = performance.now();
  const read = readLook(checks!.looks.get('devices')!, text, { isWhole: true });
  const found = judgeCheck(checks!.checks.get('some')!, { readings: new Map([['devices', read]]), values: new Map(), now: 0 });
  if (found.state !== 'answered') throw new Error(JSON.stringify(found));
  console.log(JSON.stringify({ ms: performance.now() - started }));
} else {
  const system = nodeSystem();
  const { files, clock, random, host } = system;
  const guide = { machine: compileFlow(reading.flow), texts: reading.texts };
  const store = openStore({ files, home: `${folder}/home`, clock, random, host });
  const took: number[] = [];
  for (let i = 0; i < LOOKS; i++) {
    const begin = (id: string) => startSession({ guide, id, at: new Date(clock.now()).toISOString(), lang: 'en' });
    const journal = store.create((id) => begin(id).entries);
    const live = liveSession({ session: begin(journal.id), journal, clock });
    const looking = makeLooking({ system, live, folder: journal.folder, takes: false });
    const started = performance.now();
    const found = await looking!.look({ signal: new AbortController().signal, progress: () => {} });
    took.push(performance.now() - started);
    if ('ok' in found || found.state !== 'unsure') throw new Error(JSON.stringify(found));
    live.close();
  }
  console.log(JSON.stringify({ first: took[0], ms: took.toSorted((one, other) => one - other)[LOOKS / 2] }));
}
