import { FileError, type FileProblem, type Files } from '../terminal/ports.ts';
import type { ReadingCode } from './codes.ts';
import type { Finding } from './finding.ts';

// Ten thousand steps make 1.4 MB of flow.yaml and about 4 MB of text; anything far beyond is an accident or an attack.
export const LIMITS = { yaml: 4_000_000, text: 16_000_000, walk: 1_000_000 } as const;

const CODES: Readonly<Record<FileProblem, ReadingCode>> = {
  missing: 'file-missing',
  denied: 'file-denied',
  'too-big': 'file-too-big',
  'not-a-file': 'not-a-file',
  full: 'file-unreadable',
  'read-only': 'file-unreadable',
  exists: 'file-unreadable',
  busy: 'file-unreadable',
  'bad-name': 'file-unreadable',
  other: 'file-unreadable',
};

export type Bytes = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly finding: Finding };
export type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly finding: Finding };

/** A file's bytes, or why not. Never reads more than `limit`, and follows no link: it could lead out of the folder. */
export function readBytes(files: Files, path: { readonly dir: string; readonly file: string; readonly limit: number }): Bytes {
  try {
    let at = path.dir;
    for (const name of path.file.split('/')) {
      const kind = files.list(at).find((entry) => entry.name === name)?.kind;
      if (kind === 'other') throw new FileError('not-a-file', path.file, 'a link or a device');
      if (kind === undefined) throw new FileError('missing', path.file, 'not in the folder');
      at = `${at}/${name}`;
    }
    return { ok: true, bytes: files.read(`${path.dir}/${path.file}`, path.limit) };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const args = { name: path.file, limit: `${Math.floor(path.limit / 1_000_000)} MB`, why: error.message, base: 'fr' };
    return { ok: false, finding: { code: CODES[error.problem], file: path.file, offset: 0, args } };
  }
}

/** UTF-8 as text, a leading byte order mark left out; UTF-16 and broken UTF-8 are refused, with the place. */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const fail = (found: string, offset = 0): Decoded => ({
    ok: false,
    finding: { code: 'wrong-encoding', file, offset, args: { found } },
  });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return fail('UTF-16');
  if (bytes.length > 1 && (bytes[0] === 0 || bytes[1] === 0)) return fail('UTF-16');
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // The replacement character stands where the first broken byte was, unless the text holds one of its own before.
    const lossy = new TextDecoder('utf-8').decode(bytes);
    const at = lossy.indexOf('\ufffd');
    return fail(`line ${lossy.slice(0, at).split('\n').length}`);
  }
}
