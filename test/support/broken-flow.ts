import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFlow } from '../../src/flow/read-flow.ts';
import { lintFlow } from '../../src/lint/lint-flow.ts';
import type { Diagnostic } from '../../src/lint/types.ts';
import { nodeFiles } from '../../src/terminal/node-files.ts';

export const SMALL = fileURLToPath(new URL('../fixtures/flows/small', import.meta.url));

/** A change to a file of the small flow: the text replaced (which must be there), and what stands in its place. */
export type Change = readonly [file: string, from: string, to: string | Uint8Array];

/** A copy of the small flow in a temporary folder; `use` gets its path. The copy is removed afterwards. */
export function withSmall<T>(changes: readonly Change[], use: (dir: string) => T): T {
  const home = mkdtempSync(join(tmpdir(), 'ariane-flow-'));
  const dir = join(home, 'small');
  cpSync(SMALL, dir, { recursive: true });
  try {
    for (const [file, from, to] of changes) {
      const path = join(dir, file);
      if (typeof to !== 'string') writeFileSync(path, to);
      else if (from === '') writeFileSync(path, to);
      else {
        const text = readFileSync(path, 'utf8');
        if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}`);
        writeFileSync(
          path,
          text.replace(from, () => to),
        );
      }
    }
    return use(dir);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Everything said about the small flow after changes. */
export function diagnosticsOf(
  changes: readonly Change[],
  depth: 'start' | 'full' = 'start',
  lang: 'fr' | 'en' = 'en',
): Diagnostic[] {
  return withSmall(changes, (dir) => lintFlow(readFlow({ files: nodeFiles(), dir, lang }), { depth }));
}

/** `flow.yaml:12:5 unknown-step`. */
export function placesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}
