import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeOutput } from '../../../src/check/read/decode-output.ts';

const TEXT = 'État : Démarré\nœuvre “à” 10 €';

function utf16(text: string, { isBig = false, mark = true } = {}): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

describe('decodeOutput', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 as Windows PowerShell writes it with >', utf16(TEXT), 'utf-16le'],
    ['UTF-16 big-endian', utf16(TEXT, { isBig: true }), 'utf-16be'],
    ['UTF-16 whose mark was lost', utf16(TEXT, { mark: false }), 'utf-16le'],
    ['UTF-16 big-endian whose mark was lost', utf16(TEXT, { isBig: true, mark: false }), 'utf-16be'],
    [
      'Windows-1252',
      Buffer.concat([
        Buffer.from('État : Démarré\n', 'latin1'),
        Buffer.from([0x9c]),
        Buffer.from('uvre ', 'latin1'),
        Buffer.from([0x93, 0xe0, 0x94, 0x20, 0x31, 0x30, 0x20, 0x80]),
      ]),
      'windows-1252',
    ],
  ])('reads %s', (_, bytes, encoding) => {
    expect(decodeOutput(bytes)).toEqual({ text: TEXT, encoding });
  });

  it.each(['a\r\nb\r\n', 'a\rb\r', 'a\nb\n'])('gives every line end as \\n: %j', (text) => {
    expect(decodeOutput(Buffer.from(text)).text).toBe('a\nb\n');
  });

  it('does not take UTF-8 for another encoding because a limit cut its last letter', () => {
    const bytes = Buffer.from('Démarré').subarray(0, -1);
    expect(decodeOutput(bytes)).toEqual({ text: 'Démarr\ufffd', encoding: 'utf-8' });
  });

  it('takes one French letter at the end for Windows-1252', () => {
    expect(decodeOutput(Buffer.from('refusé', 'latin1'))).toEqual({ text: 'refusé', encoding: 'windows-1252' });
  });

  it('gives nothing for nothing', () => {
    expect(decodeOutput(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });

  it('reads any text back, in UTF-8 and UTF-16', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const expected = text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '');
        const bytes = Buffer.from(text);
        // Text of zero bytes is what UTF-16 looks like.
        fc.pre(!bytes.includes(0));
        expect(decodeOutput(bytes).text).toBe(expected);
        expect(decodeOutput(utf16(text)).text).toBe(text.replace(/\r\n?/g, '\n'));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => typeof decodeOutput(bytes).text === 'string'));
  });
});
