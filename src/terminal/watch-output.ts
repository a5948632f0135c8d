import type { EventEmitter } from 'node:events';
import { fileProblem } from './file-problem.ts';

/**
 * What is printed may go into a file: where its disk is full that is a loss, so `full` is told and the program ends with `code`,
 * whatever it did otherwise. A reader that has gone (`| head`) is nobody's loss.
 */
export function watchOutput(stdout: EventEmitter, { full, code }: { full: (error: Error) => void; code: number }): void {
  stdout.on('error', (error: Error) => {
    if (fileProblem('', error).problem !== 'full') return;
    // Only now: the code of the command itself is set after this.
    process.once('exit', () => {
      process.exitCode = code;
    });
    full(error);
  });
}
