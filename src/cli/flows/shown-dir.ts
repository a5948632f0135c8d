import { relative } from 'node:path';
import { cleanLine } from '../../text/clean.ts';

/** As somebody here would type it: a folder below this one by its way from here, every other in full. */
export function shownDir(dir: string, cwd: string): string {
  const near = relative(cwd, dir);
  return cleanLine(near === '' || near.startsWith('..') ? dir : `./${near.replaceAll('\\', '/')}`);
}
