import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { makeHttpLooker } from '../../../src/check/look/http.ts';
import { makeTrust } from '../../../src/check/look/trust.ts';
import { certificateFor } from '../../support/loopback/certificates.ts';
import { closedPort, serveRaw } from '../../support/loopback/listen.ts';
import { loopbackWire } from '../../support/loopback/loopback-wire.ts';
import { orderOf, seenOf } from '../../support/loopback/order.ts';
import { serveHttp } from '../../support/loopback/serve-http.ts';

const PUBLIC = new Map([['mail.contoso.com', ['203.0.113.7']]]);
const looker = makeHttpLooker({ wire: loopbackWire(PUBLIC), trust: makeTrust(() => []) });

async function ask(answer: RequestListener, { path = '/', ...params }: { path?: string; [name: string]: string } = {}) {
  const served = await serveHttp(answer);
  const seen = seenOf(await looker.look(orderOf('http', { url: `http://localhost:${served.port}${path}`, ...params })));
  await served.gone();
  return { seen, at: `http://localhost:${served.port}` };
}

describe('an answer', () => {
  it('is told with its headers and text', async () => {
    const { seen, at } = await ask(
      (_request, response) => {
        response.writeHead(200, {
          'Content-Type': 'text/xml; charset=utf-8',
          'MS-Server-ActiveSync': '15.0',
          'Set-Cookie': 'secret=1',
        });
        response.end('<EwsUrl>\u001b[31mhttps://é</EwsUrl>');
      },
      { path: '/autodiscover/autodiscover.xml?x=1#part' },
    );
    expect(seen).toMatchObject({
      ...{ url: `${at}/autodiscover/autodiscover.xml?x=1`, finalUrl: `${at}/autodiscover/autodiscover.xml?x=1` },
      ...{ reachable: true, error: '', status: 200, statusText: 'OK', redirects: [], challenge: [] },
      ...{ body: '<EwsUrl>https://é</EwsUrl>', bodyCut: false, certificateProblem: '', proxy: false, proxyWhy: '' },
      headers: { 'ms-server-activesync': '15.0', 'content-type': 'text/xml; charset=utf-8' },
    });
    expect(seen.headers).not.toHaveProperty('set-cookie');
    expect(seen.milliseconds).toEqual(expect.any(Number));
  });

  it('that is the page of a sign-in is still a result', async () => {
    const { seen } = await ask((_request, response) =>
      response.setHeader('content-type', 'text/html').end('<!DOCTYPE html><html>…'),
    );
    expect(seen).toMatchObject({ status: 200, body: expect.stringContaining('<html>') });
  });

  it('401 names the schemes it wants, and nothing was sent to earn it', async () => {
    const asked: unknown[] = [];
    const { seen } = await ask((request, response) => {
      asked.push(request.headers);
      response.writeHead(401, { 'WWW-Authenticate': ['Negotiate', 'NTLM', 'Basic realm="a, b", charset="UTF-8"'] }).end();
    });
    expect(seen).toMatchObject({ status: 401, challenge: ['Negotiate', 'NTLM', 'Basic'], reachable: true, error: '' });
    expect(Object.keys(asked[0] as object).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
  });

  it.each([403, 404, 500, 503])('%i is a result', async (status) => {
    const { seen } = await ask((_request, response) => response.writeHead(status).end('no'));
    expect(seen).toMatchObject({ status, reachable: true, error: '' });
    expect(seen).not.toHaveProperty('body');
  });

  it('of a proxy is taken for one', async () => {
    const { seen } = await ask((_request, response) => response.writeHead(407, { 'Proxy-Authenticate': 'Basic' }).end());
    expect(seen).toMatchObject({ status: 407, proxy: true, proxyWhy: 'proxy-headers' });
  });

  it('to OPTIONS and HEAD is told too', async () => {
    const answer: RequestListener = (request, response) => response.setHeader('x-method', request.method ?? '').end();
    expect((await ask(answer, { method: 'options' })).seen).toMatchObject({ headers: { 'x-method': 'OPTIONS' } });
    expect((await ask(answer, { method: 'HEAD' })).seen).toMatchObject({ headers: { 'x-method': 'HEAD' } });
  });

  it('goes to the accept and agent asked for', async () => {
    const { seen } = await ask(
      ({ headers }, response) =>
        response.setHeader('content-type', 'text/plain').end(`${headers.accept} ${headers['user-agent']}`),
      { accept: 'text/xml', 'user-agent': 'me' },
    );
    expect(seen.body).toBe('text/xml me');
  });
});

describe('a redirect', () => {
  it('is followed, and told', async () => {
    const { seen, at } = await ask(({ url }, response) => {
      if (url === '/') response.writeHead(302, { location: '/a' }).end();
      else if (url === '/a') response.writeHead(307, { location: 'b?c=1#d' }).end();
      else response.end();
    });
    expect(seen).toMatchObject({
      ...{ status: 200, finalUrl: `${at}/b?c=1`, error: '' },
      redirects: [
        { status: 302, location: `${at}/a` },
        { status: 307, location: `${at}/b?c=1` },
      ],
    });
  });

  it('into itself is a loop', async () => {
    const { seen } = await ask(({ url }, response) => response.writeHead(302, { location: url === '/' ? '/a' : '/' }).end());
    expect(seen).toMatchObject({ status: 302, reachable: true, error: 'redirect-loop' });
    expect(seen.redirects).toHaveLength(2);
  });

  it('beyond the number allowed is one too many', async () => {
    let count = 0;
    const answer: RequestListener = (_request, response) => response.writeHead(301, { location: `/${++count}` }).end();
    const { seen } = await ask(answer, { redirects: '2' });
    expect(seen).toMatchObject({ status: 301, error: 'too-many-redirects' });
    expect(count).toBe(3);
  });

  it('is itself the answer where none is to be followed', async () => {
    const { seen } = await ask((_request, response) => response.writeHead(302, { location: '/a' }).end(), { redirects: '0' });
    expect(seen).toMatchObject({ status: 302, error: '', redirects: [], headers: { location: '/a' } });
  });

  it.each([
    'file:///etc/passwd',
    'ftp://localhost/',
    'javascript:0',
    'http://',
    'http://[',
    `http://localhost/${'a'.repeat(4000)}`,
  ])('to %.40s is not followed', async (location) => {
    const { seen } = await ask((_request, response) => response.writeHead(302, { location }).end());
    expect(seen).toMatchObject({ status: 302, error: 'bad-redirect' });
  });

  it('with credentials loses them', async () => {
    const asked: unknown[] = [];
    const { seen } = await ask(({ url, headers }, response) => {
      asked.push(headers.authorization);
      if (url === '/') response.writeHead(302, { location: `http://me:secret@${headers.host}/b` }).end();
      else response.end();
    });
    expect(seen).toMatchObject({ status: 200 });
    expect(asked).toEqual([undefined, undefined]);
    expect(JSON.stringify(seen)).not.toContain('secret');
  });

  it('to a server that is gone ends there', async () => {
    const port = await closedPort();
    const { seen } = await ask((_request, response) => response.writeHead(302, { location: `http://127.0.0.1:${port}/` }).end());
    expect(seen).toMatchObject({ reachable: false, error: 'refused', finalUrl: `http://127.0.0.1:${port}/` });
    expect(seen).not.toHaveProperty('status');
  });
});

describe('a certificate', () => {
  it.each([
    ['localhost', {}, 'self-signed', false],
    ['localhost', { from: -20, to: -1 }, 'expired', false],
    ['mail.contoso.com', {}, 'self-signed', true],
  ])('of %s %o is noted, and the question asked all the same', async (name, when, certificateProblem, proxy) => {
    const served = await serveHttp((_request, response) => response.end(), await certificateFor(name, when));
    const seen = seenOf(await looker.look(orderOf('http', { url: `https://${name}:${served.port}/` })));
    expect(seen).toMatchObject({ status: 200, certificateProblem, proxy });
    await served.gone();
  });
});

describe('a server that', () => {
  const raw = async (bytes: string, { end = true, timeout = '15s' } = {}) => {
    const served = await serveRaw((socket) => void socket.once('data', () => (end ? socket.end(bytes) : socket.write(bytes))));
    const order = orderOf('http', { url: `http://localhost:${served.port}/`, timeout });
    const seen = seenOf(await looker.look(order));
    await served.gone();
    return seen;
  };

  it('hangs in the middle of its text is told as far as it came', async () => {
    const seen = await raw('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 99\r\n\r\nhello', {
      end: false,
      timeout: '2s',
    });
    expect(seen).toMatchObject({ status: 200, body: 'hello', bodyCut: true, reachable: true });
  });

  it('closes in the middle of its text too', async () => {
    const seen = await raw('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 99\r\n\r\nhello');
    expect(seen).toMatchObject({ status: 200, body: 'hello', bodyCut: true });
  });

  it('never stops talking is cut at 64 KB', async () => {
    const { seen } = await ask((_request, response) => {
      response.setHeader('content-type', 'text/plain');
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      };
      response.on('drain', more).on('error', () => {});
      more();
    });
    expect(seen.body).toHaveLength(64 * 1024);
    expect(seen.bodyCut).toBe(true);
  });

  it('sends an archive is not read', async () => {
    const { seen } = await ask((_request, response) => response.setHeader('content-type', 'application/zip').end('PK'));
    expect(seen).not.toHaveProperty('body');
  });

  it.each([
    ['nothing', '', { error: 'timeout', reachable: false }, false],
    ['and closes', '', { error: 'reset', reachable: false }, true],
    ['no HTTP', '220 mail ESMTP\r\n\r\n', { error: 'not-http', reachable: false }, true],
    [
      'endless headers',
      `HTTP/1.1 200 OK\r\n${`x: ${'y'.repeat(500)}\r\n`.repeat(300)}`,
      { error: 'headers-too-large', reachable: true },
      true,
    ],
    ['another protocol', 'HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n', { status: 101 }, false],
    ['a header named __proto__', 'HTTP/1.1 200 OK\r\n__proto__: x\r\n\r\n', { status: 200 }, true],
  ])('says %s', async (_what, bytes, expected, end) => {
    expect(await raw(bytes, { end, timeout: bytes === '' ? '500ms' : '15s' })).toMatchObject(expected);
  });

  it('speaks no TLS where TLS was asked for is not TLS', async () => {
    const served = await serveRaw((socket) => void socket.write('220 mail ESMTP\r\n'));
    const seen = seenOf(await looker.look(orderOf('http', { url: `https://localhost:${served.port}/` })));
    expect(seen).toMatchObject({ reachable: false, error: 'not-tls' });
    await served.gone();
  });

  it('answers a TLS hello in HTTP may be a proxy', async () => {
    const served = await serveHttp((_request, response) => response.end());
    const seen = seenOf(await looker.look(orderOf('http', { url: `https://localhost:${served.port}/` })));
    expect(seen).toMatchObject({ reachable: false, error: 'not-tls', proxy: true, proxyWhy: 'http-answer' });
    await served.gone();
  });

  it('is not there is refused', async () => {
    const seen = seenOf(await looker.look(orderOf('http', { url: `http://127.0.0.1:${await closedPort()}/` })));
    expect(seen).toMatchObject({ reachable: false, error: 'refused', redirects: [], challenge: [] });
  });
});

