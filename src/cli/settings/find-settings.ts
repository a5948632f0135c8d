import type { Finding } from '../../flow/finding.ts';
import type { Diagnostic } from '../../lint/types.ts';
import { pathsOf, settingsFolder, userFolder } from '../../terminal/folders.ts';
import { FileError, type FileProblem } from '../../terminal/ports.ts';
import type { System } from '../../terminal/system.ts';
import type { OwnLang } from '../../text/lang.ts';
import type { Flags } from '../option-table.ts';
import type { ReadSettings } from './read-settings.ts';
import { NO_SETTINGS, type Settings, type SettingsKey } from './settings.ts';

export const SETTINGS_FILE = 'settings.yaml';
// A thousand words to hide are 20 KB; anything far beyond is an accident.
const LIMIT = 256 * 1024;

/** Where the settings are, and what they say. */
export interface FoundSettings {
  readonly settings: Settings;
  /** Undefined where no folder can be named. */
  readonly file: string | undefined;
  /** What named its folder, where the platform did not. */
  readonly by: '--home' | 'ARIANE_HOME' | undefined;
  readonly exists: boolean;
  /** The line each key stands on. */
  readonly lines: ReadonlyMap<SettingsKey, number>;
  /** The line each word to hide stands on. */
  readonly wordLines: ReadonlyMap<string, number>;
  /** Why it could not be read at all. */
  readonly problem: FileProblem | undefined;
  /** What is wrong with it, in words. */
  diagnostics(lang: OwnLang): readonly Diagnostic[];
}

/**
 * The settings of this person. Where there is no file that costs one look at the disk; what reads YAML is loaded only for one.
 * Raises nothing for what stands in the file, nor for what cannot be read.
 */
export async function findSettings(system: System, flags: Flags): Promise<FoundSettings> {
  const { env, platform, cwd, userHome, files } = system;
  const from = { flag: flags.home, env, platform, cwd, userHome };
  const folder = settingsFolder(from);
  const by = flags.home ? '--home' : env.ARIANE_HOME ? 'ARIANE_HOME' : undefined;
  const nothing = {
    settings: NO_SETTINGS,
    by,
    lines: new Map(),
    wordLines: new Map(),
    problem: undefined,
    diagnostics: () => [],
  } as const;
  if (!folder.ok) return { ...nothing, file: undefined, exists: false };
  const file = pathsOf(platform).join(folder.path, SETTINGS_FILE);
  const bytes = readIfThere();
  if (bytes === undefined) return { ...nothing, file, exists: false };
  if (!(bytes instanceof Uint8Array)) return { ...nothing, file, exists: true, problem: bytes };
  const { decode } = await import('../../flow/read-bytes.ts');
  const decoded = decode(bytes, file);
  const text = decoded.ok ? decoded.text : '';
  const { readSettings } = await import('./read-settings.ts');
  const asked = { text, file, folder: folder.path, userFolder: userFolder(from), platform, env };
  const read: ReadSettings = decoded.ok
    ? readSettings(asked)
    : { settings: NO_SETTINGS, lines: new Map(), wordLines: new Map(), findings: [decoded.finding] };
  const { diagnose } = await import('../../flow/diagnose.ts');
  const { SETTINGS_CODES } = await import('./codes.ts');
  const inWords = (findings: readonly Finding[], lang: OwnLang) =>
    diagnose({ findings, codes: SETTINGS_CODES, lang, textOf: () => text });
  const { findings, ...said } = read;
  return { ...said, by, file, exists: true, problem: undefined, diagnostics: (lang) => inWords(findings, lang) };

  /** Undefined where there is nothing, the problem where it cannot be read. */
  function readIfThere(): Uint8Array | FileProblem | undefined {
    // Not `exists`, which takes a folder that may not be looked into for an empty one: words to hide must not be lost in silence.
    try {
      files.stat(file);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return error.problem === 'missing' || error.problem === 'not-a-file' ? undefined : error.problem;
    }
    try {
      return files.read(file, LIMIT);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return error.problem;
    }
  }
}

/** Whether the file is there and cannot be relied on. */
export function isBroken(found: FoundSettings, lang: OwnLang): boolean {
  return found.problem !== undefined || found.diagnostics(lang).some(({ severity }) => severity === 'error');
}
