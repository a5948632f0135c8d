import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import { extract, list } from 'tar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM } from '../cli/run-program.ts';
import { MAIN_JOB } from '../support/main-job.ts';
import { HERE, makePacks, ROOT } from './make-pack.ts';

function hashesBelow(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  return new Map(paths.map((path) => [relative(folder, path), hash(path)]));
}

// A pack runs where it was made for; the archives themselves are looked at everywhere (windows-pack.test.ts).
describe.runIf(process.platform === 'linux')('the pack, unpacked', () => {
  let out: string;
  let folder: string;
  let archive: string;

  beforeAll(async () => {
    out = makePacks(HERE);
    archive = join(out, `ariane-${HERE}.tar.gz`);
    // A folder as people have them.
    const place = join(out, 'Bureau d’Adèle $(id) & "co"');
    mkdirSync(place);
    await extract({ file: archive, cwd: place });
    folder = join(place, `ariane-${HERE}`);
  }, 300_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  const home = () => mkdtempSync(join(out, 'home-'));
  const start = (
    args: readonly string[],
    how: { env?: Record<string, string>; cwd?: string; input?: string; program?: string } = {},
  ) =>
    spawnSync(how.program ?? join(folder, 'ariane'), args, {
      ...{ env: how.env ?? { PATH: '' }, cwd: how.cwd ?? out, input: how.input ?? '', encoding: 'utf8' },
    });
  const masked = (text: string) =>
    text
      .replace(/\d{8}-\d{4}-\w{4}/g, 'SESSION')
      .replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'MOMENT')
      .replace(/SHA-256 \w{64}/, 'SHA-256')
      .replaceAll(/home-\w+/g, 'HOME');

  it('does the main job with an empty PATH: asks, goes on, and leaves the ticket of the built program', () => {
    const here = home();
    const asked = start(['exchange-connector', '--plain', '--lang', 'en', '--home', here], { input: '2\n3\nq\n' });
    expect(asked).toMatchObject({ status: 5 });
    expect(asked.stdout).toContain('Question 3.');
    // As it was called: there is no `ariane` on the PATH.
    expect(asked.stderr).toMatch(/Resume with: ['"]\/.*\/ariane['"] resume \d{8}/);
    const resumed = start(['resume', '--plain', '--lang', 'en', '--home', here], { input: 'q\n' });
    expect(resumed).toMatchObject({ status: 5 });
    expect(resumed.stdout).toContain('Question 3.');

    writeFileSync(join(out, 'answers.yaml'), MAIN_JOB);
    const run = ['run', 'exchange-connector', '--answers', 'answers.yaml', '--home'];
    const packed = start([...run, home()]);
    const built = spawnSync(process.execPath, [PROGRAM, ...run, home()], { cwd: out, env: { PATH: '' }, encoding: 'utf8' });
    expect(packed).toMatchObject({ status: 0 });
    expect(packed.stdout).toContain('Le courrier arrive sur le téléphone');
    expect(masked(packed.stdout + packed.stderr)).toBe(masked(built.stdout + built.stderr));
  }, 60_000);

  it('makes what authors and older servers need', () => {
    const script = start(['collect', 'exchange-connector', '--home', home()]);
    expect(script).toMatchObject({ status: 0 });
    expect(script.stdout).toContain('$ArianeManifest');
    expect(start(['flow', 'book', 'exchange-connector', '--home', home()]).stdout).toContain('<!DOCTYPE html>');
    expect(start(['flow', 'new', join(out, 'my-flow'), '--home', home()])).toMatchObject({ status: 0 });
    expect(start(['flow', 'lint', join(out, 'my-flow'), '--home', home()])).toMatchObject({ status: 0 });
  }, 60_000);

  it('keeps everything in its own folder with --home .', () => {
    const before = readdirSync(folder);
    expect(start(['exchange-connector', '--plain', '--home', '.'], { cwd: folder, input: '2\nq\n' })).toMatchObject({
      status: 5,
    });
    const made = readdirSync(folder).filter((name) => !before.includes(name));
    expect(made).toContain('sessions');
    expect(made.filter((name) => !['sessions', 'cache'].includes(name))).toEqual([]);
    for (const name of made) rmSync(join(folder, name), { recursive: true });
  });

  it('is found through a link, and by its name on the PATH', () => {
    mkdirSync(join(out, 'bin'));
    symlinkSync(join(folder, 'ariane'), join(out, 'bin/first'));
    symlinkSync('first', join(out, 'bin/ariane'));
    const plain = start(['--version']).stdout;
    expect(plain).toMatch(/^ariane \d/);
    expect(start(['--version'], { program: join(out, 'bin/ariane') }).stdout).toBe(plain);
    const shell = spawnSync('/bin/sh', ['-c', 'ariane --version'], { env: { PATH: join(out, 'bin') }, encoding: 'utf8' });
    expect(shell.stdout).toBe(plain);
    const inside = spawnSync('/bin/sh', ['-c', 'ariane --version'], { env: { PATH: folder }, cwd: '/', encoding: 'utf8' });
    expect(inside.stdout).toBe(plain);
    const read = spawnSync('/bin/sh', ['ariane', '--version'], { env: { PATH: '' }, cwd: folder, encoding: 'utf8' });
    expect(read.stdout).toBe(plain);
  });

  it('is not changed by NODE_OPTIONS, NODE_PATH or a hostile current folder', () => {
    const hostile = join(out, 'hostile');
    const evil = `require('fs').writeFileSync(${JSON.stringify(join(out, 'ran'))}, 'x'); console.log('EVIL');`;
    const files = {
      'evil.cjs': evil,
      'index.js': evil,
      node: `#!/bin/sh\ntouch ${out}/ran`,
      readlink: `#!/bin/sh\ntouch ${out}/ran`,
      'package.json': '{ "type": "module", "imports": { "#x": "./evil.cjs" } }',
      'node.config.json': '{ "nodeOptions": { "require": "./evil.cjs" } }',
      '.env': 'NODE_OPTIONS=--require ./evil.cjs\nARIANE_HOME=/nowhere',
      '.npmrc': 'node-options=--require ./evil.cjs',
      '.noderc': evil,
      'tsconfig.json': '{',
      'flow.yaml': 'id: [',
      // Loading a provider that is no program ends Node with a complaint, so that this much is seen without one.
      'openssl.cnf': `nodejs_conf = evil\n[evil]\nproviders = all\n[all]\nevil = one\n[one]\nmodule = ${hostile}/evil.cjs\nactivate = 1\n`,
    };
    for (const name of ['react', 'ink', 'yaml', 'bufferutil', 'node:fs', 'fs', 'react-devtools-core'])
      Object.assign(files, {
        [`node_modules/${name}/index.js`]: evil,
        [`node_modules/${name}/package.json`]: '{"main":"index.js"}',
      });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(hostile, name, '..'), { recursive: true });
      writeFileSync(join(hostile, name), text, { mode: 0o755 });
    }
    writeFileSync(join(out, 'answers.yaml'), MAIN_JOB);
    const env = {
      PATH: `${hostile}:.:`,
      NODE_OPTIONS: `--require ${hostile}/evil.cjs --inspect=0 --trace-warnings`,
      NODE_PATH: `${hostile}/node_modules`,
      NODE_REPL_EXTERNAL_MODULE: `${hostile}/evil.cjs`,
      NODE_V8_COVERAGE: join(out, 'coverage'),
      NODE_DEBUG: 'module,fs',
      NODE_ICU_DATA: hostile,
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      NODE_REDIRECT_WARNINGS: join(out, 'ran'),
      OPENSSL_CONF: join(hostile, 'openssl.cnf'),
      OPENSSL_MODULES: hostile,
      OPENSSL_ENGINES: hostile,
    };
    const run = ['run', 'exchange-connector', '--answers', join(out, 'answers.yaml'), '--home'];
    const clean = start([...run, home()]);
    const attacked = start([...run, home()], { env, cwd: hostile });
    expect(clean).toMatchObject({ status: 0 });
    expect(attacked).toMatchObject({ status: 0 });
    expect(masked(attacked.stdout + attacked.stderr)).toBe(masked(clean.stdout + clean.stderr));
    expect(existsSync(join(out, 'ran'))).toBe(false);
    expect(existsSync(join(out, 'coverage'))).toBe(false);
  }, 60_000);

  it('holds what its list says, each with a licence, and nothing of the repository', async () => {
    const names: string[] = [];
    await list({ file: archive, onReadEntry: ({ path }) => names.push(path) });
    expect(names).toContain(`ariane-${HERE}/README.txt`);
    expect(names).toContain(`ariane-${HERE}/runtime/LICENSE`);
    expect(names.filter((name) => /node_modules|\.tsx?$|package-lock|\/test\//.test(name))).toEqual([]);

    const bom = JSON.parse(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8'));
    const schemas = join(ROOT, 'node_modules/@cyclonedx/cyclonedx-library/res/schema');
    const schema = (name: string): AnySchemaObject =>
      JSON.parse(readFileSync(join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8'));
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'])
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    const validate = ajv.compile(schema('bom-1.6'));
    expect(validate(bom), JSON.stringify(validate.errors)).toBe(true);
    const listed = bom.components.map((each: { purl: string }) => each.purl.replace('%40', '@'));
    expect(listed).toContain('pkg:npm/ink@8.0.0');
    expect(listed.filter((purl: string) => /typescript|vitest|esbuild|biome/.test(purl))).toEqual([]);
    const licences = readFileSync(join(folder, 'dist/LICENSES.txt'), 'utf8');
    const bundled: { name: string; version: string }[] = JSON.parse(readFileSync(join(ROOT, 'dist/packages.json'), 'utf8'));
    for (const { name, version } of bundled) {
      expect(listed).toContain(`pkg:npm/${name}@${version}`);
      expect(licences).toContain(`${name} ${version} (`);
    }
    expect(listed).toHaveLength(bundled.length + 1);
    expect(readFileSync(join(out, `ariane-${HERE}.cdx.json`), 'utf8')).toBe(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8'));
  });

  it('is built of the same bytes each time', () => {
    const build = (to: string): ReadonlyMap<string, string> => {
      execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs'), '--out', to], { cwd: ROOT, stdio: 'ignore' });
      return hashesBelow(to);
    };
    const built = hashesBelow(join(ROOT, 'dist'));
    expect(built.size).toBeGreaterThan(50);
    // esbuild reads files side by side: what depended on their order differed in every second build.
    for (const name of ['first', 'second', 'third', 'fourth']) expect(build(join(out, name))).toEqual(built);
  }, 120_000);

  it('comes with its SHA-256, and has the same bytes wherever and by whomever it is packed', () => {
    const hash = createHash('sha256').update(readFileSync(archive)).digest('hex');
    expect(readFileSync(`${archive}.sha256`, 'utf8')).toBe(`${hash}  ariane-${HERE}.tar.gz\n`);
    execFileSync('sha256sum', ['-c', `ariane-${HERE}.tar.gz.sha256`], { cwd: out, stdio: 'ignore' });
    const mask = process.umask(0o077);
    const again = makePacks(HERE, { TZ: 'Asia/Tokyo', LC_ALL: 'fr_FR.UTF-8', TMPDIR: tmpdir() });
    process.umask(mask);
    try {
      expect(readFileSync(join(again, `ariane-${HERE}.tar.gz.sha256`), 'utf8')).toBe(readFileSync(`${archive}.sha256`, 'utf8'));
    } finally {
      rmSync(again, { recursive: true, force: true });
    }
  }, 300_000);
});
