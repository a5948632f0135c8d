import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';

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

/**
 * npm itself brings it: it knows the registry, the proxy and its own cache. The machine's npm on the machine's Node, not on the one of
 * the repository that `npm run` starts: npm looks for its global settings (a company's registry, its authority) beside its Node.
 */
function brought(spec: string, folder: string): string {
  const { status, stdout, stderr, error } = spawnSync('npm', ['pack', spec, '--json', '--pack-destination', folder], {
    ...{ encoding: 'utf8', cwd: folder, env: ownEnv(process.env), shell: process.platform === 'win32' },
  });
  if (status !== 0) throw new Error(`npm could not bring ${spec}:\n${error?.message ?? stderr}`);
  const [{ filename }] = JSON.parse(stdout);
  return join(folder, filename);
}

const OF_THE_RUN = /^npm_config_(?:globalconfig|prefix|global_prefix|local_prefix|node_gyp|user_agent|npm_version)$/i;

/** The environment as it was before `npm run` put the repository's programs and npm's own paths into it. */
function ownEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !OF_THE_RUN.test(name));
  const isOwn = (folder: string) => !/[\\/]node_modules[\\/]/.test(folder);
  return Object.fromEntries(
    kept.map(([name, value]) => [name, /^path$/i.test(name) ? value?.split(delimiter).filter(isOwn).join(delimiter) : value]),
  );
}

const hashOf = (file: string): string => `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
