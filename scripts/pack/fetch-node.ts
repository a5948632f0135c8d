import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface NodePackage {
  readonly name: string;
  readonly version: string;
  /** `sha512-…`, as package-lock.json has it. */
  readonly integrity: string;
  /** The package's file, whose bytes are those of `integrity`. */
  readonly file: string;
}

/** A Node that is pinned in package-lock.json. Raises an error with the package's name where it is not. */
export function fetchNode(name: string, root: string): NodePackage {
  return bringNode({ name, ...pinned(name, root) }, root);
}

/**
 * Brings a Node of the npm registry here, or takes the one brought before; its bytes are those of `integrity`, so they are what was
 * looked at when it was pinned. Raises an error with the package's name where it cannot be had, or is something else.
 */
export function bringNode({ name, version, integrity }: Omit<NodePackage, 'file'>, root: string): NodePackage {
  const folder = join(root, 'node_modules/.cache/ariane-pack');
  const file = join(folder, `${name}-${version}.tgz`);
  if (!existsSync(file) || hashOf(file) !== integrity) {
    mkdirSync(folder, { recursive: true });
    // In a folder of its own until it is whole: two packs may be made at once.
    const own = mkdtempSync(join(folder, 'brought-'));
    try {
      const fresh = brought(`${name}@${version}`, own);
      const got = hashOf(fresh);
      if (got !== integrity) throw new Error(`${name}@${version} is not what was pinned: ${got} instead of ${integrity}`);
      renameSync(fresh, file);
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
  }
  return { name, version, integrity, file };
}

function pinned(name: string, root: string): { version: string; integrity: string } {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const entry = lock.packages[`node_modules/${name}`] ?? lock.packages[`scripts/runtime/node_modules/${name}`];
  if (!entry?.integrity) throw new Error(`package-lock.json pins no ${name}`);
  return entry;
}

/** npm itself brings it: it knows the registry, the proxy and its own cache. */
function brought(spec: string, folder: string): string {
  const npm = process.env.npm_execpath;
  const args = ['pack', spec, '--json', '--pack-destination', folder];
  const { status, stdout, stderr } =
    npm === undefined
      ? spawnSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm could not bring ${spec}:\n${stderr}`);
  const [{ filename }] = JSON.parse(stdout);
  return join(folder, filename);
}

const hashOf = (file: string): string => `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
