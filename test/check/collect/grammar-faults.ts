import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Node } from 'web-tree-sitter';
import { loadGrammar } from '../../../src/check/powershell/grammar.ts';

const file = (name: string) => readFileSync(createRequire(import.meta.url).resolve(name));

/** Says what of a script the grammar does not take, with lines from 1. */
export async function grammarFaults(): Promise<(script: string) => string[]> {
  const grammar = await loadGrammar({
    core: file('web-tree-sitter/web-tree-sitter.wasm'),
    powershell: file('tree-sitter-powershell/tree-sitter-powershell.wasm'),
  });
  return (script) => {
    const tree = grammar.parse(script.replace(/^\ufeff/, ''));
    const faults = [...faultsOf(tree.root)];
    tree.delete();
    return faults;
  };
}

function* faultsOf(node: Node): Generator<string> {
  // `fl Name,Id` has no space where the grammar wants one.
  const isFault = node.isError || (node.isMissing && node.parent?.type !== 'command_argument_sep');
  if (isFault) yield `${node.startPosition.row + 1}: ${node.text.slice(0, 200)}`;
  else if (node.hasError) for (const child of node.children) if (child !== null) yield* faultsOf(child);
}
