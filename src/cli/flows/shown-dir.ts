import { isAbsolute, relative } from 'node:path';
import { cleanLine } from '../../text/clean.ts';

/** As somebody here would type it: a folder below this one by its way from here, every other in full. */
export function shownDir(dir: string, cwd: string): string {
  const near = relative(cwd, dir);
  // On Windows the way to another drive begins at that drive.
  const isElsewhere = near === '' || near.startsWith('..') || isAbsolute(near);
  return cleanLine(isElsewhere ? dir : `./${near.replaceAll('\\', '/')}`);
}
