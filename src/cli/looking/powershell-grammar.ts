import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { Grammar } from '../../check/powershell/grammar.ts';
import { type CommandRead, checkCommand } from '../../check/powershell/safe-command.ts';

const TIER_UP = ['wasm-tier-up', 'wasm-dynamic-tiering'];

let loading: Promise<Grammar> | undefined;

/** PowerShell's grammar, loaded once: beside the built program, or from its packages where the sources run. */
export function powerShellGrammar(): Promise<Grammar> {
  loading ??= load();
  return loading;
}

/** Whether a command only reads. */
export async function readsOnly(): Promise<(command: string) => CommandRead> {
  const grammar = await powerShellGrammar();
  return (command) => checkCommand(command, grammar);
}

async function load(): Promise<Grammar> {
  const { loadGrammar } = await import('../../check/powershell/grammar.ts');
  const here = dirname(fileURLToPath(import.meta.url));
  const built = [here, dirname(here)].map((folder) => join(folder, 'grammar')).find((folder) => existsSync(folder));
  const require = createRequire(import.meta.url);
  const read = (name: string, of: string) =>
    new Uint8Array(readFileSync(built === undefined ? require.resolve(`${of}/${name}`) : join(built, name)));
  // The grammar's lexer is one huge function. V8 would compile it once more in the background, better: for three seconds and with over a
  // gigabyte, and the program cannot end before that is done. A few hundred commands never earn it back. The flags stay: V8 looks at them
  // again whenever a function has run often.
  for (const flag of TIER_UP) setFlagsFromString(`--no-${flag}`);
  return loadGrammar({
    core: read('web-tree-sitter.wasm', 'web-tree-sitter'),
    powershell: read('tree-sitter-powershell.wasm', 'tree-sitter-powershell'),
  });
}
