import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { makeTlsLooker } from '../../../src/check/look/tls.ts';
import { makeTrust } from '../../../src/check/look/trust.ts';
import { authority, type Certificate, certificateFor } from '../../support/loopback/certificates.ts';
import { closedPort, serveRaw } from '../../support/loopback/listen.ts';
import { loopbackWire } from '../../support/loopback/loopback-wire.ts';
import { orderOf, seenOf } from '../../support/loopback/order.ts';
import { serveTls } from '../../support/loopback/serve-tls.ts';

/** What the machine's own store holds; nothing, unless a test says so. */
function looker({ names, store = [] }: { names?: Record<string, string[]>; store?: Certificate[] } = {}) {
  const wire = loopbackWire(new Map(Object.entries(names ?? {})));
  return makeTlsLooker({ wire, trust: makeTrust(() => store.map(({ cert }) => cert)) });
}

const PUBLIC = { 'mail.contoso.com': ['203.0.113.7'] };

describe('a certificate', () => {
  it('of its own issuing is told with all it says', async () => {
    const served = await serveTls(await certificateFor('localhost'));
    const order = orderOf('tls', { host: `localhost:${served.port}`, times: '3', limit: '20ms' });
    const seen = seenOf(await looker().look(order));
    expect(seen).toMatchObject({
      ...{ host: 'localhost', port: served.port, address: '127.0.0.1', reachable: true, error: '', ok: 3, of: 3, limit: 20 },
      ...{ protocol: 'TLSv1.3', problem: 'self-signed', problems: ['self-signed'], proxy: false, proxyWhy: '' },
      certificate: { subject: 'CN=localhost', issuer: 'CN=localhost', altNames: ['localhost'], daysLeft: 89, selfSigned: true },
    });
    expect(seen.cipher).toMatch(/^TLS_/);
    const { minimum, median, maximum, connectMedian } = seen as Record<string, number>;
    expect(minimum).toBeLessThanOrEqual(median!);
    expect(median).toBeLessThanOrEqual(maximum!);
    expect(connectMedian).toBeLessThanOrEqual(maximum!);
    expect(order.told).toEqual([1, 2, 3].map((done) => ({ done, of: 3 })));
    await served.gone();
  });

  it.each([
    ['expired', { from: -20, to: -3 }, 'localhost', ['expired', 'self-signed']],
    ['not-yet-valid', { from: 3, to: 20 }, 'localhost', ['not-yet-valid', 'self-signed']],
    ['self-signed', {}, 'other.contoso.com', ['self-signed', 'wrong-name']],
  ])('that is %s says so first', async (problem, when, name, problems) => {
    const served = await serveTls(await certificateFor(name, when));
    const seen = seenOf(await looker().look(orderOf('tls', { host: 'localhost', port: String(served.port), times: '1' })));
    expect(seen).toMatchObject({ problem, problems, ok: 1 });
  });

  it('for another name from an authority this machine trusts is only a wrong name', async () => {
    const ca = await authority('Contoso Root');
    const served = await serveTls(await certificateFor('other.contoso.com', { issuer: ca }));
    const order = orderOf('tls', { host: `localhost:${served.port}`, times: '1' });
    expect(seenOf(await looker({ store: [ca] }).look(order))).toMatchObject({ problem: 'wrong-name', problems: ['wrong-name'] });
  });

  it('from a company authority in the store of this machine is fine, inside the company', async () => {
    const ca = await authority('Contoso Root');
    const served = await serveTls(await certificateFor('localhost', { issuer: ca }));
    const order = orderOf('tls', { host: `localhost:${served.port}`, times: '1' });
    expect(seenOf(await looker({ store: [ca] }).look(order))).toMatchObject({ problem: '', problems: [], proxy: false });
  });
});

