import { win32 } from 'node:path';
import { FileError } from './ports.ts';

const HELD: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);
// Together a second and a half: a scanner takes tenths of one, and nobody waits longer for an answer to be kept.
const TRIES = 10;
const PAUSE = 33;

/**
 * Whether a file at this path would be what its name says: `NUL.txt` is a device, `a:b` a stream of `a`, and what ends with a dot or a
 * space is a file that Explorer can neither open nor delete (Node passes such names on as they are).
 */
export function isWindowsName(path: string): boolean {
  const name = win32.basename(path);
  if (/^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\..*)?$/i.test(name)) return false;
  return !/[<>:"|?*]/.test(name) && !/[. ]$/.test(name);
}

/**
 * Tries again for a moment: a scanner or an indexer of Windows has a new file open, and then it can neither be renamed nor renamed
 * over. Throws `FileError` (`busy`) where somebody keeps it open.
 */
export function renameOnWindows(rename: () => void, path: string): void {
  for (let tries = 1; ; tries++) {
    try {
      return rename();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && HELD.has(String(error.code)))) throw error;
      if (tries === TRIES) throw new FileError('busy', path, error.message);
      // Holding everything up: what is to be kept is kept before anything else happens.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE * tries);
    }
  }
}
