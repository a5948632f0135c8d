import type { Looked, Looker, LookOrder } from '../types.ts';
import { evidenceText, type Field, lookedAt, short, tenths } from './evidence-text.ts';
import { handshake, type Target } from './handshake.ts';
import { type Attempt, inTime, notLooked } from './in-time.ts';
import { type JudgedCertificate, judgeCertificate } from './judge-certificate.ts';
import { type Measured, measure, median } from './measure.ts';
import { findAddresses, type Until } from './open-socket.ts';
import { probeVersions, readVersions } from './probe-versions.ts';
import { readGreeting } from './read-greeting.ts';
import { readHost, readPort } from './read-host.ts';
import { readCount, readSpan } from './read-span.ts';
import { senseProxy } from './sense-proxy.ts';
import { makeTrust, type Trust } from './trust.ts';
import { nodeWire, type Wire } from './wire.ts';

type Record = { readonly [name: string]: Field };
type Seen = JudgedCertificate & { readonly protocol: string; readonly cipher: string };

const TIMEOUT = 5_000;

/**
 * `tls`: how far a server is, and what it shows of itself. Parameters: `host` (`name`, `name:port`, `[v6]:port`), `port` (443),
 * `times` (10, at most 50), `timeout` of each handshake (5s, but at most a third of the look's limit), `limit` (an author's own
 * idea of too far: no source gives one, so it is only handed through), `protocols` (`1.0,1.1,1.2,1.3`: which to probe), `issuer`
 * (what the issuer's name should hold).
 *
 * One record: `host`, `port`, `address` reached, `reachable` (TCP stood), `error` (`''`, `refused`, `no-such-name`, `dns-failed`,
 * `unreachable`, `blocked`, `reset`, `timeout`, `failed`; where both machines talked, `problem` says the rest), `ok` handshakes `of` those tried, `median`, `minimum`, `maximum` of TCP
 * and TLS together and `connectMedian` of TCP alone (ms, one decimal), `limit` (ms), `protocol`, `cipher`, `certificate`
 * (`subject`, `issuer`, `altNames`, `validFrom`, `validTo`, `daysLeft`, `selfSigned`), `problem` (`''`, `expired`, `not-yet-valid`,
 * `self-signed`, `untrusted`, `wrong-name`, `not-tls`, `closed`, `no-common-protocol`, `handshake-refused`), all `problems`,
 * `proxy` and `proxyWhy` (`ProxyHint`), `offers` and `offersUnclear` where `protocols` was asked. What is not known is not there.
 *
 * A host that cannot be reached is a result. Could not run: `bad-host`, `bad-port`. Nothing is sent after a handshake.
 */
export function makeTlsLooker({ wire = nodeWire, trust = makeTrust() }: { wire?: Wire; trust?: Trust } = {}): Looker {
  return {
    unavailable: () => undefined,
    look: (order) => inTime(order, (attempt) => lookAtTls({ wire, trust, order, attempt })),
  };
}

interface Asked {
  readonly wire: Wire;
  readonly trust: Trust;
  readonly order: LookOrder;
  readonly attempt: Attempt;
}

