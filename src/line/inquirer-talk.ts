import { type Readable, Writable } from 'node:stream';
import { ExitPromptError } from '@inquirer/core';
import { cleanLine } from '../text/clean.ts';
import { wrap } from '../text/width.ts';
import { leaveReason } from './leave-reason.ts';
import { linePrompt, type Typed } from './line-prompt.ts';
import { Left, LINE_LIMIT, PASTE_LIMIT, type Talk } from './talk.ts';

/** The prompts of a real terminal: the same text, wrapped by cells, and Inquirer's line editing. */
export function inquirerTalk(from: {
  stdin: Readable;
  stdout: NodeJS.WritableStream & { readonly columns?: number };
  leave: AbortSignal;
  ascii: boolean;
}): Talk {
  const { stdin, stdout, leave, ascii } = from;
  // One column is left free: Windows scrolls when the last one is written.
  const width = () => Math.max(20, (stdout.columns ?? 80) - 1);

  const prompt = async (message: string, many: boolean): Promise<Typed> => {
    if (leave.aborted) throw new Left(leaveReason(leave));
    // Of an input that has ended already, readline says nothing any more.
    if (stdin.readableEnded || stdin.destroyed) throw new Left('input-ended');
    try {
      return await linePrompt(
        // Inquirer would cut words; its mark takes two cells.
        { message: wrap(message, width() - 2).join('\n'), many, limit: many ? PASTE_LIMIT : LINE_LIMIT, ascii },
        { input: stdin, output: lent(stdout), signal: leave },
      );
    } catch (error) {
      if (leave.aborted) throw new Left(leaveReason(leave));
      // In raw mode Ctrl+C is a key, not a signal.
      if (error instanceof ExitPromptError) throw new Left('interrupted');
      throw error;
    }
  };

  return {
    say: (lines) => {
      for (const { text, whole } of lines) {
        stdout.write(
          whole
            ? `${text}\n`
            : `${text
                .split('\n')
                .flatMap((line) => wrap(line, width()))
                .join('\n')}\n`,
        );
      }
    },

    ask: async (message) => {
      const typed = await prompt(message, false);
      if (typed.ended) throw new Left('input-ended');
      return { text: cleanLine(typed.text), cut: typed.cut };
    },

    askMany: (message) => prompt(message, true),

    close: () => {},
  };
}

/** Inquirer ends the stream it was given with each prompt; ours goes on. */
function lent(stdout: NodeJS.WritableStream & { readonly columns?: number }): Writable {
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      stdout.write(chunk);
      done();
    },
  });
  return Object.assign(stream, { columns: stdout.columns ?? 80, isTTY: true });
}