describe('a proxy in the way', () => {
  it.each([
    ['unknown-issuer', [], 'untrusted'],
    ['local-issuer', ['store'], ''],
  ])('that opens what passes is noticed: %s', async (proxyWhy, where, problem) => {
    const ca = await authority('Inspection CA');
    const served = await serveTls(await certificateFor('mail.contoso.com', { issuer: ca }));
    const look = looker({ names: PUBLIC, store: where.length === 0 ? [] : [ca] }).look;
    const seen = seenOf(await look(orderOf('tls', { host: `mail.contoso.com:${served.port}`, times: '1' })));
    expect(seen).toMatchObject({
      problem,
      proxy: true,
      proxyWhy,
      certificate: { issuer: 'CN=Inspection CA', selfSigned: false },
    });
  });

  it('is noticed by an issuer that is not the expected one', async () => {
    const served = await serveTls(await certificateFor('localhost'));
    const params = { host: `localhost:${served.port}`, times: '1' };
    expect(seenOf(await looker().look(orderOf('tls', { ...params, issuer: 'DigiCert' })))).toMatchObject({
      proxyWhy: 'other-issuer',
    });
    expect(seenOf(await looker().look(orderOf('tls', { ...params, issuer: 'LOCALHOST' })))).toMatchObject({ proxy: false });
  });

  it('that answers a TLS hello in HTTP is noticed', async () => {
    const served = await serveRaw((socket) => void socket.once('data', () => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')));
    const seen = seenOf(await looker().look(orderOf('tls', { host: `localhost:${served.port}` })));
    expect(seen).toMatchObject({ reachable: true, ok: 0, problem: 'not-tls', proxy: true, proxyWhy: 'http-answer' });
    await served.gone();
  });
});

describe('a server that does not shake hands', () => {
  it('but greets in plain text is not TLS, and no proxy', async () => {
    const served = await serveRaw((socket) => void socket.write('220 mail.contoso.com ESMTP\r\n'));
    const seen = seenOf(await looker().look(orderOf('tls', { host: `localhost:${served.port}` })));
    expect(seen).toMatchObject({ reachable: true, error: '', ok: 0, of: 2, problem: 'not-tls', proxy: false });
    expect(seen).not.toHaveProperty('median');
    expect(seen).not.toHaveProperty('certificate');
    await served.gone();
  });

  it.each([
    ['no-common-protocol', 70],
    ['handshake-refused', 40],
  ])('but says %s', async (problem, alert) => {
    const said = Uint8Array.of(21, 3, 1, 0, 2, 2, alert);
    const served = await serveRaw((socket) => void socket.once('data', () => socket.end(said)));
    const seen = seenOf(await looker().look(orderOf('tls', { host: `localhost:${served.port}` })));
    expect(seen).toMatchObject({ reachable: true, error: '', ok: 0, problem, proxy: false });
    await served.gone();
  });

  it('but closes at once is closed', async () => {
    const served = await serveRaw((socket) => void socket.once('data', () => socket.end()));
    const seen = seenOf(await looker().look(orderOf('tls', { host: `localhost:${served.port}` })));
    expect(seen).toMatchObject({ reachable: true, ok: 0, problem: 'closed', error: 'reset' });
    await served.gone();
  });

  it('but says nothing is reachable, and runs out of time', async () => {
    const served = await serveRaw(() => {});
    const seen = seenOf(await looker().look(orderOf('tls', { host: `localhost:${served.port}`, timeout: '700ms' })));
    expect(seen).toMatchObject({ reachable: true, ok: 0, of: 2, problem: '', error: 'timeout' });
    await served.gone();
  });

  it('because nothing listens is refused, after one try', async () => {
    const seen = seenOf(await looker().look(orderOf('tls', { host: `127.0.0.1:${await closedPort()}` })));
    expect(seen).toMatchObject({ reachable: false, error: 'refused', ok: 0, of: 1, problem: '', proxy: false });
  });

  it('because its name leads nowhere has no such name', async () => {
    const seen = seenOf(await looker().look(orderOf('tls', { host: 'gone.contoso.com' })));
    expect(seen).toMatchObject({ host: 'gone.contoso.com', port: 443, reachable: false, error: 'no-such-name', of: 0 });
  });

  it('for a while is only late', async () => {
    const release = Promise.withResolvers<void>();
    const came = Promise.withResolvers<void>();
    const before = () => {
      came.resolve();
      return release.promise;
    };
    const served = await serveTls(await certificateFor('localhost'), { before });
    const look = looker().look(orderOf('tls', { host: `localhost:${served.port}`, times: '2' }));
    await came.promise;
    release.resolve();
    expect(seenOf(await look)).toMatchObject({ ok: 2, of: 2, error: '' });
  });
});

describe('the versions a server takes', () => {
  it.each([
    [{ minVersion: 'TLSv1', maxVersion: 'TLSv1' }, ['1.0']],
    [{ minVersion: 'TLSv1', maxVersion: 'TLSv1.2' }, ['1.0', '1.1', '1.2']],
    [{ minVersion: 'TLSv1.2' }, ['1.2', '1.3']],
  ] as const)('%o', async (options, offers) => {
    const served = await serveTls(await certificateFor('localhost'), options);
    const params = { host: `localhost:${served.port}`, times: '1', protocols: '1.0,1.1,1.2,1.3' };
    expect(seenOf(await looker().look(orderOf('tls', params)))).toMatchObject({ ok: 1, offers, offersUnclear: [] });
    await served.gone();
  });
});

describe('it stops', () => {
  it('at the limit', async () => {
    const served = await serveRaw(() => {});
    const order = orderOf('tls', { host: `localhost:${served.port}`, timeout: '1h' }, { limit: 200 });
    expect(await looker().look(order)).toMatchObject({ ok: false, state: 'timed-out', text: '' });
    await served.gone();
  });

  it('with what it measured until then', async () => {
    const stop = new AbortController();
    let came = 0;
    const before = async (socket: Socket) => {
      came += 1;
      if (came < 2) return;
      stop.abort();
      socket.resume();
      await new Promise(() => {});
    };
    const served = await serveTls(await certificateFor('localhost'), { before });
    const order = orderOf('tls', { host: `localhost:${served.port}`, timeout: '1h' }, { signal: stop.signal });
    const looked = await looker().look(order);
    expect(looked).toMatchObject({ ok: false, state: 'cancelled' });
    expect(JSON.parse(looked.text)).toMatchObject([{ ok: 1, of: 1, problem: 'self-signed' }]);
    await served.gone();
  });

  it('when somebody cancels', async () => {
    const stop = new AbortController();
    const served = await serveRaw(() => stop.abort());
    const order = orderOf('tls', { host: `localhost:${served.port}`, timeout: '1h' }, { signal: stop.signal });
    expect(await looker().look(order)).toMatchObject({ ok: false, state: 'cancelled' });
    await served.gone();
  });

  it('before it began where it was cancelled before', async () => {
    const served = await serveRaw(() => {});
    const order = orderOf('tls', { host: `localhost:${served.port}` }, { signal: AbortSignal.abort() });
    expect(await looker().look(order)).toMatchObject({ ok: false, state: 'cancelled' });
    expect(served.count()).toBe(0);
  });

  it('after fifty handshakes, whatever was asked', async () => {
    const served = await serveTls(await certificateFor('localhost'));
    expect(seenOf(await looker().look(orderOf('tls', { host: `localhost:${served.port}`, times: '9999' })))).toMatchObject({
      of: 50,
    });
  });
});

it.each(['', ' ', 'https://mail', 'a b', 'mail:0', 'mail:99999', '[::1', '1', '0x7f.1', '-a', 'a..b'])(
  '%o is no host',
  async (host) => {
    expect(await looker().look(orderOf('tls', { host }))).toMatchObject({ ok: false, state: 'could-not-run', why: 'bad-host' });
  },
);
