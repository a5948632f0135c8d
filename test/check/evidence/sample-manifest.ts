import { createHash } from 'node:crypto';

export const HASH = 'ab'.repeat(32);

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A manifest as the collector writes it. */
export function sampleManifest(items: readonly Record<string, unknown>[], more: Record<string, unknown> = {}): string {
  const top = {
    format: 1,
    flow: 'sample-flow',
    version: 3,
    hash: HASH,
    computer: 'SRV1',
    account: 'CONTOSO\\jean',
    culture: 'fr-FR',
  };
  return JSON.stringify({
    ...top,
    started: '2026-11-23T07:31:08.681Z',
    values: { mailbox: 'adele@contoso.com' },
    ...more,
    items,
  });
}

export function sampleItem(look: string, content: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  const file = `01-${look}.txt`;
  return {
    ...{ look, arm: 0, kind: 'powershell', place: 'here', command: 'Get-X', values: {}, started: '2026-11-23T07:31:09Z', ms: 12 },
    ...{ state: 'ok', why: '', error: '', file, bytes: content.length, sha256: sha256(content), cut: false },
    ...more,
  };
}
