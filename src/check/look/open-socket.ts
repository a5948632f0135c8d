import type { Socket } from 'node:net';
import { LONGEST_TIMER } from './in-time.ts';
import { type NetworkWord, networkWord } from './network-word.ts';
import { familyOf } from './read-host.ts';
import type { Address, Wire } from './wire.ts';

export type Opened =
  | { readonly ok: true; readonly socket: Socket; readonly milliseconds: number; readonly address: Address | undefined }
  | { readonly ok: false; readonly word: NetworkWord };

export interface Until {
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly timeout: number;
}

/** The addresses of a host, or why there is none. An address is its own. Never rejects. */
export function findAddresses(
  wire: Wire,
  host: string,
  until: Until,
): Promise<{ readonly ok: true; readonly addresses: readonly Address[] } | { readonly ok: false; readonly word: NetworkWord }> {
  const family = familyOf(host);
  if (family !== 0) return Promise.resolve({ ok: true, addresses: [{ address: host, family }] });
  return new Promise((resolve) => {
    // Asking the operating system cannot be taken back; its answer is then nobody's.
    const done = whenOver(until, () => resolve({ ok: false, word: 'timeout' }));
    wire.resolve(host).then(
      (addresses) => done(() => resolve(addresses.length === 0 ? { ok: false, word: 'no-such-name' } : { ok: true, addresses })),
      (error: unknown) => done(() => resolve({ ok: false, word: networkWord(error) })),
    );
  });
}

/** A TCP connection, with the time its handshake took. A socket that comes back belongs to the caller, who closes it. */
export function openSocket(wire: Wire, to: { addresses: readonly Address[]; port: number }, until: Until): Promise<Opened> {
  return new Promise((resolve) => {
    let started = wire.elapsed();
    const socket = wire.connect(to);
    const fail = (word: NetworkWord) => {
      socket.destroy();
      resolve({ ok: false, word });
    };
    const done = whenOver(until, () => fail('timeout'));
    // Never taken off: an error that comes after the connection was given up must not end the process.
    socket.on('error', (error) => done(() => fail(networkWord(error))));
    // Of several addresses the time of those that did not answer is not the distance to the one that did.
    socket.on('connectionAttempt', () => {
      started = wire.elapsed();
    });
    socket.once('connect', () =>
      done(() => {
        socket.setNoDelay(true);
        const address = to.addresses.find((each) => each.address === socket.remoteAddress);
        resolve({ ok: true, socket, milliseconds: wire.elapsed() - started, address });
      }),
    );
  });
}

/** Runs `late` when the time is over or the signal comes, unless what is given back ran first; only one of the two ever acts. */
export function whenOver({ signal, timeout }: Until, late: () => void): (act: () => void) => void {
  let isOver = false;
  const finish = (act: () => void) => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    signal.removeEventListener('abort', expire);
    act();
  };
  const expire = () => finish(late);
  const timer = setTimeout(expire, Math.min(timeout, LONGEST_TIMER));
  if (signal.aborted) queueMicrotask(expire);
  else signal.addEventListener('abort', expire, { once: true });
  return finish;
}
