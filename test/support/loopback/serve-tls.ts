import { createServer, type Socket } from 'node:net';
import { createServer as createTlsServer, DEFAULT_CIPHERS, type TlsOptions } from 'node:tls';
import type { Certificate } from './certificates.ts';
import { type Listening, listen } from './listen.ts';

/** A TLS server that says nothing of itself. `before` may hold each connection back before its handshake. */
export function serveTls(
  certificate: Certificate,
  { before = async () => {}, ...options }: TlsOptions & { before?: (socket: Socket) => Promise<void> } = {},
): Promise<Listening> {
  const ciphers = `${DEFAULT_CIPHERS}:@SECLEVEL=0`;
  const speaker = createTlsServer({ ...certificate, ciphers, ...options }, (socket) => {
    socket.on('error', () => {});
    socket.resume();
  });
  speaker.on('tlsClientError', () => {});
  return listen(createServer((socket) => void before(socket).then(() => speaker.emit('connection', socket))));
}
