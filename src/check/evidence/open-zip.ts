import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { type Limits, type StoredFile, ZIP_LIMITS } from './evidence-store.ts';
import { EvidenceError } from './types.ts';

const KIND = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;

/**
 * The files of a zip, in memory; nothing is written anywhere. Throws `EvidenceError`: for a zip that is none, is encrypted, names a
 * path outside, a link, a device, the same name twice (in any case: on Windows they are one), or has more entries than `limits`.
 */
export async function openZip(bytes: Uint8Array, limits: Limits = ZIP_LIMITS): Promise<StoredFile[]> {
  const zip = await opened(bytes);
  if (zip.entryCount > limits.files) throw new EvidenceError('too-many-files', String(zip.entryCount));
  const names = new Set<string>();
  const files: StoredFile[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (names.size >= limits.files) throw new EvidenceError('too-many-files', String(limits.files));
      checkEntry(entry);
      const key = entry.fileName.replace(/\/+$/, '').normalize('NFC').toLowerCase();
      if (names.has(key)) throw new EvidenceError('unsafe-zip', entry.fileName);
      names.add(key);
      if (entry.fileName.endsWith('/')) continue;
      const changed = entry.getLastModDate().getTime();
      files.push({ name: entry.fileName, open: () => inflate(zip, entry, limits.each), changed });
    }
  } catch (error) {
    throw problemOf(error);
  }
  return files;
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true });
  } catch (error) {
    throw problemOf(error);
  }
}

/** yauzl refuses `..`, absolute paths and drive letters by itself (backslashes are read as slashes). */
function checkEntry(entry: Entry): void {
  const { fileName: name } = entry;
  if (entry.isEncrypted()) throw new EvidenceError('encrypted', name);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file name has them
  if (name === '' || name.length > 300 || /[\x00-\x1f\x7f:]/.test(name)) throw new EvidenceError('unsafe-zip', name);
  if (name.split('/').some((part) => part === '..' || part === '.')) throw new EvidenceError('unsafe-zip', name);
  // Unix keeps the kind of a file in the upper half; 0 is what Windows writes.
  const kind = (entry.externalFileAttributes >>> 16) & KIND;
  if (kind !== 0 && kind !== REGULAR && kind !== FOLDER) throw new EvidenceError('unsafe-zip', name);
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw new EvidenceError('bad-zip', name);
}

async function* inflate(zip: ZipFile, entry: Entry, most: number): AsyncGenerator<Uint8Array> {
  let count = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      count += chunk.length;
      if (count > most) throw new EvidenceError('too-big', entry.fileName);
      yield chunk;
    }
  } catch (error) {
    throw problemOf(error);
  }
}

function problemOf(error: unknown): EvidenceError {
  if (error instanceof EvidenceError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (/invalid relative path|absolute path|invalid characters in fileName/.test(message))
    return new EvidenceError('unsafe-zip', message);
  if (/encrypt/i.test(message)) return new EvidenceError('encrypted', message);
  // yauzl stops an entry that inflates to more than its header says.
  if (/too many bytes in the stream/.test(message)) return new EvidenceError('too-big', message);
  return new EvidenceError('bad-zip', message);
}
