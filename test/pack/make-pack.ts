import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** The pack of the machine the tests run on; undefined where there is none. */
export const HERE = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** Makes packs in a folder of its own, as `npm run pack` does after the build; gives the folder. */
export function makePacks(only: string, env: Readonly<Record<string, string>> = {}): string {
  const out = mkdtempSync(join(tmpdir(), 'ariane-pack-'));
  execFileSync(process.execPath, [join(ROOT, 'scripts/pack/pack.ts'), '--only', only, '--out', out], {
    ...{ cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] },
  });
  return out;
}
