import { Resolver } from 'node:dns/promises';
import type { Looked, Looker, LookOrder } from '../types.ts';
import { askRecords, RECORD_TYPES, type RecordType } from './ask-records.ts';
import { lookedAt, short } from './evidence-text.ts';
import { type Attempt, inTime, LONGEST_TIMER, notLooked } from './in-time.ts';
import { familyOf, readHost } from './read-host.ts';
import { readSpan } from './read-span.ts';

const TIMEOUT = 5_000;

/**
 * `dns`: what a name leads to. Parameters: `name`, `type` (`A,AAAA,CNAME`; also MX, TXT, SRV), `server` (`ip` or `ip:port`;
 * otherwise the machine's own), `timeout` (5s, at most a third of the look's limit). DNS only: no hosts file, no search suffixes.
 *
 * One record: `name`, `exists` (false where the server says that there is no such name; absent where no server said either),
 * `addresses`, `aliases` (the chain, nearest first), `records` (`MX 10 mail.example`), `server`, `error` (`''`, `no-such-name`,
 * `no-answer`: the name is there but has none of these types, `refused`, `servfail`, `timeout`, `failed`). An alias that leads
 * nowhere: exists, no address, `no-such-name`. Could not run: `bad-name`, `bad-type`, `bad-server`.
 */
export function makeDnsLooker(): Looker {
  return { unavailable: () => undefined, look: (order) => inTime(order, (attempt) => lookAtDns(order, attempt)) };
}

async function lookAtDns(order: LookOrder, { signal }: Attempt): Promise<Looked> {
  const { params } = order;
  const place = readHost((params.get('name') ?? '').trim());
  if (place === undefined || place.port !== undefined || familyOf(place.host) !== 0) return notLooked('bad-name');
  const types = readTypes(params.get('type') ?? 'A,AAAA,CNAME');
  if (types === undefined) return notLooked('bad-type');
  const server = (params.get('server') ?? '').trim();
  const timeout = readSpan(params.get('timeout') ?? '') ?? Math.min(TIMEOUT, order.limit / 3);
  // The second try waits twice as long as the first. Node takes no more than 32 bits.
  const resolver = new Resolver({ timeout: Math.max(1, Math.ceil(Math.min(timeout, LONGEST_TIMER) / 3)), tries: 2 });
  const stop = () => resolver.cancel();
  if (server !== '') {
    const at = readHost(server);
    if (at === undefined || familyOf(at.host) === 0) return notLooked('bad-server');
    resolver.setServers([familyOf(at.host) === 6 ? `[${at.host}]:${at.port ?? 53}` : `${at.host}:${at.port ?? 53}`]);
  }
  // Node's own timeout is for each server and each try.
  const timer = setTimeout(stop, Math.min(timeout, LONGEST_TIMER));
  signal.addEventListener('abort', stop, { once: true });
  const asked = await askRecords(resolver, place.host, types);
  clearTimeout(timer);
  return lookedAt({ name: place.host, ...asked, server: short(server === '' ? (resolver.getServers()[0] ?? '') : server, 100) });
}

function readTypes(text: string): readonly RecordType[] | undefined {
  const named = text
    .slice(0, 200)
    .toUpperCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const known = RECORD_TYPES.filter((type) => named.includes(type));
  return known.length > 0 && named.every((name) => known.some((type) => type === name)) ? known : undefined;
}
