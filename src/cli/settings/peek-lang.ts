import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Env } from '../../terminal/colour.ts';
import { settingsFolder } from '../../terminal/folders.ts';
import type { Lang } from '../../text/lang.ts';

// The help must not wait for a reader of YAML: only the beginning of the file, where this line stands as a rule.
const ENOUGH = 16 * 1024;

/** The language the settings name, for the help alone; undefined where that is not plain to see. Never throws. */
export function peekLang({ flag, env }: { flag: string | undefined; env: Env }): Lang | undefined {
  let fd: number | undefined;
  try {
    const folder = settingsFolder({ flag, env, platform: process.platform, cwd: process.cwd(), userHome: homedir() });
    if (!folder.ok) return undefined;
    // Where a pipe stands instead, opening must not wait for its writer.
    fd = openSync(join(folder.path, 'settings.yaml'), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    if (!fstatSync(fd).isFile()) return undefined;
    const bytes = Buffer.alloc(ENOUGH);
    const text = bytes.toString('utf8', 0, readSync(fd, bytes, 0, ENOUGH, 0));
    return /^\ufeff?lang:[ \t]+["']?([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)["']?[ \t]*(?:#.*)?\r?$/m
      .exec(text)?.[1]
      ?.toLowerCase()
      .replaceAll('_', '-');
  } catch {
    return undefined;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}
