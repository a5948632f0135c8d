import { spawn } from 'node:child_process';

export interface ProgramAsked {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds. */
  readonly limit: number;
  /** Bytes of output; more ends it. */
  readonly most: number;
  readonly signal: AbortSignal;
  /** Ends the program with everything it started. */
  readonly killTree: (pid: number) => void;
  readonly windows: boolean;
}

export interface ProgramRan {
  readonly how: 'ended' | 'not-started' | 'timed-out' | 'cancelled' | 'too-much-output' | 'died';
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number | undefined;
}

const MOST_ERRORS = 200_000;

/** Runs a program without a shell, bounded in time and output. When it resolves nothing it started is left. Never throws. */
export function runProgram(asked: ProgramAsked): Promise<ProgramRan> {
  const { program, args, env, limit, most, signal, killTree, windows } = asked;
  return new Promise((resolve) => {
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    let bytes = 0;
    let how: ProgramRan['how'] = 'ended';
    // A group of its own, so that what it starts can be ended with it.
    const child = spawn(program, args, {
      env: { ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !windows,
      windowsHide: true,
    });
    const stop = (why: ProgramRan['how']) => {
      if (how !== 'ended') return;
      how = why;
      if (child.pid !== undefined) killTree(child.pid);
    };
    const timer = setTimeout(() => stop('timed-out'), limit);
    const cancel = () => stop('cancelled');
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    child.stdout.on('data', (chunk: Buffer) => {
      const room = most - bytes;
      bytes += chunk.length;
      if (room > 0) out.push(chunk.subarray(0, room));
      if (bytes > most) stop('too-much-output');
    });
    let errorBytes = 0;
    child.stderr.on('data', (chunk: Buffer) => {
      errorBytes += chunk.length;
      if (errorBytes <= MOST_ERRORS) errors.push(chunk);
    });
    const done = (exit: number | undefined) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      // Whatever it left behind in its group goes too. On Windows there is no group, and its number may be somebody else's by now.
      if (child.pid !== undefined && !windows) killTree(child.pid);
      resolve({ how, exit, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(errors).toString('utf8') });
    };
    child.once('error', () => {
      if (child.pid === undefined) how = 'not-started';
      done(undefined);
    });
    child.once('exit', (code, by) => {
      if (how === 'ended' && (by !== null || code === null)) how = 'died';
      // A grandchild may hold the pipes open; what it had to say is here or is not wanted.
      const closed = setTimeout(() => done(code ?? undefined), 500);
      child.once('close', () => {
        clearTimeout(closed);
        done(code ?? undefined);
      });
    });
  });
}
