import type { Signals } from '../terminal/signals.ts';
import type { System } from '../terminal/system.ts';
import type { Lang, OwnLang } from '../text/lang.ts';
import type { FlowPlaces } from './flows/flow-places.ts';
import type { Flags } from './option-table.ts';
import type { FoundSettings } from './settings/find-settings.ts';
import type { Settings } from './settings/settings.ts';
import type { CliWords } from './words.ts';

/** What every command gets. */
export interface Context {
  readonly system: System;
  readonly version: string;
  /** The folder of the program's own flows. */
  readonly ownFlows: string;
  /** Where flows are looked for; a zip among them is a folder for `system.files` once it was looked into. */
  readonly places: FlowPlaces;
  readonly flags: Flags;
  readonly operands: readonly string[];
  /** What `settings.yaml` says; flags and the environment win. */
  readonly settings: Settings;
  /** Where that stands. */
  readonly settingsFound: FoundSettings;
  /** Ariane's own words outside a session. */
  readonly lang: OwnLang;
  readonly words: CliWords;
  /** Languages asked for by the environment, then by the settings, then by the machine, the most exact first. */
  readonly locale: readonly Lang[];
  readonly signals: Signals;
  /** Told where the journal lies, so that a defect can say it. */
  journalAt(path: string): void;
  /** To standard output, the result. */
  out(text: string): void;
  /** To standard error, everything else; a line. */
  err(line: string): void;
  /** The same, and once more on the first drawn page (`onPage`, or the line): what was said before it scrolls away unread. */
  warn(line: string, onPage?: string): void;
  /** What `warn` was told. */
  readonly warned: readonly string[];
}

/** A command: its exit code once everything is written. Raises `UserError`. */
export type Run = (context: Context) => Promise<number> | number;
