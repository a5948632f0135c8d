import { basename, resolve } from 'node:path';
import { FileError, type Files } from '../../terminal/ports.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Context } from '../context.ts';
import { UserError } from '../user-error.ts';

/**
 * The files as they are, with every zip of flows (`--flows`, or of the settings) standing for a folder of them; nothing is written
 * for it. Undefined where no zip is named, which costs nothing. Raises `UserError` for one that holds no flow or cannot be relied on.
 */
export async function mountFlows({ flags, settings, system, words }: Context): Promise<Files | undefined> {
  const { files, cwd } = system;
  const named = [...(flags.flows === undefined ? [] : [resolve(cwd, flags.flows)]), ...settings.flows];
  const zips = [...new Set(named)].filter((path) => /\.zip$/i.test(path) && !path.includes('\0') && isFile(files, path));
  if (zips.length === 0) return undefined;
  const [{ readFlowsZip, LARGEST_FLOWS_ZIP }, { EvidenceError }, { mountedFiles }] = await Promise.all([
    import('./read-flows-zip.ts'),
    import('../../check/evidence/types.ts'),
    import('../../terminal/mounted-files.ts'),
  ]);
  const mounts = [];
  for (const path of zips) {
    const name = cleanLine(basename(path));
    const bad = (why: string) => new UserError(words.badFlowsZip(name, why), { hint: words.flowsZipHint });
    try {
      const found = await readFlowsZip(files.read(path, LARGEST_FLOWS_ZIP), basename(path).replace(/\.zip$/i, ''));
      if (found.size === 0) throw bad(words.noFlowInZip);
      mounts.push({ path, files: found });
    } catch (error) {
      if (error instanceof EvidenceError) throw bad(words.evidence[error.why]);
      if (error instanceof FileError) throw bad(words.problem[error.problem]);
      throw error;
    }
  }
  return mountedFiles(files, mounts);
}

function isFile(files: Files, path: string): boolean {
  try {
    files.list(path);
    return false;
  } catch {
    return files.exists(path);
  }
}
