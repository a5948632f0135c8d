import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guideCache } from '../src/cli/guide-cache.ts';
import { readsOnly } from '../src/cli/looking/powershell-grammar.ts';
import { readFlow } from '../src/flow/read-flow.ts';
import { lintFlow } from '../src/lint/lint-flow.ts';
import { compileFlow } from '../src/machine/compile-flow.ts';
import { nodeFiles } from '../src/terminal/node-files.ts';

/**
 * Reads every flow below `flows` and keeps the sound ones in `folder`, as a start keeps what it read: so the first start is as
 * fast as the next. One that is not sound is left to the start to say so.
 */
export async function keepFlows({ flows, folder, version }: { flows: string; folder: string; version: string }): Promise<void> {
  const files = nodeFiles();
  const reads = await readsOnly();
  for (const { name } of readdirSync(flows, { withFileTypes: true }).filter((each) => each.isDirectory())) {
    const dir = join(flows, name);
    const reading = readFlow({ files, dir });
    const isSound = lintFlow(reading, { depth: 'start', readsOnly: reads }).every(({ severity }) => severity !== 'error');
    if (!reading.ok || !isSound) continue;
    const { flow, texts } = reading;
    guideCache({ files, dir, langs: undefined, folder, version })?.keep({ flow, texts, lefts: compileFlow(flow).lefts() });
  }
  // In a home they are their owner's alone; a program is for everybody who may start it.
  if (!existsSync(folder)) return;
  chmodSync(folder, 0o755);
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644);
}

/** A hash of everything that reads flows: what another reader kept is never taken for its own. */
export function readerHash(root: string): string {
  const hash = createHash('sha256');
  for (const room of ['flow', 'lint', 'text', 'check', 'machine']) {
    const folder = join(root, 'src', room);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    for (const name of files.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
