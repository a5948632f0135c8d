import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const DAY = 86_400_000;

/** A certificate, by itself or by `issuer`; valid from `from` to `to` days around the time of the machine. */
export async function certificateFor(
  name: string,
  { from = -10, to = 90, issuer }: { from?: number; to?: number; issuer?: Certificate } = {},
): Promise<Certificate> {
  const now = Date.now();
  const made = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now + from * DAY),
    notAfterDate: new Date(now + to * DAY),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }] }],
    ...(issuer === undefined ? {} : { ca: issuer }),
  });
  return { key: made.private, cert: made.cert };
}

/** An authority nobody knows. */
export async function authority(name: string): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, digitalSignature: true, critical: true },
    ],
  });
  return { key: made.private, cert: made.cert };
}
