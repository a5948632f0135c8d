import type { Socket } from 'node:net';
import { connect, type SecureContext, type TLSSocket } from 'node:tls';
import { codeOf } from './network-word.ts';
import { type Until, whenOver } from './open-socket.ts';
import { familyOf } from './read-host.ts';

/** Why no TLS came about on a connection that stood. */
export type HandshakeFailure =
  /** Closed or reset before the end. */
  | 'closed'
  | 'not-tls'
  /** TLS, but no version that both speak. */
  | 'no-common-protocol'
  /** TLS, and the server said no for another reason. */
  | 'handshake-refused'
  | 'timeout';

export type Shaken =
  | { readonly ok: true; readonly socket: TLSSocket }
  | { readonly ok: false; readonly failure: HandshakeFailure };

// Names are judged apart, together with everything else a certificate says.
const checkServerIdentity = () => undefined;

/** TLS on an open connection; any certificate is taken, judging it comes afterwards. The connection is closed where it fails. */
export function shakeHands(
  raw: Socket,
  { host, context, until }: { readonly host: string; readonly context: SecureContext; readonly until: Until },
): Promise<Shaken> {
  return new Promise((resolve) => {
    const name = familyOf(host) === 0 ? { servername: host } : {};
    const socket = connect({ socket: raw, secureContext: context, rejectUnauthorized: false, checkServerIdentity, ...name });
    const fail = (failure: HandshakeFailure) => {
      socket.destroy();
      raw.destroy();
      resolve({ ok: false, failure });
    };
    const done = whenOver(until, () => fail('timeout'));
    socket.on('error', (error) => done(() => fail(failureOf(codeOf(error)))));
    socket.once('close', () => done(() => fail('closed')));
    socket.once('secureConnect', () => done(() => resolve({ ok: true, socket })));
  });
}

function failureOf(code: string): HandshakeFailure {
  if (/PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|NO_PROTOCOLS_AVAILABLE|VERSION_TOO_LOW/.test(code)) return 'no-common-protocol';
  if (/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|BAD_RECORD_TYPE|RECORD_LAYER|UNEXPECTED_MESSAGE/.test(code))
    return 'not-tls';
  if (/UNEXPECTED_EOF/.test(code) || !code.startsWith('ERR_SSL_')) return 'closed';
  return 'handshake-refused';
}
