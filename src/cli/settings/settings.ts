import type { KeyCommand } from '../../session/keys.ts';
import type { Profile } from '../../session/profile.ts';
import type { Where } from '../../session/types.ts';
import type { CleanText } from '../../text/clean.ts';
import type { Lang } from '../../text/lang.ts';
import type { WrittenSettings } from './settings-schema.ts';

/** What `settings.yaml` says; what it does not say is undefined, or empty. */
export interface Settings {
  /** Lower case, with hyphens. */
  readonly lang: Lang | undefined;
  readonly say: Lang | undefined;
  readonly where: Where | undefined;
  readonly profile: Profile | undefined;
  /** Words hidden in everything that leaves. */
  readonly hide: readonly CleanText[];
  /** Absolute, in order. */
  readonly flows: readonly string[];
  /** As written: `150ms`. */
  readonly tlsLimit: string | undefined;
  readonly keys: ReadonlyMap<KeyCommand, string>;
}

export type SettingsKey = keyof WrittenSettings;

export const NO_SETTINGS: Settings = {
  ...{ lang: undefined, say: undefined, where: undefined, profile: undefined, tlsLimit: undefined },
  ...{ hide: [], flows: [], keys: new Map() },
};

/** The languages of a code, the most exact first: `pt-br` → `['pt-br', 'pt']`. */
export function langsOf(code: Lang | undefined): readonly Lang[] {
  return code === undefined ? [] : [...new Set([code, code.split('-')[0]!])];
}
