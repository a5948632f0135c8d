import type { SecureContext, TLSSocket } from 'node:tls';
import type { NetworkWord } from './network-word.ts';
import { openSocket, type Until } from './open-socket.ts';
import { type HandshakeFailure, shakeHands } from './shake-hands.ts';
import type { Address, Wire } from './wire.ts';

export interface Target {
  readonly wire: Wire;
  readonly host: string;
  readonly port: number;
  readonly addresses: readonly Address[];
}

export type Handshake<T> =
  | {
      readonly ok: true;
      readonly connect: number;
      readonly whole: number;
      readonly address: Address | undefined;
      readonly seen: T;
    }
  /** `connect` is there where TCP stood. */
  | {
      readonly ok: false;
      readonly word: NetworkWord | '';
      readonly failure: HandshakeFailure | undefined;
      readonly connect: number | undefined;
    };

/** The network did its part where both machines talked to the end. */
const TELLS: Readonly<Record<HandshakeFailure, NetworkWord | ''>> = {
  closed: 'reset',
  timeout: 'timeout',
  'not-tls': '',
  'no-common-protocol': '',
  'handshake-refused': '',
};

/** One TCP and TLS handshake; `see` looks at the connection, then it is closed: nothing is sent after the handshake. Times in ms. */
export async function handshake<T>(
  { wire, host, port, addresses }: Target,
  { context, until, see }: { context: SecureContext; until: Until; see: (socket: TLSSocket) => T },
): Promise<Handshake<T>> {
  const opened = await openSocket(wire, { addresses, port }, until);
  if (!opened.ok) return { ok: false, word: opened.word, failure: undefined, connect: undefined };
  const connect = opened.milliseconds;
  const started = wire.elapsed();
  const shaken = await shakeHands(opened.socket, { host, context, until });
  if (!shaken.ok) return { ok: false, word: TELLS[shaken.failure], failure: shaken.failure, connect };
  const whole = connect + wire.elapsed() - started;
  try {
    return { ok: true, connect, whole, address: opened.address, seen: see(shaken.socket) };
  } finally {
    shaken.socket.destroy();
    opened.socket.destroy();
  }
}
