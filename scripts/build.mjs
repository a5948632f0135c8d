/** Bundles src/main.ts into dist/, split so that `--help` never reads what only a session needs. `--watch` goes on building. */
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { watch: { type: 'boolean' }, metafile: { type: 'boolean' } } });
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const dist = join(root, 'dist');
const nothing = join(root, 'scripts/stubs/nothing.mjs');

/** @type {esbuild.BuildOptions} */
const options = {
  absWorkingDir: root,
  entryPoints: { main: 'src/main.ts' },
  outdir: dist,
  outExtension: { '.js': '.mjs' },
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  minify: true,
  // A stack trace in a bug report should name functions.
  keepNames: false,
  legalComments: 'none',
  charset: 'utf8',
  define: { 'process.env.NODE_ENV': '"production"', ARIANE_VERSION: JSON.stringify(version) },
  // The first would fail at run time where it is not installed, the second alone costs 100 ms with all its languages.
  alias: { 'react-devtools-core': nothing, 'cli-highlight': join(root, 'scripts/stubs/cli-highlight.mjs') },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
  metafile: values.metafile === true,
};

function placeEntry() {
  copyFileSync(join(root, 'scripts/ariane.cjs'), join(dist, 'ariane.cjs'));
  chmodSync(join(dist, 'ariane.cjs'), 0o755);
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
if (values.watch) {
  const context = await esbuild.context({ ...options, logLevel: 'info' });
  placeEntry();
  await context.watch();
} else {
  const result = await esbuild.build(options);
  placeEntry();
  if (result.metafile) console.log(await esbuild.analyzeMetafile(result.metafile));
}
