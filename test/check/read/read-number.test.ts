import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/check/read/read-number.ts';

describe('readNumber', () => {
  it.each([
    ['6', undefined, 6],
    ['-6', undefined, -6],
    ['0012', undefined, 12],
    ['1.5', undefined, 1.5],
    ['1,5', undefined, 1.5],
    ['1 234,5', undefined, 1234.5],
    ['1\u00a0234,5', undefined, 1234.5],
    ['1\u202f234\u202f567', undefined, 1_234_567],
    ['1,234.5', undefined, 1234.5],
    ['1,234,567', undefined, 1_234_567],
    ['1,234', undefined, undefined],
    ['1,234', 'en-US', 1234],
    ['1,234', 'fr-FR', 1.234],
    ['0,234', undefined, 0.234],
    ['1e3', undefined, 1000],
    ['', undefined, undefined],
    ['x', undefined, undefined],
    ['1 2', undefined, undefined],
    ['1,2,3', undefined, undefined],
    ['6 items', undefined, undefined],
    ['1'.repeat(50), undefined, undefined],
  ])('%j in %s is %s', (text, culture, number) => {
    expect(readNumber(text, { culture })).toBe(number);
  });

  it('reads back what French and English print', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 3 }), (whole, digits) => {
        const number = Number((whole / 7).toFixed(digits));
        for (const culture of ['fr-FR', 'en-US'])
          expect(readNumber(new Intl.NumberFormat(culture, { maximumFractionDigits: 3 }).format(number), { culture })).toBe(
            number,
          );
      }),
    );
  });
});
