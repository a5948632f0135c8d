import type { CheckState, Looked, LookOrder } from '../types.ts';

/** What a look is given to keep to its time. */
export interface Attempt {
  /** Aborted when the limit passed, when somebody cancelled, and when the look is over: whatever is open then is to be closed. */
  readonly signal: AbortSignal;
  /** What there is so far, for a look that is stopped half-way. */
  readonly keep: (text: string) => void;
}

/** Beyond this Node's timers fire at once. */
export const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Carries out a look within `order.limit` and until `order.signal`; never rejects. What the work throws is `failed`: everything
 * that can be expected is a value, so that a mistake of ours still leaves the step standing.
 */
export function inTime(order: LookOrder, work: (attempt: Attempt) => Promise<Looked>): Promise<Looked> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    let kept = '';
    const settle = (looked: Looked) => {
      clearTimeout(timer);
      order.signal.removeEventListener('abort', cancel);
      stop.abort();
      resolve(looked);
    };
    const stopped = (state: 'timed-out' | 'cancelled') => settle({ ok: false, state, why: state, text: kept, at: {} });
    const cancel = () => stopped('cancelled');
    const limit = Number.isFinite(order.limit) ? Math.min(Math.max(order.limit, 0), LONGEST_TIMER) : LONGEST_TIMER;
    const timer = setTimeout(() => stopped('timed-out'), limit);
    if (order.signal.aborted) {
      cancel();
      return;
    }
    order.signal.addEventListener('abort', cancel, { once: true });
    const keep = (text: string) => {
      kept = text;
    };
    Promise.resolve()
      .then(() => work({ signal: stop.signal, keep }))
      .then(settle, () => settle(notLooked('failed')));
  });
}

/** A look that did not come about: a machine word for why. */
export function notLooked(why: string, state: Exclude<CheckState, 'answered' | 'unsure'> = 'could-not-run'): Looked {
  return { ok: false, state, why, text: '', at: {} };
}
