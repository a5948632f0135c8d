import { lookup } from 'node:dns/promises';
import { connect, type Socket } from 'node:net';

export interface Address {
  readonly address: string;
  readonly family: number;
}

/** The network as the looks see it; tests hand in one that leads to the loopback whatever is asked for. */
export interface Wire {
  /** The addresses of a name, as the machine itself would find them. Rejects with Node's error. */
  readonly resolve: (name: string) => Promise<readonly Address[]>;
  /** Starts a TCP connection to the first of these addresses that answers. */
  readonly connect: (to: { readonly addresses: readonly Address[]; readonly port: number }) => Socket;
  /** Milliseconds of a clock that only goes on. */
  readonly elapsed: () => number;
}

export const nodeWire: Wire = {
  resolve: (name) => lookup(name, { all: true }),
  connect: ({ addresses, port }) => {
    const [only] = addresses;
    if (only !== undefined && addresses.length === 1) return connect({ host: only.address, port });
    // The name stands for the addresses found already; Node tries them in turn, both families.
    return connect({
      host: 'several.invalid',
      port,
      autoSelectFamily: true,
      lookup: (_name, _options, found) => queueMicrotask(() => found(null, [...addresses])),
    });
  },
  elapsed: () => performance.now(),
};
