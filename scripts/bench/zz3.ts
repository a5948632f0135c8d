import { mkdtempSync } from 'node:fs';
import { median } from './stats.ts';
import { terminalRun } from './terminal-run.ts';

const folder = mkdtempSync('/tmp/bg-');
const progs = process.argv.slice(2);
const took = progs.map(() => [] as number[]);
for (let i = 0; i <= 21; i++)
  for (const [k, p] of progs.entries()) {
    const args = p.includes('hello') ? [p] : [p, 'exchange-connector', '--home', folder + '/h' + k, '--lang', 'fr'];
    const run = terminalRun({ args, home: folder, cwd: folder });
    const ms = await run.until(/1 › \S|Hello from/);
    if (i === 0) await new Promise((r) => setTimeout(r, 1200));
    else took[k]!.push(ms);
    await run.stop();
  }
console.log(progs.map((p, k) => `${p} ${median(took[k]!).toFixed(0)} min ${Math.min(...took[k]!).toFixed(0)}`).join('\n'));
