import type { SecureVersion } from 'node:tls';
import { handshake, type Target } from './handshake.ts';
import type { Until } from './open-socket.ts';
import type { Trust } from './trust.ts';

const VERSIONS = new Map<string, SecureVersion>([
  ['1.0', 'TLSv1'],
  ['1.1', 'TLSv1.1'],
  ['1.2', 'TLSv1.2'],
  ['1.3', 'TLSv1.3'],
]);

/** The versions named in a parameter (`1.0,1.1,1.2,1.3`), each once; unknown ones are left out. */
export function readVersions(text: string): readonly string[] {
  const named = new Set(text.slice(0, 200).match(/\d\.\d/g));
  return [...VERSIONS.keys()].filter((version) => named.has(version));
}

/**
 * Which of these versions a server takes. `unclear`: no answer came, which says nothing either way. A connection closed in the middle
 * is a no: Windows answers a version it does not want so.
 */
export async function probeVersions(
  target: Target,
  { trust, versions, until }: { trust: Trust; versions: readonly string[]; until: Until },
): Promise<{ readonly offers: readonly string[]; readonly unclear: readonly string[] }> {
  const offers: string[] = [];
  const unclear: string[] = [];
  for (const version of versions) {
    if (until.signal.aborted) break;
    const tried = await handshake(target, { context: trust.only(VERSIONS.get(version)!), until, see: () => undefined });
    if (tried.ok) offers.push(version);
    else if (tried.failure === undefined || tried.failure === 'timeout') unclear.push(version);
  }
  return { offers, unclear };
}
