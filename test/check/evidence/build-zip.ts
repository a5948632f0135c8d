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

/** A zip of so many empty files, as it says itself in the 64-bit way; a library takes minutes for it. */
export function emptyEntries(count: number): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  for (let index = 0; index < count; index += 1) {
    const name = Buffer.from(String(index).padStart(6, '0'));
    const local = Buffer.alloc(30);
    LOCAL.copy(local);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    CENTRAL.copy(central);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(index * 36, 42);
    locals.push(local, name);
    centrals.push(central, name);
  }
  const start = count * 36;
  const size = count * 52;
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  for (const at of [24, 32]) end64.writeBigUInt64LE(BigInt(count), at);
  end64.writeBigUInt64LE(BigInt(size), 40);
  end64.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + size), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22, 0xff);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(0, 4);
  end.writeUInt16LE(0, 20);
  return Buffer.concat([...locals, ...centrals, end64, locator, end]);
}
