import { powerShellGrammar } from '../../../src/cli/looking/powershell-grammar.ts';

/** The grammar as the sources find it. */
export const grammar = await powerShellGrammar();
