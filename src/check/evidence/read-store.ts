import { createHash } from 'node:crypto';
import { decodeOutput } from '../read/decode-output.ts';
import { LARGEST_TEXT, type StoredFile } from './evidence-store.ts';
import { type ManifestItem, readManifest } from './read-manifest.ts';
import { EvidenceError, type EvidenceItem, type EvidenceManifest } from './types.ts';

interface Read {
  readonly file: StoredFile;
  readonly bytes: number;
  readonly sha256: string;
  /** Undefined where it is too large for one text. */
  readonly text: string | undefined;
}

/**
 * The evidence in a set of files: what a manifest names, checked against its SHA-256, and besides it whatever else lies there, to
 * be recognised by what it is. Every file is read once, to its end; `all` bytes at most. Throws `EvidenceError`.
 */
export async function readStore(
  files: readonly StoredFile[],
  { all }: { all: number },
): Promise<{ manifest: EvidenceManifest | undefined; items: EvidenceItem[] }> {
  const reads = new Map<string, Read>();
  let total = 0;
  for (const file of files) {
    if (isLitter(file.name)) continue;
    const read = await readOne(file, all - total);
    total += read.bytes;
    reads.set(file.name, read);
  }
  const at = manifestAt([...reads.keys()]);
  if (at === undefined) return { manifest: undefined, items: [...reads.values()].map(unnamed) };
  const { manifest, items: named } = readManifest(reads.get(at)?.text ?? '');
  const folder = at.slice(0, at.length - 'manifest.json'.length);
  const used = new Set([at]);
  const items = named.map((item) => {
    used.add(folder + item.file);
    return joined(item, reads.get(folder + item.file));
  });
  const others = [...reads.values()].filter(({ file }) => !used.has(file.name)).map(unnamed);
  return { manifest, items: [...inOrder(items), ...others] };
}

/** What a machine puts into zips and folders by itself. */
function isLitter(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}

/** Somebody may have zipped the folder, and the folder around it. */
function manifestAt(names: readonly string[]): string | undefined {
  const found = names.filter((name) => /(?:^|\/)manifest\.json$/.test(name));
  return found.sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))[0];
}

async function readOne(file: StoredFile, most: number): Promise<Read> {
  const hash = createHash('sha256');
  let chunks: Uint8Array[] | undefined = [];
  let bytes = 0;
  for await (const chunk of file.open()) {
    bytes += chunk.length;
    if (bytes > most) throw new EvidenceError('too-big', file.name);
    hash.update(chunk);
    if (bytes > LARGEST_TEXT) chunks = undefined;
    chunks?.push(chunk);
  }
  const text = chunks === undefined ? undefined : decodeOutput(Buffer.concat(chunks)).text;
  return { file, bytes, sha256: hash.digest('hex'), text };
}

function joined({ sha256, ...item }: ManifestItem, read: Read | undefined): EvidenceItem {
  // A text belongs into its file: in a zip the manifest's word for it is nobody's.
  const bare = { ...item, text: undefined, open: undefined };
  if (item.file === '') return bare;
  const refused = (why: string): EvidenceItem => ({ ...bare, state: 'refused', why });
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,150}$/.test(item.file)) return refused('bad-name');
  if (read === undefined) return refused('missing-file');
  if (read.sha256 !== sha256) return refused('altered');
  return { ...item, bytes: read.bytes, text: read.text, open: read.file.open };
}

/** The files of one look by their age: that is the order a log was written in. */
function inOrder(items: readonly EvidenceItem[]): EvidenceItem[] {
  const places = new Map<string, EvidenceItem[]>();
  for (const item of items) {
    const key = `${item.look ?? ''}\n${item.arm}`;
    places.set(key, [...(places.get(key) ?? []), item]);
  }
  return [...places.values()].flatMap((group) => group.toSorted((a, b) => (a.changed ?? 0) - (b.changed ?? 0)));
}

function unnamed({ file, bytes, text }: Read): EvidenceItem {
  return {
    ...{ look: undefined, arm: 0, command: '', where: undefined, at: undefined, durationMs: 0 },
    ...{ state: 'ok', why: undefined, error: '', cut: false, place: {}, values: new Map(), culture: '' },
    ...{ file: file.name, source: file.name.split('/').at(-1) ?? file.name, changed: undefined },
    ...{ bytes, text, open: file.open },
  };
}
