import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEvidence } from '../../../src/check/evidence/read-evidence.ts';
import { buildZip } from './build-zip.ts';
import { HASH, sampleItem, sampleManifest } from './sample-manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'ariane-evidence-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('readEvidence', () => {
  it('reads the items of a zip, whoever zipped the folder around it again', async () => {
    const manifest = sampleManifest([
      sampleItem('mailbox', 'Name : é\r\n'),
      sampleItem('other', '', { state: 'not-asked', why: 'no-value', file: undefined }),
    ]);
    for (const prefix of ['', 'ariane-x/', 'deep/ariane-x/']) {
      const zip = await buildZip([
        [`${prefix}manifest.json`, `\ufeff${manifest}`],
        [`${prefix}01-mailbox.txt`, 'Name : é\r\n'],
        ['__MACOSX/._x', 'x'],
      ]);
      const read = await readEvidence(zip);
      expect(read).toMatchObject({
        ok: true,
        manifest: {
          flow: 'sample-flow',
          version: 3,
          hash: HASH,
          culture: 'fr-FR',
          values: new Map([['mailbox', 'adele@contoso.com']]),
        },
        items: [
          {
            look: 'mailbox',
            arm: 0,
            command: 'Get-X',
            at: Date.UTC(2026, 10, 23, 7, 31, 9),
            durationMs: 12,
            state: 'ok',
            text: 'Name : é\n',
            place: { host: 'SRV1' },
          },
          { look: 'other', state: 'not-asked', why: 'no-value', text: undefined, open: undefined },
        ],
      });
    }
  });

  it('refuses the item that was altered, is missing, or names a file it may not, and keeps the others', async () => {
    const items = [
      sampleItem('altered', 'as it was'),
      sampleItem('missing', 'x'),
      sampleItem('outside', 'x', { file: '../01-good.txt' }),
      sampleItem('good', 'as it is'),
    ];
    const read = await readEvidence(
      await buildZip([
        ['manifest.json', sampleManifest(items)],
        ['01-altered.txt', 'as it is'],
        ['01-good.txt', 'as it is'],
      ]),
    );
    expect(read).toMatchObject({
      ok: true,
      items: [
        { state: 'refused', why: 'altered', text: undefined },
        { why: 'missing-file' },
        { why: 'bad-name' },
        { state: 'ok', text: 'as it is' },
      ],
    });
  });

  it('brings what has no manifest, or is not in it, by its name', async () => {
    const bare = await readEvidence(
      await buildZip([
        ['logs/Connector0.log', 'a'],
        ['out.txt', Buffer.from('\ufeffé', 'utf16le')],
      ]),
    );
    expect(bare).toMatchObject({
      ok: true,
      manifest: undefined,
      items: [
        { look: undefined, source: 'Connector0.log', text: 'a' },
        { look: undefined, text: 'é' },
      ],
    });
    const added = await readEvidence(
      await buildZip([
        ['manifest.json', sampleManifest([])],
        ['Connector0.log', 'a'],
      ]),
    );
    expect(added).toMatchObject({ ok: true, manifest: {}, items: [{ look: undefined, file: 'Connector0.log' }] });
  });

  it('reads a folder without following its links', async () => {
    const inside = join(folder, 'evidence');
    mkdirSync(inside);
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    symlinkSync(join(folder, 'secret.txt'), join(inside, 'link.txt'));
    symlinkSync(folder, join(inside, 'around'));
    writeFileSync(join(inside, '01-a.txt'), 'text');
    writeFileSync(join(inside, 'manifest.json'), sampleManifest([sampleItem('a', 'text')]));
    const read = await readEvidence(inside);
    expect(read).toMatchObject({ ok: true, items: [{ look: 'a', text: 'text' }] });
    if (read.ok) expect(read.items).toHaveLength(1);
  });

  it('gives the bytes of what is too long for one text, as often as wanted', async () => {
    const long = 'x'.repeat(9_000_000);
    const read = await readEvidence(await buildZip([['Connector0.log', long]]));
    if (!read.ok) throw new Error(read.why);
    const [item] = read.items;
    expect(item).toMatchObject({ text: undefined, bytes: 9_000_000 });
    for (let time = 0; time < 2; time += 1) {
      let count = 0;
      for await (const chunk of item!.open!()) count += chunk.length;
      expect(count).toBe(9_000_000);
    }
  });

  it.each([
    ['not-found', join(folder, 'nothing')],
    ['empty', Buffer.alloc(0)],
    ['bad-zip', Buffer.from('PK\u0003\u0004 and no more')],
  ])('says %s', async (why, source) => {
    expect(await readEvidence(source)).toMatchObject({ ok: false, why });
  });

  it('tells a manifest that is none, and one of a newer Ariane', async () => {
    for (const [manifest, why] of [
      ['{', 'bad-manifest'],
      ['[]', 'bad-manifest'],
      ['{"format":1}', 'bad-manifest'],
      [sampleManifest([], { format: 2 }), 'newer-format'],
    ] as const)
      expect(await readEvidence(await buildZip([['manifest.json', manifest]]))).toMatchObject({ ok: false, why });
  });

  it('never throws, whatever a manifest says', async () => {
    const value = fc.jsonValue();
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.dictionary(fc.constantFrom('look', 'arm', 'file', 'state', 'values', 'sha256', 'place', 'text', '__proto__'), value),
          { maxLength: 4 },
        ),
        async (items) => {
          expect(await readEvidence(await buildZip([['manifest.json', sampleManifest(items)]]))).toMatchObject({ ok: true });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a single file', () => {
  beforeAll(() => writeFileSync(join(folder, 'one.txt'), Buffer.from('Accès refusé', 'latin1')));
  it('is evidence by itself', async () => {
    expect(await readEvidence(join(folder, 'one.txt'))).toMatchObject({
      ok: true,
      manifest: undefined,
      items: [{ file: 'one.txt', text: 'Accès refusé' }],
    });
  });
});
