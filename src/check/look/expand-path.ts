import { fillVariables } from './fill-variables.ts';

/** A path to read, or a word for why not. */
export type Expanded =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly why: 'bad-path' | 'unc-path' | 'no-variable' };

export interface PathRules {
  /** The environment, as the process has it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Whether the flow itself says that a share may be read. */
  readonly mayUnc: boolean;
}

/**
 * A path of a flow: `%NAME%` filled from the environment, absolute and on this machine. A share is another machine, and on Windows a
 * mere look at one sends this account's hash to it; device paths and streams (`file:stream`) are never files.
 */
export function expandPath(written: string, { env, platform, mayUnc }: PathRules): Expanded {
  const path = fillVariables(written.trim(), env);
  if (path === undefined) return { ok: false, why: 'no-variable' };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no path has them
  if (path === '' || path.length > 1024 || /[\x00-\x1f]/.test(path)) return { ok: false, why: 'bad-path' };
  // What a value brings must not lead out of the folder the flow names.
  if (/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(path)) return { ok: false, why: 'bad-path' };
  if (/^[\\/]{2}[?.][\\/]/.test(path)) return { ok: false, why: 'bad-path' };
  if (/^[\\/]{2}/.test(path)) return mayUnc ? { ok: true, path } : { ok: false, why: 'unc-path' };
  if (platform !== 'win32') return path.startsWith('/') ? { ok: true, path } : { ok: false, why: 'bad-path' };
  return /^[a-z]:[\\/][^:*?"<>|]*$/i.test(path) ? { ok: true, path } : { ok: false, why: 'bad-path' };
}
