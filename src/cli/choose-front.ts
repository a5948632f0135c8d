import type { Flags } from './option-table.ts';

/** `prompts` is line mode with Inquirer, `numbered` the reader for everything that is no full terminal. */
export type Front = 'screen' | 'prompts' | 'numbered' | 'none';

interface Streams {
  readonly stdinIsTerminal: boolean;
  readonly stdoutIsTerminal: boolean;
  readonly term: string | undefined;
}

/** Which front draws the session. Each stream's terminal is its own question; `CI` is none. */
export function chooseFront(flags: Flags, { stdinIsTerminal, stdoutIsTerminal, term }: Streams): Front {
  if (flags['no-input']) return 'none';
  if (flags.plain || !stdinIsTerminal || !stdoutIsTerminal || term === 'dumb') return 'numbered';
  return flags.line ? 'prompts' : 'screen';
}
