import { validateHeaderValue } from 'node:http';
import { cleanLine } from '../../text/clean.ts';
import type { Looked, Looker, LookOrder } from '../types.ts';
import { evidenceText, type Field, lookedAt, short, tenths } from './evidence-text.ts';
import { type Exchanged, exchange, type HttpWord } from './exchange.ts';
import { type Attempt, inTime, notLooked } from './in-time.ts';
import { keepHeaders, readChallenge } from './keep-headers.ts';
import { readCount, readSpan } from './read-span.ts';
import { readUrl, shownUrl } from './read-url.ts';
import { senseProxy, sensesProxyHeaders } from './sense-proxy.ts';
import { makeTrust, type Trust } from './trust.ts';
import { nodeWire, type Wire } from './wire.ts';

const METHODS = ['GET', 'HEAD', 'OPTIONS'];
const TIMEOUT = 20_000;
/** An agent's name, so that whoever reads the server's log knows what this was. */
const AGENT = 'Ariane (troubleshooting; reads only)';

/**
 * `http`: what a server answers to an anonymous question. Parameters: `url`, `method` (GET; HEAD, OPTIONS), `redirects` to follow
 * (5, at most 10; 0 shows the redirect itself), `accept`, `user-agent`, `timeout` for all of it (20s, at most four fifths of the limit).
 *
 * One record: `url`, `finalUrl`, `reachable` (the last server answered in HTTP), `error` (`''`; the words of `HttpWord`;
 * `redirect-loop`, `too-many-redirects`, `bad-redirect`: neither http nor https), `status`, `statusText`, `headers` (names in lower
 * case; cookies, tokens and the like left out), `redirects` (`status`, `location`), `challenge` (schemes of WWW-Authenticate),
 * `body` (first 64 KB of text, XML, JSON or HTML) and `bodyCut`, `milliseconds` until the last headers, `certificateProblem` of any
 * server on the way (`''` where none; the words of the `tls` look), `proxy` and `proxyWhy` (`ProxyHint`).
 *
 * Never sends credentials, so an unverified server is asked all the same and `certificateProblem` says so. No answer is a result.
 * Could not run: `bad-url`, `credentials-in-url`, `bad-method`, `bad-header`.
 */
export function makeHttpLooker({ wire = nodeWire, trust = makeTrust() }: { wire?: Wire; trust?: Trust } = {}): Looker {
  return {
    unavailable: () => undefined,
    look: (order) => inTime(order, (attempt) => lookAtHttp({ wire, trust, order, attempt })),
  };
}

async function lookAtHttp(from: { wire: Wire; trust: Trust; order: LookOrder; attempt: Attempt }): Promise<Looked> {
  const { wire, trust, order, attempt } = from;
  const { params } = order;
  const read = readUrl((params.get('url') ?? '').trim());
  if (!read.ok) return notLooked(read.why);
  const method = (params.get('method') ?? 'GET').trim().toUpperCase();
  if (!METHODS.includes(method)) return notLooked('bad-method');
  const headers = readHeaders(params);
  if (headers === undefined) return notLooked('bad-header');
  const most = readCount(params.get('redirects'), { least: 0, most: 10, otherwise: 5 });
  const timeout = readSpan(params.get('timeout') ?? '') ?? Math.min(TIMEOUT, order.limit * 0.8);
  const started = wire.elapsed();
  const left = () => timeout - (wire.elapsed() - started);

  const redirects: { readonly status: number; readonly location: string }[] = [];
  const seen = new Set<string>();
  const problems: string[] = [];
  const hints: string[] = [];
  let url = read.url;
  for (;;) {
    seen.add(url.href);
    order.progress({});
    const before = wire.elapsed() - started;
    const exchanged = await exchange({ wire, trust }, { url, method, headers, now: order.now }, { signal: attempt.signal, left });
    problems.push(...(exchanged.judged?.problems ?? []));
    hints.push(hintOf(url, exchanged));
    const record = (error: string) => ({
      ...{ url: shownUrl(read.url), finalUrl: shownUrl(url), ...answerOf(exchanged, error), redirects },
      certificateProblem: problems[0] ?? '',
      proxy: hints.some((hint) => hint !== ''),
      proxyWhy: hints.find((hint) => hint !== '') ?? '',
      milliseconds: exchanged.answer && tenths(before + exchanged.answer.milliseconds),
    });
    attempt.keep(evidenceText(record(exchanged.word ?? '')));
    const location = locationOf(exchanged);
    if (location === undefined || most === 0) return lookedAt(record(exchanged.word ?? ''));
    if (redirects.length >= most) return lookedAt(record('too-many-redirects'));
    const next = readUrl(location, url);
    redirects.push({ status: exchanged.answer?.status ?? 0, location: next.ok ? shownUrl(next.url) : short(location, 2000) });
    if (!next.ok) return lookedAt(record('bad-redirect'));
    if (seen.has(next.url.href)) return lookedAt(record('redirect-loop'));
    url = next.url;
  }
}

function readHeaders(params: ReadonlyMap<string, string>): Record<string, string> | undefined {
  const headers = { accept: params.get('accept') ?? '*/*', 'user-agent': params.get('user-agent') ?? AGENT };
  try {
    for (const [name, value] of Object.entries(headers)) {
      validateHeaderValue(name, value);
      if (value.length > 300 || cleanLine(value) !== value) return undefined;
    }
    return headers;
  } catch {
    return undefined;
  }
}

function locationOf({ answer }: Exchanged): string | undefined {
  if (answer === undefined || ![301, 302, 303, 307, 308].includes(answer.status)) return undefined;
  const at = answer.rawHeaders.findIndex((name, index) => index % 2 === 0 && name.toLowerCase() === 'location');
  return at === -1 ? undefined : answer.rawHeaders[at + 1];
}

function answerOf({ answer, word }: Exchanged, error: string): { readonly [name: string]: Field } {
  // Headers that are too long, or broken, were sent by somebody.
  const spoke: readonly (HttpWord | undefined)[] = ['headers-too-large'];
  if (answer === undefined) return { reachable: spoke.includes(word), error, challenge: [] };
  const headers = keepHeaders(answer.rawHeaders);
  return {
    reachable: true,
    error,
    status: answer.status,
    statusText: short(answer.statusText, 200),
    headers: Object.fromEntries(headers),
    challenge: readChallenge(headers.get('www-authenticate') ?? ''),
    body: answer.body,
    bodyCut: answer.isCut,
  };
}

function hintOf(url: URL, { answer, judged, addresses, greeting }: Exchanged): string {
  if (answer !== undefined && sensesProxyHeaders(answer.status, keepHeaders(answer.rawHeaders))) return 'proxy-headers';
  const isUntrusted = judged?.problems.some((problem) => problem === 'untrusted' || problem === 'self-signed');
  return senseProxy({ host: url.hostname.replace(/\.$/, ''), addresses, greeting, isUntrusted });
}
