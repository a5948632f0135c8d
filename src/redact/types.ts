/** What must not leave, and the names that stand for it. Rules: facts on tickets and redaction. Plain data. */
import type { Profile } from '../session/profile.ts';
import type { CleanText } from '../text/clean.ts';

export { PROFILES, type Profile } from '../session/profile.ts';

/** In the order a preview shows them. */
export const HIDDEN_KINDS = [
  'person',
  'domain',
  'host',
  'ip',
  'phone',
  'imei',
  'serial',
  'sid',
  'mac',
  'device',
  'guid',
  'word',
  'secret',
] as const;
export type HiddenKind = (typeof HIDDEN_KINDS)[number];

/** One thing that is hidden in what would be written: `adele` → `user-1`. */
export interface HiddenRow {
  readonly kind: HiddenKind;
  /** As it was first seen; empty for a secret, which is not kept anywhere. */
  readonly before: CleanText;
  readonly after: CleanText;
  /** How often it stands in what would be written. */
  readonly count: number;
}

/** What a ticket says of it: "1 person (2 spellings)". */
export interface HiddenCount {
  readonly kind: HiddenKind;
  readonly count: number;
  readonly spellings: number;
}

/** What would be hidden, before anything is written. */
export interface Preview {
  readonly profile: Profile;
  /** By kind, then in order of appearance. */
  readonly rows: readonly HiddenRow[];
  /** What the person chose not to hide. */
  readonly kept: readonly CleanText[];
  /** The words the person added. */
  readonly words: readonly CleanText[];
}
