import { constants } from 'node:fs';
import { lstat, open, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDER_LIMITS, type Limits, type StoredFile } from './evidence-store.ts';
import { EvidenceError } from './types.ts';

const DEEPEST = 4;
const CHUNK = 256 * 1024;

/** The regular files below a folder; links are left out, whatever they lead to. Throws `EvidenceError`. */
export async function openFolder(path: string, limits: Limits = FOLDER_LIMITS): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  let all = 0;
  const walk = async (folder: string, prefix: string, depth: number): Promise<void> => {
    for await (const entry of await opendir(folder)) {
      const inside = join(folder, entry.name);
      if (entry.isDirectory() && depth < DEEPEST) await walk(inside, `${prefix}${entry.name}/`, depth + 1);
      else if (entry.isFile()) {
        const { size } = await lstat(inside);
        all += size;
        if (files.length >= limits.files) throw new EvidenceError('too-many-files', String(limits.files));
        if (size > limits.each || all > limits.all) throw new EvidenceError('too-big', entry.name);
        files.push({ name: prefix + entry.name, open: () => readFileChunks(inside, limits.each) });
      }
    }
  };
  await walk(path, '', 0);
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A regular file's bytes, at most `most`; a link or a pipe put there meanwhile is not opened. */
export async function* readFileChunks(path: string, most: number): AsyncGenerator<Uint8Array> {
  // Neither flag exists on Windows.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const handle = await open(path, flags);
  try {
    if (!(await handle.stat()).isFile()) throw new EvidenceError('not-evidence', path);
    let count = 0;
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK);
      if (bytesRead === 0) return;
      count += bytesRead;
      if (count > most) throw new EvidenceError('too-big', path);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
