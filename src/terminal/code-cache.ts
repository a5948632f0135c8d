import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Env } from './colour.ts';
import { homeFolder } from './folders.ts';

/**
 * Lets Node keep our compiled code in the home, beside what was read of flows: measured, an eighth of the time to the first
 * question. Only where that folder is already there, so that nothing is made before the home is known to be good, and never in
 * the temporary folder that all users share, which is Node's default.
 */
export function keepCompiledCode({ flag, env }: { flag: string | undefined; env: Env }): void {
  try {
    const home = homeFolder({ flag, env, platform: process.platform, cwd: process.cwd(), userHome: homedir() });
    const cache = home.ok ? join(home.path, 'cache') : '';
    if (home.ok && existsSync(cache)) enableCompileCache(join(cache, 'code'));
  } catch {
    // No folder to work in, no user: it is only slower.
  }
}
