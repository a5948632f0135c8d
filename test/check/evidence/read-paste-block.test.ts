import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../../src/check/evidence/read-evidence.ts';
import { readPasteBlock } from '../../../src/check/evidence/read-paste-block.ts';
import { HASH, sampleItem, sampleManifest, sha256 } from './sample-manifest.ts';

/** Random-looking, so that gzip leaves several lines. */
const OUTPUT = Array.from({ length: 200 }, (_none, index) => sha256(String(index))).join('\n');

function block(json: string, hash = HASH.slice(0, 16)): string {
  const packed = gzipSync(json);
  const lines = packed.toString('base64').match(/.{1,76}/g) ?? [];
  return [
    `-----BEGIN ARIANE EVIDENCE ${hash}-----`,
    ...lines,
    `SHA-256: ${sha256(packed)}`,
    `-----END ARIANE EVIDENCE ${hash}-----`,
  ].join('\n');
}

const GOOD = block(
  sampleManifest([sampleItem('mailbox', OUTPUT, { text: OUTPUT, place: 'exchange-shell' })], { organisation: 'Contoso' }),
);
const READ = {
  ok: true,
  manifest: { flow: 'sample-flow', hash: HASH },
  items: [{ look: 'mailbox', text: OUTPUT, place: { organisation: 'Contoso' } }],
};

describe('readPasteBlock', () => {
  it.each<[string, (text: string) => string]>([
    ['as it was printed', (text) => text],
    ['in the middle of a mail', (text) => `Hello,\nhere it is:\n\n${text}\n\nJean`],
    ['quoted', (text) => text.replace(/^/gm, '> ')],
    ['quoted twice', (text) => text.replace(/^/gm, '> > ')],
    ['with Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['wrapped anew', (text) => text.replace(/.{60}/g, '$&\n')],
    ['in one line', (text) => text.replaceAll('\n', ' ')],
    ['with blank lines and indented', (text) => text.replaceAll('\n', '\n\n    ')],
    ['behind a prompt', (text) => `[PS] C:\\>Invoke-ArianePaste\nLecture en cours\n[1/1] mailbox: Get-X\n${text}\n[PS] C:\\>`],
    ['with long dashes', (text) => text.replaceAll('-----', '—————')],
    ['behind an older one', (text) => `${block(sampleManifest([]))}\n${text}`],
    ['parted by a name of a chat', (text) => text.replace(/\n(?=[^\n]*\n[^\n]*\nSHA)/, '\nAdele\n')],
  ])('reads a block %s', (_how, change) => {
    expect(readPasteBlock(change(GOOD))).toMatchObject(READ);
  });

  it.each<[string, string, (text: string) => string]>([
    ['no-block', 'nothing', () => 'Hello'],
    ['truncated', 'its end is missing', (text) => text.slice(0, -100)],
    ['truncated', 'only its beginning', (text) => text.slice(0, 60)],
    ['damaged', 'a line is missing', (text) => text.split('\n').toSpliced(3, 1).join('\n')],
    ['damaged', 'a letter changed', (text) => text.replace(/\n(.)/, (_all, first: string) => `\n${first === 'A' ? 'B' : 'A'}`)],
    ['damaged', 'the sum is missing', (text) => text.replace(/SHA-256.*/, '')],
    ['damaged', 'the sum changed', (text) => text.replace(/(SHA-256: )../, '$1zz')],
    ['damaged', 'it says another flow', () => block(sampleManifest([]), 'cdcdcdcd')],
    ['too-big', 'it is a bomb', () => block('x'.repeat(51_000_000))],
    ['bad-manifest', 'it holds something else', () => block('[]')],
  ])('says %s where %s', (why, _what, change) => {
    expect(readPasteBlock(change(GOOD))).toMatchObject({ ok: false, why });
  });

  it('is found in a file, too', async () => {
    expect(await readEvidence(Buffer.from(`\ufeffHello\r\n${GOOD.replaceAll('\n', '\r\n')}`, 'utf16le'))).toMatchObject(READ);
  });

  it('never throws, cut or changed anywhere', () => {
    fc.assert(
      fc.property(fc.nat(GOOD.length), fc.nat(GOOD.length), fc.string({ maxLength: 3 }), (from, to, put) => {
        const read = readPasteBlock(GOOD.slice(0, from) + put + GOOD.slice(to));
        if (read.ok) expect(read.manifest?.hash).toBe(HASH);
      }),
    );
  });
});
