import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawOutline } from '../../../src/author/map/draw-outline.ts';
import { mapOf } from '../../../src/author/map/map-of.ts';
import { widthOf } from '../../../src/text/width.ts';
import { guideOf } from '../../report/walked.ts';
import { arbitraryGuide, guideFrom } from '../../support/arbitrary-flow.ts';
import { hostileMap, smallMap, trailAlong } from './maps.ts';

const PLAIN = { width: 80, colour: false, ascii: false } as const;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colour sequences are what this is about
const COLOUR = /\x1b\[[0-9;]*m/g;

describe('an outline', () => {
  it('shows each step once, where it leads, parts, ends, and what was shown before', () => {
    const text = drawOutline(smallMap(), PLAIN).replaceAll('\u00a0', ' ');
    expect(text).toContain('Mail does not leave\nsmall 3 · 12 steps, 1 part, 3 ends\n');
    expect(text).toContain(`licence  Does the person have a licence? (check mail-licence)
  › The licence is ticked (rules out: Missing licence) → profile
  › It is not (confirms: Missing licence) → assign-licence
  › I cannot see it (left open) → profile
`);
    expect(text).toContain(`  › It does not open
      › if client = old (confirms: Damaged profile) → new-profile
      › otherwise (points to: Damaged profile) → to-mail-team (handed over)
`);
    expect(text).toContain('Part: The network (network)\nUsed by: network, network-again\n');
    expect(text).toContain('› It answers (rules out: Service down) → exit up');
    expect(text).toContain('  to-mail-team  The mail team takes over. (handed over, from 7 steps)');
  });

  it('speaks French as well', () => {
    const text = drawOutline(smallMap('fr'), PLAIN).replaceAll('\u00a0', ' ');
    expect(text).toContain('12 étapes, 1 partie, 3 fins');
    expect(text).toContain('(confirme : ');
    expect(text).toContain('→ sortie up');
  });

  it('shows a way back as a reference', () => {
    const steps = {
      s0: { fault: true, options: { a: 's1', unknown: 'known' } },
      s1: { options: { a: 's0', b: 'known', unknown: 's1' } },
      known: { end: 'advice' },
    };
    const guide = guideFrom(JSON.stringify({ flow: 'random', version: 1, base: 'fr', start: 's0', steps }));
    const text = drawOutline(mapOf(guide, 'fr'), PLAIN).replaceAll('\u00a0', ' ');
    expect(text).toContain(`s1  s1
  › a ↑ s0
  › b → known (conseil)
  › Je ne sais pas ↑ s1
`);
  });

  it.each([40, 80, 100])('of the connector has no line wider than %i cells, and no escape without colour', (width) => {
    for (const lang of ['fr', 'en']) {
      const text = drawOutline(mapOf(guideOf('exchange-connector'), lang), { ...PLAIN, width });
      for (const line of text.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(width);
      expect(text).not.toContain('\x1b');
    }
  });

  it('keeps within its width and its escapes whatever a text holds', () => {
    for (const width of [40, 80]) {
      const plain = drawOutline(hostileMap(smallMap()), { ...PLAIN, width });
      for (const line of plain.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(width);
      expect(plain).not.toContain('\x1b');
    }
  });

  it('shows every step exactly once, whatever the flow, deeper than the logarithm of their number never', () => {
    fc.assert(
      fc.property(arbitraryGuide, (guide) => {
        const map = mapOf(guide, 'fr');
        const text = drawOutline(map, PLAIN);
        const heads = text.split('\n').flatMap((line) => {
          const [, margin, id] = /^( *)([a-z][a-z0-9-]*) {2}/.exec(line) ?? [];
          return id === undefined ? [] : [{ depth: margin!.length / 4, id }];
        });
        const all = map.levels.flatMap(({ steps }) => [...steps.keys()]);
        expect(heads.map(({ id }) => id).sort()).toEqual(all.sort());
        expect(Math.max(...heads.map(({ depth }) => depth))).toBeLessThanOrEqual(Math.log2(all.length) + 1);
      }),
      { numRuns: 80 },
    );
  });

  it('marks the path of every walk, with the number of each question; colour adds nothing but colour', () => {
    const guide = guideOf('small');
    for (const way of guide.machine.walks()) {
      const trail = trailAlong(guide, way);
      const text = drawOutline(smallMap(), { ...PLAIN, trail });
      way.forEach(({ step }, index) => {
        const head = text.split('\n').find((line) => line.trim().startsWith(`✓ ${step} [`));
        expect(/\[([\d, ]+)\]/.exec(head ?? '')?.[1]?.split(', ')).toContain(String(index + 1));
      });
      expect(text).toContain(`  ✓ ${trail.stands} [${way.length + 1}]`);
      const coloured = drawOutline(smallMap(), { ...PLAIN, trail, colour: true });
      expect(coloured).toContain('\x1b[');
      expect(coloured.replace(COLOUR, '').replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
    }
  });

  it('draws nothing but ASCII signs of its own where it must', () => {
    const trail = trailAlong(guideOf('small'), guideOf('small').machine.walks()[0]!);
    expect(drawOutline(smallMap(), { ...PLAIN, ascii: true, trail })).not.toMatch(/[→↑✓›·]/);
  });
});
