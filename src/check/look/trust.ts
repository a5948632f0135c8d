import { createSecureContext, DEFAULT_CIPHERS, getCACertificates, type SecureContext, type SecureVersion } from 'node:tls';

/** Whom to trust, and what to speak. Contexts are costly (90 ms with the machine's own authorities), so each is made once. */
export interface Trust {
  /** The authorities everybody trusts. */
  readonly everybody: () => SecureContext;
  /** Those, and the ones this machine trusts besides: a company's own, and that of a proxy that opens what passes. */
  readonly machine: () => SecureContext;
  /** One version of the protocol only. */
  readonly only: (version: SecureVersion) => SecureContext;
}

// Exchange 2010 speaks TLS 1.0 only. Nothing secret is ever sent, so the look may speak what a browser would refuse;
// OpenSSL allows 1.0 and 1.1 at security level 0 only.
const OLD_TOO = { ciphers: `${DEFAULT_CIPHERS}:@SECLEVEL=0` } as const;

/** `authorities`: the machine's own certificates (PEM). */
export function makeTrust(authorities: () => readonly string[] = systemAuthorities): Trust {
  const everybody = once(() => createSecureContext({ ...OLD_TOO, minVersion: 'TLSv1' }));
  return {
    everybody,
    machine: once(() => {
      try {
        const ca = [...getCACertificates('default'), ...authorities()];
        return createSecureContext({ ...OLD_TOO, minVersion: 'TLSv1', ca });
      } catch {
        // A store that cannot be read, or a Node before 22.15, which reads none, trusts nobody more.
        return everybody();
      }
    }),
    only: (version) => createSecureContext({ ...OLD_TOO, minVersion: version, maxVersion: version }),
  };
}

function systemAuthorities(): readonly string[] {
  return getCACertificates('system');
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
