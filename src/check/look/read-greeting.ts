import { Duplex } from 'node:stream';
import { connect, type SecureContext } from 'node:tls';
import type { Target } from './handshake.ts';
import { openSocket, type Until, whenOver } from './open-socket.ts';

const ENOUGH = 64;

/** The first characters a server that speaks no TLS answers to a TLS hello with; '' where it says nothing. Never rejects. */
export async function readGreeting(
  { wire, addresses, port }: Target,
  { context, until }: { context: SecureContext; until: Until },
): Promise<string> {
  const opened = await openSocket(wire, { addresses, port }, until);
  if (!opened.ok) return '';
  const { socket } = opened;
  return new Promise((resolve) => {
    // TLS takes a socket's bytes for itself, so it only gets one end of a pipe: its hello goes out, what comes back is ours.
    const hello = new Duplex({ read: () => {}, write: (chunk, _encoding, next) => void socket.write(chunk, () => next()) });
    const speaker = connect({ socket: hello, secureContext: context, rejectUnauthorized: false });
    for (const each of [hello, speaker]) each.on('error', () => {});
    let heard = '';
    const end = () => {
      for (const each of [speaker, hello, socket]) each.destroy();
      resolve(heard);
    };
    const done = whenOver(until, end);
    socket.on('data', (chunk: Buffer) => {
      heard = `${heard}${chunk.toString('latin1')}`.slice(0, ENOUGH);
      if (heard.length >= 5) done(end);
    });
    socket.once('close', () => done(end));
  });
}
