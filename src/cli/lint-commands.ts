import type { Reading } from '../flow/read-flow.ts';
import type { ReadsOnly } from '../lint/lint-checks.ts';

/** What looks the commands of a flow's looks over; undefined where it has none, so that no grammar is loaded for it. */
export async function readsOnlyFor(reading: Reading): Promise<ReadsOnly | undefined> {
  if (!reading.ok) return undefined;
  const looks = [...(reading.source.rawChecks?.looks.values() ?? [])];
  if (!looks.some(({ run }) => run.some(({ kind }) => kind === 'powershell'))) return undefined;
  const { readsOnly } = await import('./looking/powershell-grammar.ts');
  return readsOnly();
}
