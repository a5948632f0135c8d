import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapOf } from '../../../src/author/map/map-of.ts';
import { wayKey } from '../../../src/author/map/trail.ts';
import { guideOf } from '../../report/walked.ts';
import { arbitraryGuide } from '../../support/arbitrary-flow.ts';
import { trailAlong } from './maps.ts';

describe('trailOf', () => {
  it('marks a path without gaps: every way it marks begins and ends at what it visits', () => {
    fc.assert(
      fc.property(arbitraryGuide, (guide) => {
        const map = mapOf(guide, 'fr');
        for (const way of guide.machine.walks().slice(0, 5)) {
          const trail = trailAlong(guide, way);
          const marked = map.levels.flatMap(({ steps }) =>
            [...steps.values()].flatMap((step) =>
              step.ways.filter((each) => trail.ways.has(wayKey(step.id, each))).map((each) => ({ step, each })),
            ),
          );
          expect(marked).toHaveLength(trail.ways.size);
          for (const { step, each } of marked) {
            expect(trail.visits.has(step.id)).toBe(true);
            if (!each.isExit) expect(trail.visits.has(each.to)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('counts a step visited twice twice, and the part steps around a question', () => {
    const guide = guideOf('small');
    const way = guide.machine.walks().find((each) => each.filter(({ step }) => step === 'reachable').length === 2)!;
    const { visits } = trailAlong(guide, way);
    expect(visits.get('reachable')).toHaveLength(2);
    expect(visits.get('network')).toHaveLength(1);
    expect(visits.get('network-again')).toHaveLength(1);
  });
});
