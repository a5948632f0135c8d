import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { expect } from 'vitest';
import { ZipFile } from 'yazl';
import { SMALL_FLOWS } from './run-program.ts';

export const SMALL = join(SMALL_FLOWS, 'small');
const text = (name: string) => readFileSync(join(SMALL, name), 'utf8');

/** The small flow with another version, so that it can be told from the one that is there. */
export function newer(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(SMALL, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const name = join(entry.parentPath, entry.name).slice(SMALL.length + 1);
    files[name] = text(name).replace(/^version: 3$/m, 'version: 7');
  }
  expect(files['flow.yaml']).toContain('version: 7');
  return files;
}

/** A zip of these files; as reproducible zips do, it gives them all one time. */
export async function zipped(
  path: string,
  files: Readonly<Record<string, string>>,
  below = '',
  mtime = new Date('2026-10-01T12:00:00Z'),
): Promise<string> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), `${below}${name}`, { mtime });
  zip.end();
  await finished(zip.outputStream.pipe(createWriteStream(path)));
  return path;
}

/** A line of `ariane flow list --json`. */
export interface Listed {
  readonly flow: string;
  readonly path: string;
  readonly version: number | null;
  readonly hash: string | null;
  readonly changed: string | null;
  readonly hiddenBy: string | null;
  readonly errors: number;
}
export const listed = (stdout: string) => JSON.parse(stdout) as Listed[];
