import { win32 } from 'node:path';
import type { System } from '../../terminal/system.ts';

/**
 * Where what is saved goes: where the person is, because that is where one looks for it. Not so in Windows' own folder, where a console
 * "as administrator" begins, and every one that is opened on a share: there it is the person's own folder.
 */
export function placeToSave({ cwd, env, platform, userHome }: Pick<System, 'cwd' | 'env' | 'platform' | 'userHome'>): string {
  if (platform !== 'win32' || userHome === '') return cwd;
  const way = win32.relative(env.SystemRoot || 'C:\\Windows', cwd);
  const isWindowsOwn = !way.startsWith('..') && !win32.isAbsolute(way);
  return isWindowsOwn ? userHome : cwd;
}
