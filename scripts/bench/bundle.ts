import { join } from 'node:path';
import { build } from 'esbuild';

/** One file that runs as ours does: NODE_ENV fixed, no type stripping in its time and memory. Returns its path. */
export async function bundle({
  entry,
  folder,
  name,
  stub,
}: {
  entry: string;
  folder: string;
  name: string;
  stub?: string;
}): Promise<string> {
  const outfile = join(folder, name);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    ...(stub === undefined ? {} : { alias: { 'react-devtools-core': stub } }),
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  return outfile;
}
