import type { LookId, LookPlace } from '../../flow/check-types.ts';
import type { ValueId } from '../../flow/types.ts';
import type { LookedAt } from '../types.ts';

/** Why evidence cannot be read at all. */
export type EvidenceProblem =
  | 'not-found'
  | 'denied'
  | 'empty'
  /** Neither zip, folder, block nor text. */
  | 'not-evidence'
  | 'bad-zip'
  /** An entry that would leave its folder, a link, two names that are one on Windows. */
  | 'unsafe-zip'
  | 'encrypted'
  | 'too-many-files'
  /** More bytes than are taken, counted while inflating. */
  | 'too-big'
  | 'bad-manifest'
  /** Written for a newer Ariane. */
  | 'newer-format'
  /** A pasted block: no beginning, no end, characters changed, another flow's end. */
  | 'no-block'
  | 'truncated'
  | 'damaged';

/** What the collector says about where and how it ran. Texts as they came: the caller cleans them. */
export interface EvidenceManifest {
  readonly flow: string;
  readonly version: number;
  /** The flow's hash. */
  readonly hash: string;
  readonly computer: string;
  readonly account: string;
  /** `fr-FR`: how dates and numbers were printed. */
  readonly culture: string;
  readonly timeZone: string;
  /** Minutes east of UTC when it ran. */
  readonly utcOffset: number | undefined;
  readonly powershell: string;
  readonly os: string;
  readonly organisation: string;
  readonly tenant: string;
  /** Milliseconds since 1970. */
  readonly started: number | undefined;
  readonly values: ReadonlyMap<ValueId, string>;
}

/**
 * `error`: it ran, and printed at least one error (`text` holds it). `not-asked`: a value was not known. `could-not-run`:
 * `no-exchange-session`, `no-graph`, `unknown-command`. `timed-out`. `refused`: `missing-file`, `altered`, `bad-name`.
 */
export type EvidenceState = 'ok' | 'error' | 'not-asked' | 'could-not-run' | 'timed-out' | 'refused';

/** One thing that was brought. */
export interface EvidenceItem {
  /** Undefined where nobody said which look it is: to be recognised. */
  readonly look: LookId | undefined;
  /** Which of the look's runs. */
  readonly arm: number;
  /** The command as written in checks.yaml, slots unfilled. */
  readonly command: string;
  readonly where: LookPlace | undefined;
  /** When it was looked, milliseconds since 1970. */
  readonly at: number | undefined;
  readonly durationMs: number;
  readonly state: EvidenceState;
  readonly why: string | undefined;
  /** What PowerShell said, one line. */
  readonly error: string;
  /** Decoded, not cleaned. Undefined where there is nothing or too much: then `open`. */
  readonly text: string | undefined;
  /** Its bytes, as often as wanted; throws where more come than were there when it was checked. */
  readonly open: (() => AsyncIterable<Uint8Array>) | undefined;
  readonly bytes: number;
  /** Its name in the evidence, and (for copied files) its own; when that was last written. */
  readonly file: string;
  readonly source: string;
  readonly changed: number | undefined;
  /** Not all of it: only the end of a long log, or the beginning of a long output. */
  readonly cut: boolean;
  readonly place: LookedAt;
  readonly values: ReadonlyMap<ValueId, string>;
  readonly culture: string;
}

export type EvidenceRead =
  | { readonly ok: true; readonly manifest: EvidenceManifest | undefined; readonly items: readonly EvidenceItem[] }
  | { readonly ok: false; readonly why: EvidenceProblem; readonly detail: string };

/** Thrown inside this room only, to leave a stream in its middle. */
export class EvidenceError extends Error {
  readonly why: EvidenceProblem;
  constructor(why: EvidenceProblem, detail = '') {
    super(detail);
    this.name = 'EvidenceError';
    this.why = why;
  }
}
