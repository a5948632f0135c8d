import { expect, it } from 'vitest';
import { glyphs } from '../../src/text/glyphs.ts';
import { widthOf } from '../../src/text/width.ts';

it('has an ASCII twin for every glyph', () => {
  const ascii = glyphs(true);
  expect(Object.keys(ascii)).toEqual(Object.keys(glyphs(false)));
  for (const glyph of Object.values(ascii)) expect(glyph).toMatch(/^[\x20-\x7e]+$/);
});

it('draws glyphs one cell wide', () => {
  for (const glyph of Object.values(glyphs(false))) expect(widthOf(glyph)).toBe(1);
});
