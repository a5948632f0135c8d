import { type NamesFile, NO_NAMES, readNames, writeNames } from '../../redact/names-file.ts';
import type { Session } from '../../session/types.ts';
import { FileError, type Files } from '../../terminal/ports.ts';

const MOST = 16 * 1024 * 1024;

/** Where a session's names lie: beside its journal, and removed with it. */
export function namesPath(folder: string): string {
  return `${folder}/names.json`;
}

/** The names a session has given so far; 'broken' where the file is not what was written. Throws `FileError` for the disk. */
export function loadNames(files: Files, folder: string): NamesFile | 'broken' {
  try {
    return readNames(Buffer.from(files.read(namesPath(folder), MOST)).toString()) ?? 'broken';
  } catch (error) {
    if (error instanceof FileError && error.problem === 'missing') return NO_NAMES;
    throw error;
  }
}

/** Writes only what changed. Throws `FileError`. */
export function saveNames(files: Files, folder: string, { before, after }: { before: NamesFile; after: NamesFile }): void {
  const text = writeNames(after);
  if (writeNames(before) !== text) files.replace(namesPath(folder), text);
}

/**
 * The names of a session, and those that other sessions of the same case gave before: a case keeps its names. `folders`: the other
 * sessions' with the same reference, oldest first. What of them cannot be read is passed over; their own export says so.
 */
export function namesOfCase(
  files: Files,
  { session, folder, folders }: { session: Session; folder: string; folders: readonly string[] },
): NamesFile | 'broken' {
  const own = loadNames(files, folder);
  if (own === 'broken' || session.case === undefined) return own;
  const others = folders.flatMap((each) => {
    try {
      const names = loadNames(files, each);
      return names === 'broken' ? [] : names.names;
    } catch {
      return [];
    }
  });
  return { ...own, names: [...own.names, ...others] };
}
