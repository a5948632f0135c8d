import { powerShellGrammar } from '../../../src/cli/powershell-grammar.ts';

/** The grammar as the sources find it. */
export const grammar = await powerShellGrammar();
