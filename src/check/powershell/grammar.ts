import { Language, type Node, Parser } from 'web-tree-sitter';

export interface Grammar {
  /** The tree of a script. Whoever asks deletes it. */
  parse(text: string): { readonly root: Node; delete(): void };
}

/**
 * PowerShell's grammar, for commands that are linted or about to run: loading it costs some 30 ms and is done once, only there.
 * `core` and `powershell`: the two WebAssembly files, because where they lie differs between the sources and the built program.
 */
export async function loadGrammar({ core, powershell }: { core: Uint8Array; powershell: Uint8Array }): Promise<Grammar> {
  await Parser.init({ wasmBinary: core as Uint8Array<ArrayBuffer> });
  const language = await Language.load(powershell);
  const parser = new Parser();
  parser.setLanguage(language);
  return {
    parse: (text) => {
      const tree = parser.parse(text);
      if (tree === null) throw new Error('the grammar has no language');
      return { root: tree.rootNode, delete: () => tree.delete() };
    },
  };
}
