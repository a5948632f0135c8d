import { readdir, stat } from 'node:fs/promises';

export interface LogPattern {
  /** Absolute, with its last separator: `C:` alone would be the folder that drive was left in. */
  readonly folder: string;
  /** May hold `*` and `?`. */
  readonly name: string;
}

export type LogsFound =
  | { readonly ok: true; readonly paths: readonly string[] }
  /** `too-many-files`: the pattern takes in far more than a connector writes. */
  | { readonly ok: false; readonly why: 'no-folder' | 'no-file' | 'denied' | 'too-many-files' };

/** The connector keeps 30 files (facts/connector.md §2.8). */
const MOST_FILES = 500;

/** The ordinary files that fit one of the patterns, each once. A folder that may not be opened fails: it may hold the newest file. */
export async function findLogs(patterns: readonly LogPattern[]): Promise<LogsFound> {
  const paths = new Set<string>();
  let hasFolder = false;
  for (const { folder, name } of patterns) {
    try {
      const names = (await readdir(folder)).filter(matches(name));
      hasFolder = true;
      for (const each of names) {
        if (await isFile(folder + each)) paths.add(folder + each);
        if (paths.size > MOST_FILES) return { ok: false, why: 'too-many-files' };
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES' || code === 'EPERM') return { ok: false, why: 'denied' };
    }
  }
  if (paths.size > 0) return { ok: true, paths: [...paths] };
  return { ok: false, why: hasFolder ? 'no-file' : 'no-folder' };
}

/** A file that is gone in the meantime is none. */
async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Windows does not tell the cases of file names apart. */
function matches(pattern: string): (name: string) => boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
  const expression = new RegExp(`^${source}$`, 'is');
  return (name) => expression.test(name);
}
