import { Socket } from 'node:net';
import { type Address, nodeWire, type Wire } from '../../../src/check/look/wire.ts';

export interface LoopbackWire extends Wire {
  /** Addresses that were to be connected to. */
  readonly wanted: string[];
}

/**
 * A wire that never leaves the machine: names are those of `names` and localhost, whose addresses are made up; every connection goes
 * to 127.0.0.1. An address nobody named is refused.
 */
export function loopbackWire(names: ReadonlyMap<string, readonly string[]> = new Map()): LoopbackWire {
  const wanted: string[] = [];
  const known = new Map<string, readonly string[]>([['localhost', ['127.0.0.1']], ...names]);
  const allowed = new Set([...known.values()].flat());
  return {
    wanted,
    elapsed: nodeWire.elapsed,
    resolve: (name) => {
      const found = known.get(name);
      if (found === undefined) return Promise.reject(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }));
      return Promise.resolve(found.map(addressOf));
    },
    connect: ({ addresses, port }) => {
      wanted.push(...addresses.map(({ address }) => address));
      if (addresses.every(({ address }) => allowed.has(address)))
        return nodeWire.connect({ addresses: [{ address: '127.0.0.1', family: 4 }], port });
      const socket = new Socket();
      queueMicrotask(() => socket.destroy(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })));
      return socket;
    },
  };
}

function addressOf(address: string): Address {
  return { address, family: address.includes(':') ? 6 : 4 };
}
