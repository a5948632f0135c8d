import { resolve } from 'node:path';
import { FileError } from '../terminal/ports.ts';
import type { Context } from './context.ts';
import { short } from './explain-wrong.ts';
import { UserError } from './user-error.ts';

/** Writes the file of `--out`, whole or not at all; gives its path. Raises `UserError` where it cannot be written. */
export function writeOut({ system, words }: Context, { file, text }: { file: string; text: string | Uint8Array }): string {
  const path = resolve(system.cwd, file);
  try {
    if (path.includes('\0')) throw new FileError('missing', path, 'NUL');
    system.files.replace(path, text);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UserError(words.cannotWrite(short(file), words.problem[error.problem]));
  }
  return path;
}
