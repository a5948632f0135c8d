import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Grammar } from '../../check/powershell/grammar.ts';
import { type CommandRead, checkCommand } from '../../check/powershell/safe-command.ts';

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
  return loadGrammar({
    core: read('web-tree-sitter.wasm', 'web-tree-sitter'),
    powershell: read('tree-sitter-powershell.wasm', 'tree-sitter-powershell'),
  });
}
