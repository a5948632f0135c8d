import { X509Certificate } from 'node:crypto';
import { checkServerIdentity, type TLSSocket } from 'node:tls';
import { short } from './evidence-text.ts';

/** In the order in which they are told: the first is `problem`. */
const PROBLEMS = ['expired', 'not-yet-valid', 'self-signed', 'untrusted', 'wrong-name'] as const;
export type CertificateProblem = (typeof PROBLEMS)[number];

/** What a server's certificate says. A type, not an interface: it goes into a record as it is. */
export type CertificateFacts = {
  /** `CN=…, O=…` */
  readonly subject: string;
  readonly issuer: string;
  /** Names and addresses it is made out for. */
  readonly altNames: readonly string[];
  /** ISO. */
  readonly validFrom: string;
  readonly validTo: string;
  /** Whole days; below 0 once it is over. */
  readonly daysLeft: number;
  readonly selfSigned: boolean;
};

export interface JudgedCertificate {
  readonly certificate: CertificateFacts | undefined;
  readonly problems: readonly CertificateProblem[];
}

const DAY = 86_400_000;
// OpenSSL keeps one fault only, the last one found, so dates and name are looked at apart.
const OF_TIME = new Map<string, CertificateProblem>([
  ['CERT_HAS_EXPIRED', 'expired'],
  ['CERT_NOT_YET_VALID', 'not-yet-valid'],
]);

/** Judges the certificate a server showed, by the authorities of the connection's context. `now`: milliseconds since 1970. Never throws. */
export function judgeCertificate(socket: TLSSocket, { host, now }: { host: string; now: number }): JudgedCertificate {
  const shown = socket.getPeerCertificate();
  const certificate = factsOf(shown?.raw, now);
  const found = new Set<CertificateProblem>();
  // Node declares an error here and gives its code.
  const fault = socket.authorizationError ? String(socket.authorizationError) : '';
  if (certificate !== undefined) {
    if (Date.parse(certificate.validTo) < now) found.add('expired');
    if (Date.parse(certificate.validFrom) > now) found.add('not-yet-valid');
    if (certificate.selfSigned && fault !== '') found.add('self-signed');
    if (!isFor(host, shown)) found.add('wrong-name');
  }
  const ofTime = OF_TIME.get(fault);
  if (ofTime !== undefined) found.add(ofTime);
  else if (fault !== '' && !found.has('self-signed')) found.add('untrusted');
  if (certificate === undefined) found.add('untrusted');
  return { certificate, problems: PROBLEMS.filter((problem) => found.has(problem)) };
}

function factsOf(raw: Uint8Array | undefined, now: number): CertificateFacts | undefined {
  if (raw === undefined) return undefined;
  try {
    const certificate = new X509Certificate(raw);
    const to = new Date(certificate.validTo);
    return {
      subject: short(certificate.subject.split('\n').join(', ')),
      issuer: short((certificate.issuer ?? '').split('\n').join(', ')),
      altNames: namesOf(certificate.subjectAltName ?? ''),
      validFrom: new Date(certificate.validFrom).toISOString(),
      validTo: to.toISOString(),
      daysLeft: Math.floor((to.getTime() - now) / DAY),
      selfSigned: certificate.issuer === certificate.subject,
    };
  } catch {
    return undefined;
  }
}

/** `DNS:a.example, IP Address:127.0.0.1` as a list without the kinds; a name with a comma in it is quoted there. */
function namesOf(text: string): string[] {
  const named = text.slice(0, 20_000).matchAll(/(?:^|, )[A-Za-z ]+:("(?:[^"\\]|\\.)*"|[^,]*)/g);
  return [...named].slice(0, 100).map(([, name]) => short(name ?? '', 255));
}

function isFor(host: string, shown: ReturnType<TLSSocket['getPeerCertificate']>): boolean {
  try {
    return checkServerIdentity(host, shown) === undefined;
  } catch {
    return false;
  }
}
