import { short } from './evidence-text.ts';
import { readHost } from './read-host.ts';

const LONGEST = 2048;

/** A URL that may be asked: http or https, a host, no credentials, without what stands after `#`. */
export type UrlRead =
  | { readonly ok: true; readonly url: URL }
  | { readonly ok: false; readonly why: 'bad-url' | 'credentials-in-url' };

/** `base`: what a redirect's location is relative to; a location's credentials are left out instead of refused. */
export function readUrl(text: string, base?: URL): UrlRead {
  const url = text.length <= LONGEST ? URL.parse(text, base?.href) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || readHost(url.hostname) === undefined)
    return { ok: false, why: 'bad-url' };
  if (base === undefined && (url.username !== '' || url.password !== '')) return { ok: false, why: 'credentials-in-url' };
  url.username = '';
  url.password = '';
  url.hash = '';
  return { ok: true, url };
}

/** As it stands in evidence. */
export function shownUrl(url: URL): string {
  return short(url.href, LONGEST);
}
