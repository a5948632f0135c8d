import { cleanLine } from '../text/clean.ts';
import type { Context } from './context.ts';

/**
 * A command of Ariane as this person can type it: `./ariane resume …` where it was started so. The launchers of the packs say that in
 * `ARIANE_CALLED`; an installed Ariane is found by its name.
 */
export function commandLine({ system }: Pick<Context, 'system'>, words: readonly string[]): string {
  const called = cleanLine(system.env.ARIANE_CALLED ?? '');
  return [called.includes('/') ? called : 'ariane', ...words].map(quoted).join(' ');
}

function quoted(word: string): string {
  return /^[\w./:\\-]+$/.test(word) ? word : `"${word}"`;
}
