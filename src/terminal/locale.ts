import type { Lang } from '../text/lang.ts';
import type { Env } from './colour.ts';

/**
 * The languages the environment asks for, the most exact first: `pt_BR.UTF-8` → `['pt-br', 'pt']`. Empty for `C`, `POSIX`,
 * garbage, or nothing. The first variable that is set and not empty decides, as POSIX says; none of them, and `system` does: what the
 * user chose on Windows, where nobody sets these variables.
 */
export function localeLangs(env: Env, system?: string): readonly Lang[] {
  const found = /^([a-z]{2,3})(?:[_-]([a-z]{2}|\d{3}))?(?:[.@].{0,40})?$/i.exec(
    env.LC_ALL || env.LC_MESSAGES || env.LANG || system || '',
  );
  if (found?.[1] === undefined) return [];
  const language = found[1].toLowerCase();
  return found[2] === undefined ? [language] : [`${language}-${found[2].toLowerCase()}`, language];
}

/** The bare language code (`fr`), or undefined. */
export function localeLang(env: Env): Lang | undefined {
  return localeLangs(env).at(-1);
}
