import { basename } from 'node:path';
import type { EvidenceProblem } from '../../check/evidence/types.ts';
import type { MountedFiles } from '../../terminal/mounted-files.ts';
import { FileError, type FileProblem, type Files } from '../../terminal/ports.ts';
import { isZipName } from './flow-folders.ts';

/** Why a place that is there is of no use for flows. */
export type PlaceProblem =
  | { readonly is: 'no-zip' | 'no-flow' }
  /** What its flow would be called is no id. */
  | { readonly is: 'no-id'; readonly name: string }
  | { readonly is: 'bad-zip'; readonly why: EvidenceProblem }
  | { readonly is: 'unreadable'; readonly why: FileProblem };

/**
 * Lets every zip among these places stand for a folder of its flows; nothing is written for it. Gives the places that are files and of
 * no use, with the reason; a folder, and what is not there, is left as it is. Without a file among them that costs nothing.
 */
export async function mountZips(mounted: MountedFiles, places: readonly string[]): Promise<ReadonlyMap<string, PlaceProblem>> {
  const problems = new Map<string, PlaceProblem>();
  for (const path of places) {
    if (!isFile(mounted.files, path)) continue;
    const problem: PlaceProblem | undefined = isZipName(path) ? await mountZip(mounted, path) : { is: 'no-zip' };
    if (problem !== undefined) problems.set(path, problem);
  }
  return problems;
}

/** Whether a file lies there. */
export function isFile(files: Files, path: string): boolean {
  try {
    files.list(path);
    return false;
  } catch (error) {
    // A folder that may not be looked into is none; what else is said of a file differs from system to system.
    return error instanceof FileError && error.problem !== 'denied' && files.exists(path);
  }
}

async function mountZip(mounted: MountedFiles, path: string): Promise<PlaceProblem | undefined> {
  const [{ readFlowsZip, LARGEST_FLOWS_ZIP }, { EvidenceError }] = await Promise.all([
    import('./read-flows-zip.ts'),
    import('../../check/evidence/types.ts'),
  ]);
  try {
    const { files, misnamed } = await readFlowsZip(mounted.files.read(path, LARGEST_FLOWS_ZIP), basename(path).slice(0, -4));
    const [name] = misnamed;
    if (files.size === 0) return name === undefined ? { is: 'no-flow' } : { is: 'no-id', name };
    mounted.mount({ path, files });
    return undefined;
  } catch (error) {
    if (error instanceof EvidenceError) return { is: 'bad-zip', why: error.why };
    if (error instanceof FileError) return { is: 'unreadable', why: error.problem };
    throw error;
  }
}
