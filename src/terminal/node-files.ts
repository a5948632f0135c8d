import * as nodeFs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileProblem } from './file-problem.ts';
import { FileError, type Files } from './ports.ts';
import { isWindowsName, renameOnWindows } from './windows-files.ts';

/** What of node:fs is used here; tests hand in one whose disk is full. */
export type Fs = Pick<
  typeof nodeFs,
  | 'closeSync'
  | 'constants'
  | 'existsSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'ftruncateSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readSync'
  | 'readdirSync'
  | 'renameSync'
  | 'rmSync'
  | 'statSync'
  | 'writeSync'
>;

const CHUNK = 64 * 1024;

/** The real file system. Every method raises `FileError` and nothing else. */
export function nodeFiles(fs: Fs = nodeFs, platform: NodeJS.Platform = process.platform): Files {
  const { O_RDONLY, O_RDWR, O_WRONLY, O_APPEND, O_CREAT, O_EXCL } = fs.constants;
  // Neither exists on Windows. NONBLOCK: a pipe put there between the look and the opening must not make us wait for ever.
  const NOFOLLOW = fs.constants.O_NOFOLLOW ?? 0;
  const NONBLOCK = fs.constants.O_NONBLOCK ?? 0;
  let temporaries = 0;

  const said = <T>(path: string, act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw fileProblem(path, error);
    }
  };

  const withOpen = <T>(path: string, flags: number, act: (fd: number) => T): T => {
    const fd = fs.openSync(path, flags, 0o600);
    try {
      if (!fs.fstatSync(fd).isFile()) throw notAFile(path);
      return act(fd);
    } finally {
      fs.closeSync(fd);
    }
  };

  // A device may act on being opened, so it is looked at first.
  const regular = (path: string, follow: boolean): void => {
    const found = follow ? fs.statSync(path) : fs.lstatSync(path);
    if (!found.isFile()) throw notAFile(path);
  };

  const writeAll = (fd: number, bytes: Uint8Array): void => {
    for (let done = 0; done < bytes.length; ) {
      const count = fs.writeSync(fd, bytes, done, bytes.length - done);
      if (count === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' });
      done += count;
    }
  };

  /** Writes a file that was not there, whole or not at all. */
  const writeNew = (path: string, bytes: Uint8Array): void => {
    withOpen(path, O_WRONLY | O_CREAT | O_EXCL | NOFOLLOW, (fd) => {
      try {
        writeAll(fd, bytes);
        fs.fsyncSync(fd);
      } catch (error) {
        fs.rmSync(path, { force: true });
        throw error;
      }
    });
  };

  const isWindows = platform === 'win32';
  const named = (path: string): void => {
    if (isWindows && !isWindowsName(path)) throw new FileError('bad-name', path, 'not a name for a file on Windows');
  };

  // The name of a new file is safe only once its folder is. Windows and some network file systems cannot do it.
  const syncFolder = (path: string): void => {
    let fd: number | undefined;
    try {
      fd = fs.openSync(dirname(path), O_RDONLY);
      fs.fsyncSync(fd);
    } catch {
    } finally {
      if (fd !== undefined) fs.closeSync(fd);
    }
  };

  return {
    read: (path, limit) =>
      said(path, () => {
        regular(path, true);
        return withOpen(path, O_RDONLY | NONBLOCK, (fd) => readUpTo(fs, fd, path, limit));
      }),

    list: (path) =>
      said(path, () =>
        fs.readdirSync(path, { withFileTypes: true }).map((entry) => ({
          name: entry.name,
          kind: entry.isFile() ? ('file' as const) : entry.isDirectory() ? ('folder' as const) : ('other' as const),
        })),
      ),

    exists: (path) => fs.existsSync(path),

    stat: (path) =>
      said(path, () => {
        const { size, mtimeMs } = fs.statSync(path);
        return { size, changed: mtimeMs };
      }),

    makeFolder: (path) =>
      said(path, () => {
        named(path);
        try {
          makeFolders(fs, path);
        } catch (error) {
          // Node says EEXIST when a file stands where the folder should.
          throw error instanceof Error && 'code' in error && error.code === 'EEXIST' ? notAFile(path) : error;
        }
      }),

    create: (path, text) =>
      said(path, () => {
        named(path);
        writeNew(path, Buffer.from(text));
        syncFolder(path);
      }),

    append: (path, text) =>
      said(path, () => {
        regular(path, false);
        withOpen(path, O_WRONLY | O_APPEND | NOFOLLOW | NONBLOCK, (fd) => {
          const before = fs.fstatSync(fd).size;
          const bytes = Buffer.from(text);
          try {
            const count = fs.writeSync(fd, bytes, 0, bytes.length);
            if (count < bytes.length) throw new FileError('full', path, `only ${count} of ${bytes.length} bytes were written`);
            fs.fsyncSync(fd);
          } catch (error) {
            try {
              fs.ftruncateSync(fd, before);
            } catch {
              // Windows lets nobody shorten what was opened to append. Half a line is dropped by whoever reads it; why it is half is said.
            }
            throw error;
          }
        });
      }),

    replace: (path, text) =>
      said(path, () => {
        named(path);
        // Renaming over a link or a device would do away with it (`--out /dev/null` as root).
        const there = fs.lstatSync(path, { throwIfNoEntry: false });
        if (there !== undefined && !there.isFile()) throw notAFile(path);
        temporaries += 1;
        const temporary = join(dirname(path), `.${basename(path).slice(0, 80)}.${process.pid}-${temporaries}.tmp`);
        fs.rmSync(temporary, { force: true });
        writeNew(temporary, typeof text === 'string' ? Buffer.from(text) : text);
        try {
          if (isWindows) renameOnWindows(() => fs.renameSync(temporary, path), path);
          else fs.renameSync(temporary, path);
        } catch (error) {
          fs.rmSync(temporary, { force: true });
          throw error;
        }
        syncFolder(path);
      }),

    truncate: (path, length) =>
      said(path, () => {
        regular(path, false);
        withOpen(path, O_RDWR | NOFOLLOW | NONBLOCK, (fd) => {
          fs.ftruncateSync(fd, length);
          fs.fsyncSync(fd);
        });
      }),

    remove: (path) => said(path, () => fs.rmSync(path, { recursive: true, force: true, maxRetries: 5 })),
  };
}

/** Not `recursive`: Node goes round for ever where a folder is there but says that nothing may be made in it (ENOENT in /proc). */
function makeFolders(fs: Fs, path: string): void {
  if (fs.statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(path);
  if (parent !== path) makeFolders(fs, parent);
  try {
    fs.mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Somebody else was quicker.
    if (!fs.statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

function notAFile(path: string): FileError {
  return new FileError('not-a-file', path, 'not a regular file');
}

/** Reads to the end; one byte beyond the limit is enough to know. Sizes are not trusted: in /proc they are 0. */
function readUpTo(fs: Fs, fd: number, path: string, limit: number): Uint8Array {
  if (fs.fstatSync(fd).size > limit) throw new FileError('too-big', path, `more than ${limit} bytes`);
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK, limit - total + 1));
    const count = fs.readSync(fd, chunk, 0, chunk.length, null);
    if (count === 0) return Buffer.concat(chunks, total);
    chunks.push(chunk.subarray(0, count));
    total += count;
    if (total > limit) throw new FileError('too-big', path, `more than ${limit} bytes`);
  }
}
