import type { Env } from './colour.ts';

/**
 * Whether only ASCII glyphs are safe. A locale that is set and not UTF-8 says so, the Linux console and dumb terminals lack
 * the glyphs, and of Windows' consoles only the newer ones have them. Where nothing is set, today's terminals are UTF-8.
 */
export function wantsAscii(env: Env, platform: NodeJS.Platform): boolean {
  if (env.TERM === 'dumb' || env.TERM === 'linux') return true;
  if (platform === 'win32') {
    const knows =
      env.WT_SESSION || env.TERM_PROGRAM || env.ConEmuTask || env.TERM?.startsWith('xterm') || env.TERM === 'alacritty';
    return !knows;
  }
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return locale !== undefined && locale !== '' && !/utf-?8/i.test(locale);
}
