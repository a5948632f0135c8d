import { readMoment } from '../read/read-moment.ts';
import type { Looked, Looker, LookOrder } from '../types.ts';
import { lookedAt, tenths } from './evidence-text.ts';
import { notLooked } from './in-time.ts';
import { readSpan } from './read-span.ts';

const HOUR = 3_600_000;
const LEAST = 1_000;
const MOST = 3650 * 24 * HOUR;

/**
 * `clock`: when something that comes round is next due. Parameters: `every` (`2h`, `24h`; a second to ten years), `from` (a moment,
 * from a value; may be missing; without a zone it is UTC).
 *
 * One record: `now`, `every` (ms), and where there is a `from`: `from`, `elapsed` (ms, below 0 where `from` is yet to come),
 * `elapsedHours` (one decimal), `next` (the first `from` + n × `every`, n ≥ 1, after now) and `due` (at least one `every` has
 * passed). Moments are ISO in UTC. Could not run: `bad-every`, `bad-moment`, `ambiguous-moment`. Pure: the time is the order's.
 */
export function makeClockLooker(): Looker {
  return { unavailable: () => undefined, look: (order) => Promise.resolve(lookAtClock(order)) };
}

function lookAtClock({ params, now, signal }: LookOrder): Looked {
  if (signal.aborted) return notLooked('cancelled', 'cancelled');
  const every = readSpan(params.get('every') ?? '');
  if (every === undefined || every < LEAST || every > MOST) return notLooked('bad-every');
  const written = (params.get('from') ?? '').trim();
  const base = { now: new Date(now).toISOString(), every };
  if (written === '') return lookedAt(base);
  const read = readMoment(written);
  if (!read.ok) return notLooked(read.why === 'ambiguous' ? 'ambiguous-moment' : 'bad-moment');
  const from = Date.parse(read.at);
  const elapsed = now - from;
  const rounds = Math.max(1, Math.floor(elapsed / every) + 1);
  return lookedAt({
    ...base,
    from: read.at,
    elapsed,
    elapsedHours: tenths(elapsed / HOUR),
    next: new Date(from + rounds * every).toISOString(),
    due: elapsed >= every,
  });
}
