import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Listening {
  readonly port: number;
  /** Connections that ever came. */
  readonly count: () => number;
  /** Settles when every connection that came has been closed again, from whichever side. */
  readonly gone: () => Promise<void>;
}

/** Listens on a free port of 127.0.0.1 until the test is over. */
export async function listen(server: Server): Promise<Listening> {
  const open = new Set<Socket>();
  let count = 0;
  let empty = () => {};
  server.on('connection', (socket: Socket) => {
    count += 1;
    open.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => {
      open.delete(socket);
      if (open.size === 0) empty();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of open) socket.destroy();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  });
  return {
    port: (server.address() as AddressInfo).port,
    count: () => count,
    gone: () =>
      new Promise((resolve) => {
        empty = resolve;
        if (open.size === 0) resolve();
      }),
  };
}

/** A server that does with each connection what it is told; the socket's errors are nobody's business. */
export function serveRaw(handle: (socket: Socket) => void): Promise<Listening> {
  // What is never read never ends: a closed client is only noticed by reading.
  return listen(createServer((socket) => handle(socket.resume())));
}

/** A port of 127.0.0.1 where nothing listens: one that was free a moment ago. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
