import { FileError, type FileProblem } from './ports.ts';

const PROBLEMS = new Map<string, FileProblem>([
  ['ENOENT', 'missing'],
  ['EACCES', 'denied'],
  ['EPERM', 'denied'],
  ['EISDIR', 'not-a-file'],
  ['ENOTDIR', 'not-a-file'],
  ['ELOOP', 'not-a-file'],
  ['ENXIO', 'not-a-file'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EFBIG', 'full'],
  ['EROFS', 'read-only'],
  ['EEXIST', 'exists'],
  ['EBUSY', 'busy'],
]);

/** Node's error as the only error the file system raises; what has no errno we know is `other`. */
export function fileProblem(path: string, error: unknown): FileError {
  if (error instanceof FileError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new FileError(PROBLEMS.get(code) ?? 'other', path, error instanceof Error ? error.message : String(error));
}