describe('it stops', () => {
  it('at the limit', async () => {
    const served = await serveRaw(() => {});
    const order = orderOf('http', { url: `http://localhost:${served.port}/`, timeout: '1h' }, { limit: 200 });
    expect(await looker.look(order)).toMatchObject({ ok: false, state: 'timed-out' });
    await served.gone();
  });

  it('when somebody cancels', async () => {
    const stop = new AbortController();
    const served = await serveHttp(() => stop.abort());
    const order = orderOf('http', { url: `http://localhost:${served.port}/` }, { signal: stop.signal });
    expect(await looker.look(order)).toMatchObject({ ok: false, state: 'cancelled' });
    await served.gone();
  });
});

it.each([
  [{ url: '' }, 'bad-url'],
  [{ url: 'mail.contoso.com' }, 'bad-url'],
  [{ url: 'file:///etc/passwd' }, 'bad-url'],
  [{ url: 'http://a b/' }, 'bad-url'],
  [{ url: 'http://me:secret@localhost/' }, 'credentials-in-url'],
  [{ url: 'http://localhost/', method: 'POST' }, 'bad-method'],
  [{ url: 'http://localhost/', accept: 'a\r\nAuthorization: x' }, 'bad-header'],
  [{ url: 'http://localhost/', 'user-agent': '\u202e' }, 'bad-header'],
])('%o cannot run', async (params, why) => {
  expect(await looker.look(orderOf('http', params as Record<string, string>))).toMatchObject({
    ok: false,
    state: 'could-not-run',
    why,
  });
});
