import { ZipFile } from 'yazl';

/** A zip of these files; `mode`: the Unix kind and rights. */
export async function buildZip(
  files: readonly (readonly [name: string, content: string | Uint8Array, mode?: number])[],
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content, mode] of files) zip.addBuffer(Buffer.from(content), name, mode === undefined ? {} : { mode });
  zip.end();
  return gather(zip);
}

async function gather(zip: ZipFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as unknown as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The same zip with one name written over by another of the same length, in both headers: no library writes what is not allowed. */
export function rename(zip: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new Error('not the same length');
  const changed = Buffer.from(zip);
  for (let at = changed.indexOf(from, 0, 'latin1'); at !== -1; at = changed.indexOf(from, at + 1, 'latin1'))
    changed.write(to, at, 'latin1');
  return changed;
}

const CENTRAL = Buffer.from([0x50, 0x4b, 1, 2]);
const LOCAL = Buffer.from([0x50, 0x4b, 3, 4]);

/** Sets the flag of encryption in every header. */
export function encrypt(zip: Buffer): Buffer {
  const changed = Buffer.from(zip);
  for (let at = changed.indexOf(LOCAL); at !== -1; at = changed.indexOf(LOCAL, at + 1)) changed[at + 6]! |= 1;
  for (let at = changed.indexOf(CENTRAL); at !== -1; at = changed.indexOf(CENTRAL, at + 1)) changed[at + 8]! |= 1;
  return changed;
}

/** Lets every header say that its file is small. */
export function understate(zip: Buffer, size: number): Buffer {
  const changed = Buffer.from(zip);
  for (let at = changed.indexOf(CENTRAL); at !== -1; at = changed.indexOf(CENTRAL, at + 1)) changed.writeUInt32LE(size, at + 24);
  return changed;
}
