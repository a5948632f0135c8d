import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDnsLooker } from '../../../src/check/look/dns.ts';
import { evidenceText } from '../../../src/check/look/evidence-text.ts';
import { makeHttpLooker } from '../../../src/check/look/http.ts';
import { keepHeaders, readChallenge } from '../../../src/check/look/keep-headers.ts';
import { median } from '../../../src/check/look/measure.ts';
import { readHost } from '../../../src/check/look/read-host.ts';
import { makeTlsLooker } from '../../../src/check/look/tls.ts';
import { makeTrust } from '../../../src/check/look/trust.ts';
import { clean } from '../../../src/text/clean.ts';
import { serveRaw } from '../../support/loopback/listen.ts';
import { loopbackWire } from '../../support/loopback/loopback-wire.ts';
import { orderOf, seenOf } from '../../support/loopback/order.ts';
import { serveDns } from '../../support/loopback/serve-dns.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'a.-_:[]/@%#?0x1é\u0000\n '.split('')) }),
  fc.domain(),
  fc.ipV4Extended(),
  fc.ipV6(),
  fc.webUrl(),
);
const params = (...names: string[]) => fc.record(Object.fromEntries(names.map((name) => [name, text])), { requiredKeys: [] });
const WORD = /^[a-z-]+$/;

describe('any text in any parameter is a result or a word for why not', () => {
  // Nothing may leave the machine: every name is unknown, every address refuses.
  const wire = loopbackWire();
  const trust = makeTrust(() => []);

  it.each([
    ['tls', makeTlsLooker({ wire, trust }), params('host', 'port', 'times', 'limit', 'protocols', 'issuer')],
    ['http', makeHttpLooker({ wire, trust }), params('url', 'method', 'redirects', 'accept', 'user-agent')],
  ] as const)('%s', async (kind, looker, asked) => {
    await fc.assert(
      fc.asyncProperty(asked, async (given) => {
        const looked = await looker.look(orderOf(kind, given as Record<string, string>));
        if (looked.ok) expect(seenOf(looked)).toMatchObject({ reachable: false, error: expect.stringMatching(WORD) });
        else expect(looked).toMatchObject({ state: 'could-not-run', why: expect.stringMatching(/^(?:bad|credentials)-/) });
        expect(clean(looked.text)).toBe(looked.text);
      }),
    );
  });

  it('dns', async () => {
    const { server } = await serveDns(() => 'nxdomain');
    await fc.assert(
      fc.asyncProperty(params('name', 'type'), async (given) => {
        const looked = await makeDnsLooker().look(orderOf('dns', { ...(given as Record<string, string>), server }));
        if (looked.ok) expect(seenOf(looked)).toMatchObject({ exists: false, server });
        else expect(looked.why).toMatch(/^bad-/);
      }),
    );
  });
});

it('any bytes of a server are a result', async () => {
  let said: Uint8Array = new Uint8Array();
  const served = await serveRaw((socket) => void socket.once('data', () => socket.end(said)));
  const ports = { wire: loopbackWire(), trust: makeTrust(() => []) };
  const status = fc.string({ unit: 'binary' }).map((line) => new TextEncoder().encode(`HTTP/1.1 200 ${line}\r\n\r\n`));
  const record = fc.uint8Array().map((bytes) => Uint8Array.of(22, 3, 3, 0, bytes.length, ...bytes));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), status, record), async (bytes) => {
      said = bytes;
      const http = await makeHttpLooker(ports).look(orderOf('http', { url: `http://localhost:${served.port}/` }));
      const tls = await makeTlsLooker(ports).look(orderOf('tls', { host: `localhost:${served.port}` }));
      expect(seenOf(http)).toHaveProperty('error');
      expect(seenOf(tls)).toMatchObject({ ok: 0, reachable: true });
      expect(clean(http.text)).toBe(http.text);
    }),
    { numRuns: 60 },
  );
  await served.gone();
});

describe('laws', () => {
  it('a host that was read is read the same again', () => {
    fc.assert(
      fc.property(text, (given) => {
        const read = readHost(given);
        if (read === undefined) return;
        expect(read.host).toMatch(/^[\x21-\x7e]+$/);
        expect(readHost(read.host)).toEqual({ host: read.host, port: undefined });
      }),
    );
  });

  it.each([
    ['mail.contoso.com', 'mail.contoso.com', undefined],
    ['mail.contoso.com.:443', 'mail.contoso.com', 443],
    ['[2001:db8::1]:8443', '2001:db8::1', 8443],
    ['::1', '::1', undefined],
    ['EX_01', 'EX_01', undefined],
    ['bücher.example', 'xn--bcher-kva.example', undefined],
  ])('%s is a host', (given, host, port) => {
    expect(readHost(given)).toEqual({ host, port });
  });

  it('what signs somebody in is never among the headers kept, and they are bounded', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('Set-Cookie', 'AUTHORIZATION', 'X-CSRF-Token', 'x-api-key', 'Via', '__proto__'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string({ maxLength: 2000 })), { maxLength: 150 }), (pairs) => {
        const kept = keepHeaders(pairs.flat());
        expect([...kept.keys()].join(' ')).not.toMatch(/cookie|^authorization|token|api-key/);
        expect(kept.size).toBeLessThanOrEqual(100);
        for (const value of kept.values()) expect(value.length).toBeLessThanOrEqual(1000);
      }),
    );
  });

  it.each([
    ['', []],
    ['Negotiate, NTLM', ['Negotiate', 'NTLM']],
    ['NTLM TlRMTVNTUAACAAAA==', ['NTLM']],
    ['Basic realm="a, Digest b"', ['Basic']],
    ['Bearer authorization_uri="x", error = "y", Basic realm=""', ['Bearer', 'Basic']],
    ['Basic, basic="', ['Basic']],
  ])('the challenge %s', (header, schemes) => {
    expect(readChallenge(header)).toEqual(schemes);
  });

  it('any challenge is read', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aB=", \\;') }), (header) => readChallenge(header).length <= 20));
  });

  it('as many handshakes are slower than the median as faster', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }), (values) => {
        const middle = median(values)!;
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
      }),
    );
    expect(median([])).toBeUndefined();
  });

  it('evidence is JSON that holds no tag', () => {
    expect(evidenceText({ body: '<html>' })).not.toContain('<');
    expect(JSON.parse(evidenceText({ body: '<html>' }))).toEqual([{ body: '<html>' }]);
  });
});
