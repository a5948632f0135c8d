import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pack } from '../../../src/author/map/svg/pack.ts';

const sizes = fc.array(fc.record({ width: fc.integer({ min: 1, max: 300 }), height: fc.integer({ min: 1, max: 300 }) }), {
  maxLength: 30,
});

it('packs things of any size without one on another, and within the room but for what is wider', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 50, max: 800 }), (things, room) => {
      const corners = pack(things, { room, between: 10 });
      expect(corners).toHaveLength(things.length);
      const boxes = things.map(({ width, height }, index) => {
        const { x, y } = corners[index]!;
        if (x > 0) expect(x + width).toBeLessThanOrEqual(room);
        return { x, y, right: x + width, bottom: y + height };
      });
      boxes.forEach((one, index) => {
        for (const other of boxes.slice(index + 1)) {
          const isApart =
            one.right + 10 <= other.x || other.right + 10 <= one.x || one.bottom + 10 <= other.y || other.bottom + 10 <= one.y;
          expect(isApart).toBe(true);
        }
      });
    }),
  );
});
