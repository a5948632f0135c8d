import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { decodeOutput } from '../read/decode-output.ts';
import { FOLDER_LIMITS, LARGEST_TEXT, LARGEST_ZIP, type StoredFile, ZIP_LIMITS } from './evidence-store.ts';
import { openFolder, readFileChunks } from './open-folder.ts';
import { openZip } from './open-zip.ts';
import { hasBlock, readPasteBlock } from './read-paste-block.ts';
import { readStore } from './read-store.ts';
import { EvidenceError, type EvidenceRead } from './types.ts';

/**
 * Evidence from a folder, a zip, a text that holds a pasted block, or one output or log by itself; by path, or bytes read already.
 * Nothing is written, nothing outside is opened. Never throws: what cannot be read is `{ ok: false }` with a word for why. What is
 * wrong with one item (altered, missing) is said at that item, and the others stay.
 */
export async function readEvidence(source: string | Uint8Array): Promise<EvidenceRead> {
  try {
    if (typeof source !== 'string') return await readBytes(source, 'evidence');
    const found = await stat(source);
    if (found.isDirectory()) return finish(await readStore(await openFolder(source), FOLDER_LIMITS));
    if (!found.isFile()) throw new EvidenceError('not-evidence', source);
    const name = basename(source);
    const [head] = await gather(readFileChunks(source, FOLDER_LIMITS.each), 4, { isPart: true });
    const isSmall = found.size <= (isZip(head!) ? LARGEST_ZIP : LARGEST_TEXT);
    if (isZip(head!) && !isSmall) throw new EvidenceError('too-big', name);
    if (isSmall) return await readBytes((await gather(readFileChunks(source, LARGEST_ZIP), LARGEST_ZIP))[0]!, name);
    return finish(await readStore([{ name, open: () => readFileChunks(source, FOLDER_LIMITS.each) }], FOLDER_LIMITS));
  } catch (error) {
    if (error instanceof EvidenceError) return { ok: false, why: error.why, detail: error.message };
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = code === 'ENOENT' ? 'not-found' : code === 'EACCES' || code === 'EPERM' ? 'denied' : 'not-evidence';
    return { ok: false, why, detail: error instanceof Error ? error.message : '' };
  }
}

async function readBytes(bytes: Uint8Array, name: string): Promise<EvidenceRead> {
  if (bytes.length === 0) throw new EvidenceError('empty', name);
  if (isZip(bytes)) {
    if (bytes.length > LARGEST_ZIP) throw new EvidenceError('too-big', name);
    return finish(await readStore(await openZip(bytes), ZIP_LIMITS));
  }
  if (bytes.length <= LARGEST_TEXT) {
    const { text } = decodeOutput(bytes);
    if (hasBlock(text)) return readPasteBlock(text);
  }
  const file: StoredFile = {
    name,
    open: async function* () {
      yield bytes;
    },
  };
  return finish(await readStore([file], FOLDER_LIMITS));
}

function finish({ manifest, items }: Awaited<ReturnType<typeof readStore>>): EvidenceRead {
  if (manifest === undefined && items.length === 0) throw new EvidenceError('empty');
  return { ok: true, manifest, items };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7);
}

async function gather(chunks: AsyncIterable<Uint8Array>, most: number, { isPart = false } = {}): Promise<[Uint8Array]> {
  const kept: Uint8Array[] = [];
  let count = 0;
  for await (const chunk of chunks) {
    kept.push(chunk);
    count += chunk.length;
    if (count >= most && isPart) break;
    if (count > most) throw new EvidenceError('too-big');
  }
  return [Buffer.concat(kept)];
}
