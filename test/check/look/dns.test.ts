import { expect, it } from 'vitest';
import { makeDnsLooker } from '../../../src/check/look/dns.ts';
import { orderOf, seenOf } from '../../support/loopback/order.ts';
import { type Said, serveDns } from '../../support/loopback/serve-dns.ts';

const looker = makeDnsLooker();
const NAME = 'autodiscover.contoso.com';

async function ask(say: (type: string, name: string) => Said, params: Record<string, string> = {}) {
  const { server, asked } = await serveDns(({ type, name }) => say(type, name.toLowerCase()));
  const seen = seenOf(await looker.look(orderOf('dns', { name: NAME, server, ...params })));
  return { seen, asked, server };
}

it('finds addresses', async () => {
  const { seen, server, asked } = await ask((type) =>
    type === 'A' ? [{ type, data: '192.0.2.7' }] : type === 'AAAA' ? [{ type, data: '2001:db8::7' }] : [],
  );
  expect(seen).toEqual({
    ...{ name: NAME, exists: true, addresses: ['192.0.2.7', '2001:db8::7'], aliases: [] },
    ...{ records: ['A 192.0.2.7', 'AAAA 2001:db8::7'], server, error: '' },
  });
  expect(asked.map(({ type }) => type).sort()).toEqual(['A', 'AAAA', 'CNAME']);
});

it('follows aliases', async () => {
  const { seen } = await ask((type, name) => {
    if (type === 'CNAME' && name === NAME) return [{ type, data: 'ex.contoso.com' }];
    if (type === 'CNAME' && name === 'ex.contoso.com') return [{ type, data: 'cas1.contoso.com' }];
    return type === 'A' ? [{ type: 'CNAME', data: 'cas1.contoso.com' }] : [];
  });
  expect(seen).toMatchObject({
    exists: true,
    aliases: ['ex.contoso.com', 'cas1.contoso.com'],
    addresses: [],
    error: 'no-answer',
  });
});

it('comes out of aliases that go round', async () => {
  const { seen } = await ask((type, name) => (type === 'CNAME' ? [{ type, data: name === NAME ? 'a.contoso.com' : NAME }] : []), {
    type: 'cname',
  });
  expect(seen).toMatchObject({ aliases: ['a.contoso.com'], error: '' });
});

it('tells an alias that leads nowhere', async () => {
  const { seen } = await ask((type) => (type === 'CNAME' ? [{ type, data: 'gone.contoso.com' }] : 'nxdomain'));
  expect(seen).toMatchObject({ exists: true, aliases: ['gone.contoso.com'], addresses: [], error: 'no-such-name' });
});

it.each([
  ['nxdomain', { exists: false, error: 'no-such-name' }],
  [[], { exists: true, error: 'no-answer' }],
] as const)('a server that says %o', async (said, expected) => {
  expect((await ask(() => said)).seen).toMatchObject({ ...expected, addresses: [], aliases: [], records: [] });
});

it.each([
  ['servfail', 'servfail'],
  ['refused', 'refused'],
  ['silence', 'timeout'],
] as const)('after %s nobody knows whether the name exists', async (said, error) => {
  const { seen } = await ask(() => said, said === 'silence' ? { timeout: '300ms' } : {});
  expect(seen).toMatchObject({ error, addresses: [] });
  expect(seen).not.toHaveProperty('exists');
});

it('is content with one family where the other is not answered', async () => {
  const { seen } = await ask((type) => (type === 'A' ? [{ type, data: '192.0.2.7' }] : 'silence'), { timeout: '2s' });
  expect(seen).toMatchObject({ exists: true, addresses: ['192.0.2.7'], error: '' });
});

it('finds what mail and services are led by', async () => {
  const { seen } = await ask(
    (type) => {
      if (type === 'MX') return [{ type, data: { preference: 10, exchange: 'mx.contoso.com' } }];
      if (type === 'TXT') return [{ type, data: ['v=spf1 ', '\u001b[31mred'] }];
      return [{ type, data: { priority: 0, weight: 5, port: 443, target: 'ex.contoso.com' } }];
    },
    { name: '_autodiscover._tcp.contoso.com', type: 'MX TXT,SRV' },
  );
  expect(seen.records).toEqual(['MX 10 mx.contoso.com', 'TXT v=spf1 red', 'SRV 0 5 443 ex.contoso.com']);
});

it('stops at the limit', async () => {
  const { server } = await serveDns(() => 'silence');
  const order = orderOf('dns', { name: NAME, server, timeout: '1h' }, { limit: 200 });
  expect(await looker.look(order)).toMatchObject({ ok: false, state: 'timed-out' });
});

it('stops when somebody cancels', async () => {
  const stop = new AbortController();
  const { server } = await serveDns(() => {
    stop.abort();
    return 'silence';
  });
  const order = orderOf('dns', { name: NAME, server, timeout: '1h' }, { signal: stop.signal });
  expect(await looker.look(order)).toMatchObject({ ok: false, state: 'cancelled' });
});

it.each([
  [{ name: '' }, 'bad-name'],
  [{ name: 'a b' }, 'bad-name'],
  [{ name: '192.0.2.1' }, 'bad-name'],
  [{ name: 'contoso.com:53' }, 'bad-name'],
  [{ name: NAME, type: 'AXFR' }, 'bad-type'],
  [{ name: NAME, type: 'A,ANY' }, 'bad-type'],
  [{ name: NAME, server: 'dns.contoso.com' }, 'bad-server'],
  [{ name: NAME, server: '127.0.0.1:0' }, 'bad-server'],
])('%o cannot run', async (params, why) => {
  expect(await looker.look(orderOf('dns', params as Record<string, string>))).toMatchObject({
    ok: false,
    state: 'could-not-run',
    why,
  });
});
