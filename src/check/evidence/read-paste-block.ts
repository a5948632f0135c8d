import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { readManifest } from './read-manifest.ts';
import { EvidenceError, type EvidenceRead } from './types.ts';

const LARGEST = 50_000_000;
// Mail programs make dashes long.
const DASHES = '[-\\u2010-\\u2015\\u2212]{2,12}';
const BEGIN = new RegExp(`${DASHES}\\s*BEGIN ARIANE EVIDENCE\\s+([0-9a-f]{4,64})\\s*${DASHES}`, 'gi');
const END = new RegExp(`${DASHES}\\s*END ARIANE EVIDENCE`, 'i');

/** Whether a text holds (the beginning of) a block that a collector printed. */
export function hasBlock(text: string): boolean {
  return text.includes('BEGIN ARIANE EVIDENCE');
}

/**
 * The evidence in a block somebody pasted: the last one of the text, with whatever stands around it, quoted (`>`), wrapped anew or
 * indented. Its SHA-256 decides whether it arrived whole. Never throws.
 */
export function readPasteBlock(text: string): EvidenceRead {
  try {
    const { body, hash } = findBlock(text);
    const { manifest, items } = readManifest(unpack(body));
    if (!manifest.hash.startsWith(hash)) throw new EvidenceError('damaged', 'hash');
    return {
      ok: true,
      manifest,
      items: items.map(({ sha256: _, ...item }) => ({ ...item, ...openOf(item.text) })),
    };
  } catch (error) {
    if (error instanceof EvidenceError) return { ok: false, why: error.why, detail: error.message };
    return { ok: false, why: 'damaged', detail: '' };
  }
}

function findBlock(text: string): { body: string; hash: string } {
  const begin = [...text.matchAll(BEGIN)].at(-1);
  if (begin === undefined) throw new EvidenceError(hasBlock(text) ? 'damaged' : 'no-block');
  const rest = text.slice(begin.index + begin[0].length);
  const end = END.exec(rest);
  if (end === null) throw new EvidenceError('truncated');
  return { body: rest.slice(0, end.index), hash: begin[1]!.toLowerCase() };
}

/** The JSON in the body of a block. */
function unpack(body: string): string {
  const mark = /SHA-?256\s*:/i.exec(body);
  if (mark === null) throw new EvidenceError('damaged', 'no sha-256');
  const sum = body
    .slice(mark.index + mark[0].length)
    .replace(/[^0-9a-f]/gi, '')
    .slice(0, 64)
    .toLowerCase();
  const lines = body
    .slice(0, mark.index)
    .split('\n')
    .map((line) => line.replace(/^[\s>|]+/, '').replace(/\s+/g, ''))
    .filter((line) => /^[A-Za-z0-9+/=]+$/.test(line));
  // Somebody's name between the lines looks like Base64, too: then the long lines alone, and the last.
  const long = lines.filter((line, index) => line.length === 76 || index === lines.length - 1);
  for (const each of [lines, long]) {
    const packed = Buffer.from(each.join(''), 'base64');
    if (createHash('sha256').update(packed).digest('hex') === sum) return inflate(packed);
  }
  throw new EvidenceError('damaged', 'sha-256');
}

function inflate(packed: Uint8Array): string {
  try {
    return new TextDecoder().decode(gunzipSync(packed, { maxOutputLength: LARGEST }));
  } catch (error) {
    const isBig = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new EvidenceError(isBig ? 'too-big' : 'damaged', 'gzip');
  }
}

function openOf(text: string | undefined): { open: (() => AsyncIterable<Uint8Array>) | undefined; bytes: number } {
  if (text === undefined) return { open: undefined, bytes: 0 };
  const bytes = new TextEncoder().encode(text);
  return {
    bytes: bytes.length,
    open: async function* () {
      yield bytes;
    },
  };
}
