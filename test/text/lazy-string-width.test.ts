import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import lazyStringWidth from '../../src/text/lazy-string-width.ts';

it('says of every narrow character what string-width says, with colour or without', () => {
  for (let code = 0x20; code < 0x3000; code += 1) {
    const text = `a${String.fromCharCode(code)}b`;
    let told: number | undefined;
    try {
      told = lazyStringWidth(text);
    } catch {
      // Outside a bundle the real one cannot be loaded lazily: this character is not one of the narrow ones.
    }
    if (told !== undefined) expect([code, told]).toEqual([code, stringWidth(text)]);
  }
  fc.assert(
    fc.property(fc.array(fc.constantFrom('é', ' ', '┃', '\x1b[31m', '\x1b[0m', '…', 'x')), (parts) => {
      expect(lazyStringWidth(parts.join(''))).toBe(stringWidth(parts.join('')));
    }),
  );
});
