import { type PlatformPath, posix, win32 } from 'node:path';
import type { Env } from './colour.ts';

export type Home = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: 'nul' | 'no-home' };

/** `flag` is what `--home` said. */
export interface Surroundings {
  readonly flag: string | undefined;
  readonly env: Env;
  readonly platform: NodeJS.Platform;
  readonly cwd: string;
  readonly userHome: string;
}

/**
 * Where sessions are kept: `--home`, else `ARIANE_HOME`, else the platform's state folder + `ariane` (cli.md).
 * env-paths knows no state folder and would add `Log` on Windows, so the three rules stand here. What the environment says
 * is taken only if it is absolute (the XDG specification asks for that); what the user says on purpose may be relative to `cwd`.
 * `userHome` is what the system knows about the user, for when HOME is missing; empty if it knows nothing.
 */
export function homeFolder(from: Surroundings): Home {
  return ownFolder(from, { xdg: 'XDG_STATE_HOME', below: ['.local', 'state'] });
}

/**
 * The folder of `settings.yaml`: the home where `--home` or `ARIANE_HOME` names one, because a folder carried along brings its own
 * settings; else the platform's folder for what people configure + `ariane`.
 */
export function settingsFolder(from: Surroundings): Home {
  return ownFolder(from, { xdg: 'XDG_CONFIG_HOME', below: ['.config'] });
}

/** The user's own folder, and where paths of the platform are told apart; undefined where nobody knows it. */
export function userFolder({ env, platform, userHome }: Pick<Surroundings, 'env' | 'platform' | 'userHome'>): string | undefined {
  const path = pathsOf(platform);
  return absolute(platform === 'win32' ? env.USERPROFILE : env.HOME, path) ?? absolute(userHome, path);
}

/** How paths are written on a platform, which a test may set. */
export function pathsOf(platform: NodeJS.Platform): PlatformPath {
  return platform === 'win32' ? win32 : posix;
}

function ownFolder(from: Surroundings, unix: { xdg: string; below: readonly string[] }): Home {
  const { flag, env, platform, cwd } = from;
  const path = pathsOf(platform);
  const chosen = flag || env.ARIANE_HOME;
  if (chosen) return chosen.includes('\0') ? { ok: false, reason: 'nul' } : { ok: true, path: path.resolve(cwd, chosen) };

  const home = userFolder(from);
  const below = (...names: readonly string[]): string | undefined => (home === undefined ? undefined : path.join(home, ...names));
  const folder =
    platform === 'win32'
      ? (absolute(env.LOCALAPPDATA, path) ?? below('AppData', 'Local'))
      : platform === 'darwin'
        ? below('Library', 'Application Support')
        : (absolute(env[unix.xdg], path) ?? below(...unix.below));
  return folder === undefined ? { ok: false, reason: 'no-home' } : { ok: true, path: path.join(folder, 'ariane') };
}

function absolute(folder: string | undefined, path: PlatformPath): string | undefined {
  return folder && path.isAbsolute(folder) && !folder.includes('\0') ? folder : undefined;
}
