import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Certificate } from './certificates.ts';
import { type Listening, listen } from './listen.ts';

/** An HTTP server, over TLS where it has a certificate. */
export function serveHttp(answer: RequestListener, certificate?: Certificate): Promise<Listening> {
  const server = certificate === undefined ? createServer(answer) : createSecureServer({ ...certificate }, answer);
  server.on('tlsClientError', () => {});
  return listen(server);
}
