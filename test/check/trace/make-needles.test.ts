import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { makeNeedles } from '../../../src/check/trace/make-needles.ts';

const WORDS = ['full sync', 'quick sync', 'get next command', 'synchronisation '];
const needles = makeNeedles(WORDS);

it('finds what a search in the lower-case text finds, between any two places', () => {
  const text = fc
    .array(fc.constantFrom(...WORDS, 'FULL SYNC', 'Quick sync', 'full', ' sync', 'f', 's', '\n', 'x'.repeat(15), 'é', '\0'))
    .map((parts) => Buffer.from(parts.join(''), 'latin1'));
  fc.assert(
    fc.property(text, fc.nat(100), fc.nat(20), (bytes, from, less) => {
      const to = Math.max(from, bytes.length - less);
      const lower = bytes.toString('latin1', 0, to).toLowerCase();
      const places = WORDS.map((word) => lower.indexOf(word, from)).filter((place) => place !== -1);
      expect(needles.find(bytes, from, Math.min(to, bytes.length))).toBe(
        from <= bytes.length && places.length > 0 ? Math.min(...places) : -1,
      );
    }),
    { numRuns: 1_000 },
  );
});

it('finds one across any border of what is looked at together', () => {
  for (let at = 16_300; at < 16_450; at++) {
    const bytes = Buffer.alloc(40_000, 'f');
    bytes.write('Full Sync', at);
    expect(needles.find(bytes, 0, bytes.length)).toBe(at);
    expect(needles.find(bytes, at + 1, bytes.length)).toBe(-1);
  }
});

it('finds the same where there is no WebAssembly', () => {
  vi.stubGlobal('WebAssembly', undefined);
  const bytes = Buffer.from(`${'line\n'.repeat(1_000)}Quick Sync\n`);
  expect(makeNeedles(WORDS).find(bytes, 0, bytes.length)).toBe(5_000);
  vi.unstubAllGlobals();
});
