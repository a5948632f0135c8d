import type { HiddenKind, Profile } from './types.ts';

const VENDOR: readonly HiddenKind[] = [
  'person',
  'domain',
  'host',
  'ip',
  'phone',
  'imei',
  'serial',
  'sid',
  'mac',
  'word',
  'secret',
];

/**
 * What each profile hides (facts on redaction). A vendor finds nobody without tenant, correlation, directory object and device
 * ids: they stay for it. Secrets go everywhere.
 */
export const HIDES: Readonly<Record<Profile, ReadonlySet<HiddenKind>>> = {
  own: new Set(['secret']),
  vendor: new Set(VENDOR),
  public: new Set([...VENDOR, 'device', 'guid']),
};
