import type { EventEmitter } from 'node:events';
import type { Leave } from '../session/front.ts';

const SIGNALS = [
  ['SIGINT', 'interrupted', 130],
  ['SIGTERM', 'terminated', 143],
  ['SIGHUP', 'hung-up', 129],
] as const satisfies readonly (readonly [string, Leave, number])[];

export interface Signals {
  /** Aborted with a `Leave` as its reason. */
  readonly leave: AbortSignal;
  /** Stops listening: signals do again what they did before. */
  release(): void;
}

/**
 * Turns signals and a reader that went away into one AbortSignal, so that fronts can restore the terminal and everything
 * drains by itself. `forced` is called with an exit code when the same wish comes a second time: somebody sits before a
 * program that does not leave.
 */
export function watchSignals(from: {
  process: EventEmitter;
  stdout: EventEmitter;
  stderr: EventEmitter;
  forced: (code: number) => void;
}): Signals {
  const controller = new AbortController();
  const undo: (() => void)[] = [];
  const listen = (target: EventEmitter, event: string, listener: () => void) => {
    target.on(event, listener);
    undo.push(() => target.removeListener(event, listener));
  };

  for (const [name, how, code] of SIGNALS) {
    listen(from.process, name, () => {
      if (controller.signal.aborted && controller.signal.reason === how) from.forced(code);
      else controller.abort(how);
    });
  }
  // `ariane … | head`: nobody reads any more, which is no defect. After a hang-up the terminal itself is gone (EIO).
  // Never let go: what was written last may find its reader gone after everything else is done.
  from.stdout.on('error', () => controller.abort('stopped' satisfies Leave));
  from.stderr.on('error', () => {});

  return {
    leave: controller.signal,
    release: () => {
      for (const one of undo.splice(0)) one();
    },
  };
}
