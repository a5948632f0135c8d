/** Reads a large flow as Ariane does at start, or its YAML alone, and prints what it took as JSON. Run by big-flow.ts. */
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { readFlow } from '../../src/flow/read-flow.ts';
import { lintFlow } from '../../src/lint/lint-flow.ts';
import { compileFlow } from '../../src/machine/compile-flow.ts';
import { applyCommand } from '../../src/session/apply-command.ts';
import { pageOf } from '../../src/session/page-of.ts';
import { startSession } from '../../src/session/start-session.ts';
import { nodeFiles } from '../../src/terminal/node-files.ts';
import { peakMemory } from './peak-memory.ts';

const [what, dir] = process.argv.slice(2) as [string, string];
const started = performance.now();

if (what === 'yaml') {
  const document = parseDocument(readFileSync(`${dir}/flow.yaml`, 'utf8'));
  if (document.errors.length > 0) throw document.errors[0];
  console.log(JSON.stringify({ ms: performance.now() - started, megabytes: peakMemory() }));
} else {
  const reading = readFlow({ files: nodeFiles(), dir, langs: ['fr'] });
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics[0]));
  const errors = lintFlow(reading, { depth: 'start' }).filter((one) => one.severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
  const machine = compileFlow(reading.flow);
  const ms = performance.now() - started;
  const megabytes = peakMemory();
  const at = new Date().toISOString();
  let session = startSession({ guide: { machine, texts: reading.texts }, id: 'bench', at, lang: 'fr' });
  pageOf(session, Date.now());
  const took: number[] = [];
  for (let i = 0; i < 200 && session.place.step.kind !== 'end'; i++) {
    const { step } = session.place;
    const answer =
      step.kind === 'value' ? 'adele@contoso.com' : [...step.options.keys()].find((id) => goesOn(session.place, id))!;
    const began = performance.now();
    const applied = applyCommand(session, { do: 'answer', choice: { step: step.id, answer } }, at);
    if (!applied.ok) throw new Error(applied.message);
    session = applied.session;
    pageOf(session, Date.now());
    took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  console.log(JSON.stringify({ ms, megabytes, answer: took[Math.floor(took.length * 0.95)], answers: took.length }));

  function goesOn(place: typeof session.place, id: string): boolean {
    return machine.take(place, id)?.place.step.kind !== 'end';
  }
}
