import { createHash } from 'node:crypto';

interface Opened {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/**
 * What tells one state of a flow from another: SHA-256 (hex) of flow.yaml and checks.yaml. Whatever ended their lines, a copy that
 * passed through Windows or Git is the same flow.
 */
export function flowHash({ main, checks }: { main: Opened; checks: Opened | undefined }): string {
  const hash = createHash('sha256').update(plain(main));
  if (checks !== undefined) hash.update(plain(checks));
  return hash.digest('hex');
}

function plain({ bytes, text }: Opened): Uint8Array {
  const isPlain = !text.includes('\r\n') && bytes[0] !== 0xef;
  return isPlain ? bytes : Buffer.from(text.replaceAll('\r\n', '\n'));
}
