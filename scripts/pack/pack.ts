/**
 * `npm run pack`: one folder per system with everything in it, as an archive with its SHA-256 and a list of what is inside.
 * `-- --only linux-x64,win-x64` makes some of them, `-- --out DIR` puts them elsewhere than in packs/. The same commit gives the
 * same bytes, on one and the same system: compression is that of the Node that packs.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { commitMoment } from './moment.ts';
import { PLATFORMS } from './platforms.ts';
import { stage } from './stage.ts';
import { writeHash, writeTar, writeZip } from './write-archive.ts';

// A zip knows local times only.
process.env.TZ = 'UTC';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { only: { type: 'string' }, out: { type: 'string', default: join(root, 'packs') } } });
const wanted = values.only?.split(',') ?? PLATFORMS.map(({ name }) => name);
const unknown = wanted.filter((name) => PLATFORMS.every((each) => each.name !== name));
if (unknown.length > 0)
  throw new Error(`no pack for ${unknown.join(', ')}; there are ${PLATFORMS.map(({ name }) => name).join(', ')}`);
if (!existsSync(join(root, 'dist/packages.json'))) throw new Error('build first: npm run build');

const out = resolve(values.out);
mkdirSync(out, { recursive: true });
const moment = commitMoment(root);
for (const platform of PLATFORMS.filter(({ name }) => wanted.includes(name))) {
  const work = mkdtempSync(join(out, '.packing-'));
  try {
    const folder = join(work, `ariane-${platform.name}`);
    const files = await stage({ platform, root, folder, moment });
    const file = join(out, `ariane-${platform.name}.${platform.archive}`);
    await (platform.archive === 'zip' ? writeZip : writeTar)({ folder, files, at: moment.at, file });
    copyFileSync(join(folder, 'sbom.cdx.json'), join(out, `ariane-${platform.name}.cdx.json`));
    const hash = await writeHash(file);
    console.log(`${hash}  ${file}  ${(statSync(file).size / 1e6).toFixed(1)} MB`);
    console.log(`  ${platform.needs.en}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
