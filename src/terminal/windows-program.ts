import { win32 } from 'node:path';
import type { Env } from './colour.ts';

/**
 * A program of Windows itself by its full path (`clip.exe`): a bare name Windows looks for in the current folder first, where
 * anybody may have left one.
 */
export function windowsProgram(env: Env, name: string): string {
  return win32.join(env.SystemRoot || 'C:\\Windows', 'System32', name);
}
