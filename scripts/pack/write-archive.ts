import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { create } from 'tar';
import { ZipFile } from 'yazl';
import type { Staged } from './stage.ts';

interface Asked {
  /** The laid out folder: its name is the folder in the archive. */
  readonly folder: string;
  readonly files: readonly Staged[];
  readonly at: Date;
  readonly file: string;
}

const modeOf = ({ isProgram }: Staged): number => (isProgram ? 0o755 : 0o644);

/** A zip whose bytes depend on its files, their order and `at` alone: no owner, no local time. */
export async function writeZip({ folder, files, at, file }: Asked): Promise<void> {
  const zip = new ZipFile();
  for (const each of files)
    zip.addFile(join(folder, each.name), `${basename(folder)}/${each.name}`, {
      // yazl writes the time of the zone it runs in; packing runs in UTC.
      ...{ mtime: at, mode: 0o100000 | modeOf(each), compressionLevel: 9 },
    });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

/** The same as a gzipped tar. */
export async function writeTar({ folder, files, at, file }: Asked): Promise<void> {
  const modes = new Map(files.map((each) => [`${basename(folder)}/${each.name}`, modeOf(each)]));
  await create(
    {
      ...{ file, cwd: dirname(folder), gzip: { level: 9 }, portable: true, mtime: at },
      // The mask of whoever packs has no say.
      onWriteEntry: (entry) => {
        if (entry.stat) entry.stat.mode = 0o100000 | (modes.get(entry.path) ?? 0o644);
      },
    },
    [...modes.keys()],
  );
}

/** `FILE.sha256` beside it, in the form `sha256sum -c` reads. Gives the hash. */
export async function writeHash(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const hex = hash.digest('hex');
  writeFileSync(`${file}.sha256`, `${hex}  ${basename(file)}\n`);
  return hex;
}
