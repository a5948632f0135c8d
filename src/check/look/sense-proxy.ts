import { BlockList } from 'node:net';
import { familyOf } from './read-host.ts';
import type { Address } from './wire.ts';

/** Why a proxy seems to stand between us and the server; '' where nothing speaks for one. A hint, never proof. */
export type ProxyHint =
  | ''
  /** HTTP where TLS was spoken to. */
  | 'http-answer'
  /** A public host whose certificate comes from nobody known. */
  | 'unknown-issuer'
  /** A public host whose certificate only this machine's own store trusts: what a company's proxy looks like. */
  | 'local-issuer'
  /** Not the issuer the flow expects. */
  | 'other-issuer'
  /** HTTP headers or a status only a proxy sends. */
  | 'proxy-headers';

export interface Signs {
  readonly host: string;
  readonly addresses: readonly Address[];
  /** The first bytes of an answer that was no TLS. */
  readonly greeting?: string | undefined;
  readonly isUntrusted?: boolean | undefined;
  readonly isTrustedHereOnly?: boolean | undefined;
  readonly issuer?: string | undefined;
  /** What the issuer's name must hold. */
  readonly expectedIssuer?: string | undefined;
}

export function senseProxy(signs: Signs): ProxyHint {
  const { greeting = '', isUntrusted = false, isTrustedHereOnly = false, issuer, expectedIssuer } = signs;
  if (/^HTTP\/\d/.test(greeting)) return 'http-answer';
  if (expectedIssuer !== undefined && issuer !== undefined && !issuer.toLowerCase().includes(expectedIssuer.toLowerCase()))
    return 'other-issuer';
  if (!isPublic(signs.host, signs.addresses)) return '';
  if (isTrustedHereOnly) return 'local-issuer';
  return isUntrusted ? 'unknown-issuer' : '';
}

/** By what an answer's headers say. */
export function sensesProxyHeaders(status: number, headers: ReadonlyMap<string, string>): boolean {
  const names = ['via', 'proxy-authenticate', 'proxy-connection', 'x-squid-error', 'x-bluecoat-via'];
  return status === 407 || names.some((name) => headers.has(name));
}

const INSIDE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  INSIDE.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  INSIDE.addSubnet(network, prefix, 'ipv6');

const INSIDE_NAMES =
  /(?:^|\.)(?:local|localhost|localdomain|lan|home|corp|internal|intranet|intra|private|test|invalid|example|home\.arpa)$/i;

/** A name of the whole internet at an address of the whole internet: inside a company an authority of its own is nothing odd. */
function isPublic(host: string, addresses: readonly Address[]): boolean {
  if (familyOf(host) !== 0 || !host.includes('.') || INSIDE_NAMES.test(host)) return false;
  return addresses.length > 0 && addresses.every(({ address, family }) => !INSIDE.check(address, family === 6 ? 'ipv6' : 'ipv4'));
}
