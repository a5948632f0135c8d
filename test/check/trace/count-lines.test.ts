import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countLines } from '../../../src/check/trace/count-lines.ts';

it('counts line feeds between any two places', () => {
  const bytes = fc
    .array(fc.constantFrom(0x0a, 0x0d, 0x0b, 0x8a, 0x00, 0xff), { maxLength: 200 })
    .map((all) => Uint8Array.from(all));
  fc.assert(
    fc.property(bytes, fc.nat(200), fc.nat(200), (all, a, b) => {
      const [from, to] = [Math.min(a, b, all.length), Math.min(Math.max(a, b), all.length)];
      expect(countLines(all, from, to)).toBe(all.subarray(from, to).filter((byte) => byte === 0x0a).length);
    }),
  );
  expect(countLines(new Uint8Array(1_000_003).fill(0x0a), 1, 1_000_002)).toBe(1_000_001);
});
