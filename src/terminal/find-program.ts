import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** The absolute path of a program, by the folders of PATH; never the current folder, where anybody may have left one. */
export function findProgram(name: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
  for (const folder of (env.PATH ?? env.Path ?? '').split(delimiter)) {
    if (folder === '' || !isAbsolute(folder)) continue;
    const path = join(folder, name);
    try {
      if (!statSync(path).isFile()) continue;
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not here.
    }
  }
  return undefined;
}
