import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/text/clean.ts';
import { shorten, widthOf, wrap, wrapExact } from '../../src/text/width.ts';

const narrow = fc.string({ unit: fc.constantFrom(...'abcdé  ’«»\u00a0\u202f…—-|$'), maxLength: 120 });
const any = fc
  .oneof(
    narrow,
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          '日',
          'é',
          'e\u0301',
          ' ',
          '\n',
          '\t',
          '👨‍👩‍👧‍👦',
          '🇫🇷',
          '🇫',
          '\u0600',
          '12',
          'กำ',
          '한',
          'ᄒ',
          'ᅡ',
          'word',
          '\x1b[31m',
          '\x1b[0m',
          '✓',
          '❤️',
          '１',
        ),
      )
      .map((parts) => parts.join('')),
  )
  .map((text) => text);
const widths = fc.integer({ min: 2, max: 40 });

describe.each([
  ['wrap', wrap],
  ['wrapExact', wrapExact],
])('%s', (_name, wrapping) => {
  it('never exceeds its width, whatever the text', () => {
    fc.assert(
      fc.property(any, widths, (text, width) => {
        const lines = wrapping(clean(text), width);
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) {
          expect(line).not.toMatch(/[\t\n]/);
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('loses nothing that can be seen', () => {
    fc.assert(
      fc.property(any, widths, (text, width) => {
        const bare = (what: string) => what.replace(/\s/g, '');
        expect(bare(wrapping(clean(text), width).join(''))).toBe(bare(clean(text)));
      }),
    );
  });

  it('carries colour over line ends without counting it', () => {
    for (const line of wrapping('\x1b[31mdes mots en rouge\x1b[39m', 6)) expect(stringWidth(line)).toBeLessThanOrEqual(6);
  });
});

describe('wrap', () => {
  it.each([
    ['Où se trouve la panne ?', 11, ['Où se', 'trouve la', 'panne ?']],
    ['à\u00a0voir : rien', 7, ['à\u00a0voir', ': rien']],
    ['  début et fin   ', 8, ['début et', 'fin']],
    ['anticonstitutionnellement', 10, ['anticonsti', 'tutionnell', 'ement']],
    ['a\n\nb', 10, ['a', '', 'b']],
    ['', 10, ['']],
    ['日本語日本', 5, ['日本', '語日', '本']],
  ])('%j at %i', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});

it('wrapExact keeps every space of a command', () => {
  fc.assert(
    fc.property(narrow, widths, (text, width) => {
      expect(wrapExact(text, width).join('')).toBe(text);
    }),
  );
});

describe('shorten', () => {
  it('never exceeds its width, in ASCII either, and stays whole where it fits', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 40 }), fc.boolean(), (text, width, ascii) => {
        const line = clean(text);
        const short = shorten(line, width, ascii);
        expect(stringWidth(short)).toBeLessThanOrEqual(width);
        expect(short).not.toMatch(/[\t\n]/);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['licence absente', 15, false, 'licence absente'],
    ['licence absente', 9, false, 'licence…'],
    ['licence absente', 9, true, 'licenc...'],
    ['licence', 2, true, '..'],
    ['licence', 0, false, ''],
    ['日本語', 4, false, '日…'],
  ])('%j at %i', (text, width, ascii, expected) => {
    expect(shorten(text, width, ascii)).toBe(expected);
  });
});

it('widthOf says what string-width says, but for tabs', () => {
  fc.assert(
    fc.property(any, (text) => {
      expect(widthOf(text)).toBe(stringWidth(text.replaceAll('\t', '    ')));
    }),
  );
});
