import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../../src/check/evidence/open-zip.ts';
import { readEvidence } from '../../../src/check/evidence/read-evidence.ts';
import { readStore } from '../../../src/check/evidence/read-store.ts';
import { buildZip, emptyEntries, encrypt, rename, understate } from './build-zip.ts';

describe('a hostile zip', () => {
  it.each([
    '../../x.txt',
    '/root/x.txt',
    'C:/abcd.txt',
    '..\\..\\x.txt',
    'a/../../x.t',
    './abcde.txt',
    'a\u0000bcdef.tx',
    'x.txt:abcde',
  ])('is refused for the name %j', async (name) => {
    const plain = 'n'.repeat(name.length);
    const zip = rename(await buildZip([[plain, 'x']]), plain, name);
    expect(await readEvidence(zip)).toMatchObject({ ok: false, why: 'unsafe-zip' });
  });

  it.each([
    ['a link', 0o120777],
    ['a pipe', 0o010644],
    ['a device', 0o020644],
  ])('is refused for %s', async (_kind, mode) => {
    expect(await readEvidence(await buildZip([['a.txt', '/etc/passwd', mode]]))).toMatchObject({ ok: false, why: 'unsafe-zip' });
  });

  it('is refused for two names that are one, or would be one on Windows', async () => {
    for (const [first, second] of [
      ['a.txt', 'b.txt'],
      ['Ab.txt', 'cd.txt'],
    ] as const) {
      const zip = rename(
        await buildZip([
          [first, '1'],
          [second, '2'],
        ]),
        second,
        first.toLowerCase(),
      );
      expect(await readEvidence(zip)).toMatchObject({ ok: false, why: 'unsafe-zip' });
    }
  });

  it('is refused where it is encrypted', async () => {
    expect(await readEvidence(encrypt(await buildZip([['a.txt', 'x']])))).toMatchObject({ ok: false, why: 'encrypted' });
  });

  it('is stopped while it inflates, whatever its headers say', async () => {
    const bomb = await buildZip([['a.txt', Buffer.alloc(101_000_000)]]);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await readEvidence(bomb)).toMatchObject({ ok: false, why: 'too-big' });
    expect(await readEvidence(understate(bomb, 100))).toMatchObject({ ok: false, why: 'too-big' });
  });

  it('is stopped where its files together are too much', async () => {
    const zip = await buildZip(['a', 'b', 'c'].map((name) => [name, Buffer.alloc(400_000)] as const));
    await expect(readStore(await openZip(zip), { all: 1_000_000 })).rejects.toMatchObject({ why: 'too-big' });
  });

  it('is refused for too many entries before they are looked at', async () => {
    const zip = emptyEntries(100_000);
    expect(await readEvidence(zip)).toMatchObject({ ok: false, why: 'too-many-files' });
    expect(
      await readEvidence(await buildZip(Array.from({ length: 501 }, (_none, index) => [String(index), 'x'] as const))),
    ).toMatchObject({ ok: false, why: 'too-many-files' });
  });

  it('never throws or hangs, cut or changed anywhere', async () => {
    const zip = await buildZip([
      ['manifest.json', '{"format":1}'],
      ['a.txt', 'text '.repeat(100)],
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.nat(255), fc.boolean(), async (at, byte, isCut) => {
        const changed = Buffer.from(isCut ? zip.subarray(0, at) : zip);
        if (!isCut) changed[at] = byte;
        expect(typeof (await readEvidence(changed)).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});
