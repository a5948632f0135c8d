import { join } from 'node:path';
import { FileError, type FileProblem, type Files } from '../../terminal/ports.ts';

/** A file to be read, or why something is not one. `name`: below the folder, with `/`. */
export type Below =
  | { readonly ok: true; readonly name: string; readonly path: string }
  | { readonly ok: false; readonly name: string; readonly why: FileProblem | 'too-deep' };

const DEEPEST = 10;

/**
 * Every file below a folder, by name, one after the other: nothing is listed before it is wanted. Links are not followed (a folder
 * sent by somebody may point anywhere), pipes and devices never opened; hidden folders are passed over. Throws `FileError` where the
 * folder itself cannot be listed.
 */
export function* filesBelow(files: Files, folder: string): Generator<Below> {
  yield* below(files, { folder, prefix: '', depth: 0 });
}

function* below(files: Files, { folder, prefix, depth }: { folder: string; prefix: string; depth: number }): Generator<Below> {
  const entries = files.list(folder).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  for (const { name: own, kind } of entries) {
    const name = `${prefix}${own}`;
    if (own.startsWith('.')) continue;
    if (kind === 'file') yield { ok: true, name, path: join(folder, own) };
    else if (kind === 'other') yield { ok: false, name, why: 'not-a-file' };
    else if (depth >= DEEPEST) yield { ok: false, name, why: 'too-deep' };
    else {
      try {
        yield* below(files, { folder: join(folder, own), prefix: `${name}/`, depth: depth + 1 });
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        yield { ok: false, name, why: error.problem };
      }
    }
  }
}
