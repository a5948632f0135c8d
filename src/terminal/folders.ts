import { posix, win32 } from 'node:path';
import type { Env } from './colour.ts';

export type Home = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: 'nul' | 'no-home' };

/**
 * Where sessions are kept: `--home`, else `ARIANE_HOME`, else the platform's state folder + `ariane` (cli.md).
 * env-paths knows no state folder and would add `Log` on Windows, so the three rules stand here. What the environment says
 * is taken only if it is absolute (the XDG specification asks for that); what the user says on purpose may be relative to `cwd`.
 * `userHome` is what the system knows about the user, for when HOME is missing; empty if it knows nothing.
 */
export function homeFolder(from: {
  flag: string | undefined;
  env: Env;
  platform: NodeJS.Platform;
  cwd: string;
  userHome: string;
}): Home {
  const { flag, env, platform, cwd } = from;
  const path = platform === 'win32' ? win32 : posix;
  const chosen = flag || env.ARIANE_HOME;
  if (chosen) return chosen.includes('\0') ? { ok: false, reason: 'nul' } : { ok: true, path: path.resolve(cwd, chosen) };

  const absolute = (folder: string | undefined): string | undefined =>
    folder && path.isAbsolute(folder) && !folder.includes('\0') ? folder : undefined;
  const home = absolute(platform === 'win32' ? env.USERPROFILE : env.HOME) ?? absolute(from.userHome);
  const below = (...names: string[]): string | undefined => (home === undefined ? undefined : path.join(home, ...names));

  const state =
    platform === 'win32'
      ? (absolute(env.LOCALAPPDATA) ?? below('AppData', 'Local'))
      : platform === 'darwin'
        ? below('Library', 'Application Support')
        : (absolute(env.XDG_STATE_HOME) ?? below('.local', 'state'));
  return state === undefined ? { ok: false, reason: 'no-home' } : { ok: true, path: path.join(state, 'ariane') };
}
