import type { SecureContext, TLSSocket } from 'node:tls';
import { type Handshake, handshake, type Target } from './handshake.ts';
import type { NetworkWord } from './network-word.ts';
import type { Until } from './open-socket.ts';

export interface Measured<T> {
  /** Handshakes that came about, and those tried. */
  readonly ok: number;
  readonly of: number;
  readonly whole: readonly number[];
  readonly connect: readonly number[];
  readonly last: Handshake<T> | undefined;
  readonly seen: T | undefined;
  /** Where those that came about went. */
  readonly address: string | undefined;
  /** Why the last one that failed did, where it was the network. */
  readonly error: NetworkWord | '';
}

const DEFINITE: readonly (NetworkWord | '')[] = ['refused', 'no-such-name', 'unreachable', 'blocked'];

/**
 * Handshakes one after another. Where none came about yet it stops after the first clear no, or the second failure: ten time-outs say
 * no more than two. `after` is told of each.
 */
export async function measure<T>(
  target: Target,
  how: { times: number; context: SecureContext; until: Until; see: (socket: TLSSocket) => T; after: (so: Measured<T>) => void },
): Promise<Measured<T>> {
  let so: Measured<T> = {
    ok: 0,
    of: 0,
    whole: [],
    connect: [],
    last: undefined,
    seen: undefined,
    address: undefined,
    error: '',
  };
  let at = target;
  let failed = 0;
  while (so.of < how.times && !how.until.signal.aborted) {
    const last = await handshake(at, how);
    if (how.until.signal.aborted) break;
    const connect = last.connect === undefined ? so.connect : [...so.connect, last.connect];
    if (last.ok) {
      failed = 0;
      so = {
        ...so,
        ok: so.ok + 1,
        of: so.of + 1,
        whole: [...so.whole, last.whole],
        connect,
        last,
        seen: so.seen ?? last.seen,
        address: last.address?.address ?? so.address,
      };
      // The others go where the first one went: a median over two servers is nobody's distance.
      if (last.address !== undefined) at = { ...at, addresses: [last.address] };
    } else {
      failed += 1;
      so = { ...so, of: so.of + 1, connect, last, error: last.word };
    }
    how.after(so);
    if (failed >= 3 || (so.ok === 0 && (failed >= 2 || DEFINITE.includes(so.error)))) break;
  }
  return so;
}

/** The middle one; of an even number the mean of the two in the middle. Undefined of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  if (upper === undefined) return undefined;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}
