import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { nodeWire } from '../../../src/check/look/wire.ts';
import { certificateFor } from '../../support/loopback/certificates.ts';
import { closedPort, serveRaw } from '../../support/loopback/listen.ts';
import { serveDns } from '../../support/loopback/serve-dns.ts';
import { serveHttp } from '../../support/loopback/serve-http.ts';
import { serveTls } from '../../support/loopback/serve-tls.ts';

/** Looks once in a process of its own, with hours to spare: it only ends by itself, before the test is over, if nothing was left. */
async function lookOnce(kind: string, params: Record<string, string>, { cancelAfter }: { cancelAfter?: string } = {}) {
  const maker = `make${kind[0]!.toUpperCase()}${kind.slice(1)}Looker`;
  const program = `
    const { ${maker} } = await import(${JSON.stringify(new URL(`../../../src/check/look/${kind}.ts`, import.meta.url).href)});
    const stop = new AbortController();
    const progress = () => {};
    const order = { params: new Map(Object.entries(${JSON.stringify(params)})), limit: 3600_000, signal: stop.signal, now: Date.now(), progress };
    if (${JSON.stringify(cancelAfter)} !== undefined) setTimeout(() => stop.abort(), Number(${JSON.stringify(cancelAfter)}));
    const looked = await ${maker}({}).look(order);
    console.log(JSON.stringify(looked));
  `;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    timeout: 30_000,
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('a process that looked ends by itself', () => {
  it('at a TLS server', async () => {
    const { port } = await serveTls(await certificateFor('localhost'));
    const looked = await lookOnce('tls', { host: `127.0.0.1:${port}`, timeout: '1h', protocols: '1.2' });
    expect(JSON.parse(looked.text)).toMatchObject([{ ok: 10, problem: 'self-signed', problems: ['self-signed', 'wrong-name'] }]);
  });

  it('at a server that speaks something else', async () => {
    const { port } = await serveRaw((socket) => void socket.write('220 mail\r\n'));
    const looked = await lookOnce('tls', { host: `127.0.0.1:${port}`, timeout: '1h' });
    expect(JSON.parse(looked.text)).toMatchObject([{ problem: 'not-tls' }]);
  });

  it('where nothing listens', async () => {
    const looked = await lookOnce('tls', { host: `127.0.0.1:${await closedPort()}`, timeout: '30d' });
    expect(JSON.parse(looked.text)).toMatchObject([{ error: 'refused' }]);
  });

  it('after an answer that goes on for ever', async () => {
    const { port } = await serveHttp((_request, response) => {
      response.setHeader('content-type', 'text/plain');
      response.write('x'.repeat(100_000));
    });
    const looked = await lookOnce('http', { url: `http://127.0.0.1:${port}/`, timeout: '1h' });
    expect(JSON.parse(looked.text)).toMatchObject([{ status: 200, bodyCut: true }]);
  });

  it('after an answer over TLS', async () => {
    const { port } = await serveHttp((_request, response) => response.end(), await certificateFor('localhost'));
    const looked = await lookOnce('http', { url: `https://127.0.0.1:${port}/`, timeout: '1h' });
    expect(JSON.parse(looked.text)).toMatchObject([{ status: 200, certificateProblem: 'self-signed' }]);
  });

  it('after a name server said no', async () => {
    const { server } = await serveDns(() => 'nxdomain');
    const looked = await lookOnce('dns', { name: 'gone.contoso.com', server, timeout: '1h' });
    expect(JSON.parse(looked.text)).toMatchObject([{ exists: false }]);
  });

  it.each(['tls', 'http', 'dns'])('when a %s look was cancelled half-way', async (kind) => {
    const { port } = await serveRaw(() => {});
    const { server } = await serveDns(() => 'silence');
    const at = { host: `127.0.0.1:${port}`, url: `https://127.0.0.1:${port}/`, name: 'contoso.com', server };
    expect(await lookOnce(kind, { ...at, timeout: '1h' }, { cancelAfter: '300' })).toMatchObject({ state: 'cancelled' });
  });
});

describe('the real wire', () => {
  const opened = (addresses: string[], port: number) =>
    new Promise<string>((resolve) => {
      const list = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      const socket = nodeWire.connect({ addresses: list, port });
      socket.on('error', (error) => resolve(String('code' in error && error.code)));
      socket.on('connect', () => {
        resolve(socket.remoteAddress ?? '');
        socket.destroy();
      });
    });

  it('takes the first of several addresses that answers', async () => {
    const { port } = await serveRaw(() => {});
    expect(await opened(['::1', '127.0.0.1'], port)).toBe('127.0.0.1');
    expect(await opened(['127.0.0.1'], port)).toBe('127.0.0.1');
  });

  it('finds this machine', async () => {
    expect((await nodeWire.resolve('localhost')).every(({ address }) => ['127.0.0.1', '::1'].includes(address))).toBe(true);
  });
});
