import { getDomain } from 'tldts-icann';

/** Ends of names that exist only inside a house (RFC 6762, RFC 8375 and habit). */
const INSIDE = /\.(?:local|localdomain|lan|internal|intern|intra|intranet|corp|home|private|priv|ad|domain|loc)$/iu;

/** The registered domain of a name (`ex01.eu.contoso.com` → `contoso.com`), also below an end that exists only inside. */
export function registeredDomain(name: string): string | undefined {
  if (INSIDE.test(name)) return name.split('.').slice(-2).join('.');
  return getDomain(name, { validateHostname: false }) ?? undefined;
}

/** Whether a name ends as names inside a house do. */
export function isInside(name: string): boolean {
  return INSIDE.test(name);
}
