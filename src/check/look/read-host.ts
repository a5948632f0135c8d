import { isIP, isIPv4, isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';

/** A host as it is asked for: an ASCII name without the last dot, or an address without brackets. */
export interface HostAndPort {
  readonly host: string;
  readonly port: number | undefined;
}

// An underscore is no letter of a host name, but Windows machines have it, and service records need it.
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i;

/**
 * `name`, `name:port`, an IPv4 address, an IPv6 address bare or in brackets with or without port. Undefined for what is no host:
 * empty, a URL, white space, a port beyond 65535, and what some resolvers take for an address (`1`, `0x7f.1`).
 */
export function readHost(text: string): HostAndPort | undefined {
  if (text.length > 300) return undefined;
  if (isIPv6(text)) return { host: text, port: undefined };
  const parts = /^(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/.exec(text);
  if (parts === null) return undefined;
  const [, bracketed, bare, digits] = parts;
  const port = digits === undefined ? undefined : readPort(digits);
  if (digits !== undefined && port === undefined) return undefined;
  if (bracketed !== undefined) return isIPv6(bracketed) ? { host: bracketed, port } : undefined;
  const host = readName(bare ?? '');
  return host === undefined ? undefined : { host, port };
}

/** 1 to 65535. */
export function readPort(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : undefined;
}

/** A name or IPv4 address, in ASCII. */
function readName(text: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what ASCII is
  const ascii = (/^[\x00-\x7f]*$/.test(text) ? text : domainToASCII(text)).replace(/\.$/, '');
  const labels = ascii.split('.');
  if (isIPv4(ascii)) return ascii;
  const last = labels.at(-1) ?? '';
  const isNumber = /^(?:\d+|0x[0-9a-f]*)$/i.test(last);
  return ascii.length <= 253 && !isNumber && labels.every((label) => LABEL.test(label)) ? ascii : undefined;
}

/** An address: 4 or 6; a name: 0. */
export function familyOf(host: string): 0 | 4 | 6 {
  return isIP(host) as 0 | 4 | 6;
}