async function lookAtTls({ wire, trust, order, attempt }: Asked): Promise<Looked> {
  const { params } = order;
  const place = readHost((params.get('host') ?? '').trim());
  if (place === undefined) return notLooked('bad-host');
  const port = place.port ?? readPort((params.get('port') ?? '443').trim());
  if (port === undefined) return notLooked('bad-port');
  const { host } = place;
  const times = readCount(params.get('times'), { least: 1, most: 50, otherwise: 10 });
  const limit = readSpan(params.get('limit') ?? '');
  const timeout = readSpan(params.get('timeout') ?? '') ?? Math.min(TIMEOUT, order.limit / 3);
  const until: Until = { signal: attempt.signal, timeout };
  const base: Record = { host, port };
  const ends: Record = limit === undefined ? {} : { limit };

  const found = await findAddresses(wire, host, until);
  if (!found.ok) return lookedAt({ ...base, ...unreached(found.word), ...ends });
  const target: Target = { wire, host, port, addresses: found.addresses };
  const see = (socket: Parameters<typeof judgeCertificate>[0]): Seen => ({
    ...judgeCertificate(socket, { host, now: order.now }),
    protocol: socket.getProtocol() ?? '',
    cipher: socket.getCipher()?.name ?? '',
  });
  const after = (so: Measured<Seen>) => {
    order.progress({ done: so.of, of: times });
    attempt.keep(evidenceText({ ...base, ...timesOf(so), ...shown(so.seen), ...ends }));
  };
  const measured = await measure(target, { times, context: trust.everybody(), until, see, after });
  const judged = await judge({ target, trust, until, measured, see, expectedIssuer: params.get('issuer') });
  const versions = readVersions(params.get('protocols') ?? '');
  const isProbed = versions.length > 0 && measured.connect.length > 0;
  const probed = isProbed ? await probeVersions(target, { trust, versions, until }) : undefined;
  return lookedAt({
    ...base,
    ...timesOf(measured),
    ...judged,
    ...(probed === undefined ? {} : { offers: probed.offers, offersUnclear: probed.unclear }),
    ...ends,
  });
}

function unreached(error: string): Record {
  return { reachable: false, error, ok: 0, of: 0, problem: '', problems: [], proxy: false, proxyWhy: '' };
}

function timesOf({ ok, of, whole, connect, error, address }: Measured<Seen>): Record {
  const middle = median(whole);
  const middleOfConnect = median(connect);
  return {
    address,
    reachable: connect.length > 0,
    error,
    ok,
    of,
    median: middle && tenths(middle),
    minimum: whole.length === 0 ? undefined : tenths(Math.min(...whole)),
    maximum: whole.length === 0 ? undefined : tenths(Math.max(...whole)),
    connectMedian: middleOfConnect && tenths(middleOfConnect),
  };
}

function shown(seen: Seen | undefined): Record {
  if (seen === undefined) return {};
  const { certificate, problems, protocol, cipher } = seen;
  return { protocol: short(protocol, 50), cipher: short(cipher, 100), certificate, problem: problems[0] ?? '', problems };
}

/** Certificate and proxy. One more handshake where they need it: with the machine's own authorities, or to hear what is spoken. */
async function judge(from: {
  target: Target;
  trust: Trust;
  until: Until;
  measured: Measured<Seen>;
  see: (socket: Parameters<typeof judgeCertificate>[0]) => Seen;
  expectedIssuer: string | undefined;
}): Promise<Record> {
  const { target, trust, until, measured, see, expectedIssuer } = from;
  const { seen, last } = measured;
  const signs = { host: target.host, addresses: target.addresses, expectedIssuer };
  if (seen === undefined) {
    const failure = last?.ok === false && last.failure !== 'timeout' ? (last.failure ?? '') : '';
    const greeting = failure === 'not-tls' ? await readGreeting(target, { context: trust.everybody(), until }) : '';
    const proxyWhy = senseProxy({ ...signs, greeting });
    return { problem: failure, problems: failure === '' ? [] : [failure], proxy: proxyWhy !== '', proxyWhy };
  }
  const isForeign = seen.problems.includes('untrusted') || seen.problems.includes('self-signed');
  const again = isForeign ? await handshake(target, { context: trust.machine(), until, see }) : undefined;
  const here = again?.ok === true ? again.seen : seen;
  const isUntrusted = here.problems.includes('untrusted') || here.problems.includes('self-signed');
  const proxyWhy = senseProxy({
    ...signs,
    isUntrusted,
    isTrustedHereOnly: isForeign && !isUntrusted,
    issuer: seen.certificate?.issuer,
  });
  return { ...shown({ ...seen, problems: here.problems }), proxy: proxyWhy !== '', proxyWhy };
}
