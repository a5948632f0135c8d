/**
 * Bundles into dist/: the door (src/main.ts: arguments, help, version) as CommonJS, because starting Node's loader of ES modules
 * alone costs a third of `--help`; everything behind it as ES modules, split, so that nobody reads what only a session needs.
 * `--watch` goes on building, `--out DIR` builds elsewhere than in dist/. The same sources give the same bytes.
 */
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { bundledPackages, licencesText } from './bundled.ts';
import { keepFlows, readerHash } from './keep-flows.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { watch: { type: 'boolean' }, metafile: { type: 'boolean' }, out: { type: 'string' } },
});
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const dist = values.out === undefined ? join(root, 'dist') : resolve(values.out);
const reader = readerHash(root);
const GRAMMAR = [
  ['web-tree-sitter', 'web-tree-sitter.wasm'],
  ['tree-sitter-powershell', 'tree-sitter-powershell.wasm'],
];
const nothing = join(root, 'scripts/stubs/nothing.mjs');

/** @type {esbuild.BuildOptions} */
const common = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  platform: 'node',
  target: 'node22',
  minify: true,
  // A stack trace in a bug report should name functions.
  keepNames: false,
  legalComments: 'none',
  charset: 'utf8',
  define: {
    'process.env.NODE_ENV': '"production"',
    ARIANE_VERSION: JSON.stringify(version),
    ARIANE_READER: JSON.stringify(reader),
  },
  // The first would fail at run time where it is not installed, the second alone costs 100 ms with all its languages.
  alias: { 'react-devtools-core': nothing, 'cli-highlight': join(root, 'scripts/stubs/cli-highlight.mjs') },
  logLevel: 'warning',
  metafile: true,
};

const lazyWidth = join(root, 'src/text/lazy-string-width.ts');

/** What src/ loads when it is wanted. Known before anything is built: esbuild comes by files in another order each time. */
function loadedLater() {
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  const files = sources.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name));
  return new Set(
    files.flatMap(({ parentPath, name }) =>
      [...readFileSync(join(parentPath, name), 'utf8').matchAll(/\bimport\(\s*'(\.[^']+)'\s*\)/g)].map(([, path]) =>
        join(parentPath, path),
      ),
    ),
  );
}

/** @type {esbuild.BuildOptions} */
const house = {
  ...common,
  entryPoints: { serve: 'src/cli/serve.ts' },
  outExtension: { '.js': '.mjs' },
  chunkNames: 'parts/[name]-[hash]',
  splitting: true,
  format: 'esm',
  plugins: [
    {
      name: 'lazy-string-width',
      setup: (build) =>
        build.onResolve({ filter: /^string-width$/ }, ({ importer }) =>
          importer === lazyWidth ? undefined : { path: lazyWidth },
        ),
    },
    {
      // What `serve` needs from the start becomes one file instead of twenty, each of which costs Node one to two milliseconds:
      // esbuild parts files by who reaches them, so whatever is loaded later is made to reach all of it too.
      name: 'one-hall',
      setup: (build) => {
        const later = loadedLater();
        build.onLoad({ filter: /\/src\/.*\.tsx?$/ }, ({ path }) => {
          if (!later.has(path)) return undefined;
          const text = readFileSync(path, 'utf8');
          return {
            contents: `import ${JSON.stringify(join(root, 'src/cli/serve.ts'))};\n${text}`,
            loader: path.endsWith('x') ? 'tsx' : 'ts',
          };
        });
      },
    },
    {
      // Yoga fetches its own data URL: that alone starts Node's HTTP client, a fifth of the time to the first frame.
      name: 'yoga-without-fetch',
      setup: (build) =>
        build.onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, ({ path }) => {
          const text = readFileSync(path, 'utf8');
          const contents = text.replace('"function"!=typeof fetch', 'true');
          if (contents === text)
            throw new Error(`${path} no longer asks for fetch as expected: look again whether this is still needed`);
          return { contents, loader: 'js' };
        }),
    },
  ],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};

/** @type {esbuild.BuildOptions} */
const door = {
  ...common,
  entryPoints: { door: 'src/main.ts' },
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  define: { ...common.define, 'import.meta.url': '__url' },
  banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
  plugins: [
    {
      name: 'the-house-stands-beside-the-door',
      setup: (build) => build.onResolve({ filter: /\/serve\.ts$/ }, () => ({ path: './serve.mjs', external: true })),
    },
  ],
};

function placeEntry() {
  copyFileSync(join(root, 'scripts/ariane.cjs'), join(dist, 'ariane.cjs'));
  chmodSync(join(dist, 'ariane.cjs'), 0o755);
  // PowerShell's grammar, for commands that are linted or about to run.
  mkdirSync(join(dist, 'grammar'), { recursive: true });
  for (const [from, name] of GRAMMAR) copyFileSync(join(root, 'node_modules', from, name), join(dist, 'grammar', name));
}

/** What of others is in it, as a list and with every licence's text. */
function tellPackages(results) {
  const packages = bundledPackages(
    results.map(({ metafile }) => metafile),
    { root, also: GRAMMAR.map(([name]) => name) },
  );
  const list = packages.map(({ name, version, license }) => ({ name, version, license }));
  writeFileSync(join(dist, 'packages.json'), `${JSON.stringify(list, null, 2)}\n`);
  writeFileSync(join(dist, 'LICENSES.txt'), licencesText(packages));
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
if (values.watch) {
  placeEntry();
  for (const options of [house, door]) await (await esbuild.context({ ...options, logLevel: 'info' })).watch();
} else {
  const results = await Promise.all([house, door].map((options) => esbuild.build(options)));
  placeEntry();
  await keepFlows({ flows: join(root, 'flows'), folder: join(dist, 'flows'), version: reader });
  tellPackages(results);
  if (values.metafile) for (const { metafile } of results) console.log(await esbuild.analyzeMetafile(metafile));
}
