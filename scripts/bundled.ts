import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** A package of others that is part of dist/. */
export interface Bundled {
  readonly name: string;
  readonly version: string;
  /** SPDX, as the package says. */
  readonly license: string;
  /** Its licence as it came; undefined where the package holds no such file. */
  readonly text: string | undefined;
}

/**
 * The packages whose code is in what was built, by name: those esbuild took bytes of, and `also` (files that are copied). What is
 * only needed to build or to test is not among them.
 */
export function bundledPackages(
  metafiles: readonly Metafile[],
  { root, also }: { root: string; also: readonly string[] },
): Bundled[] {
  const folders = new Set(also.map((name) => join('node_modules', name)));
  for (const { outputs } of metafiles)
    for (const { inputs } of Object.values(outputs))
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
        if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
      }
  const packages = [...folders].map((folder) => readPackage(join(root, folder)));
  const key = ({ name, version }: Bundled) => `${name}@${version}`;
  const unique = new Map(packages.map((each) => [key(each), each]));
  return [...unique.values()].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

function readPackage(folder: string): Bundled {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${name} does not say its licence: look what may be shipped`);
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
  return { name, version, license, text: file === undefined ? undefined : readFileSync(join(folder, file), 'utf8') };
}

/** One text with every licence, as most of them ask for. Licences that read the same stand once, with all they are of. */
export function licencesText(packages: readonly Bundled[]): string {
  const texts = new Map<string, string[]>();
  for (const { name, version, license, text } of packages) {
    const shown = text?.replaceAll('\r\n', '\n').trim() ?? `${license} (its package holds no copy of it)`;
    texts.set(shown, [...(texts.get(shown) ?? []), `${name} ${version} (${license})`]);
  }
  const rule = '-'.repeat(78);
  const parts = [...texts].map(([text, names]) => `${rule}\n${names.join('\n')}\n${rule}\n\n${text}\n`);
  return `Ariane contains these packages of others, each under its own licence.\n\n${parts.join('\n')}`;
}
