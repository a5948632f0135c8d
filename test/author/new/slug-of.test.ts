import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../src/author/new/slug-of.ts';

describe('slugOf', () => {
  it.each([
    ['Imprimante muette', 'imprimante-muette'],
    ['Été_2026', 'ete-2026'],
    ['  --Mail!  ', 'mail'],
    ['2nd floor', 'nd-floor'],
    ['日本', ''],
    ['a-', 'a'],
  ])('%j becomes %j', (name, slug) => expect(slugOf(name)).toBe(slug));

  it('gives a name a flow may have, or nothing; and leaves such a name alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const slug = slugOf(name);
        if (slug !== '') expect(slug).toMatch(/^[a-z][a-z0-9-]*$/);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });
});
