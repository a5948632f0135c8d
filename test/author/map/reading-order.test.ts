import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dominatorsOf } from '../../../src/author/map/dominators.ts';
import { mapOf } from '../../../src/author/map/map-of.ts';
import { inReadingOrder, stretchesOf } from '../../../src/author/map/reading-order.ts';
import { guideOf } from '../../report/walked.ts';
import { arbitraryGuide } from '../../support/arbitrary-flow.ts';

const graphs = fc
  .integer({ min: 1, max: 12 })
  .chain((size) => fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }));

function reached(graph: readonly (readonly number[])[], without?: number): Set<number> {
  const seen = new Set<number>();
  const open = without === 0 ? [] : [0];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at) || at === without) continue;
    seen.add(at);
    open.push(...graph[at]!);
  }
  return seen;
}

describe('dominatorsOf', () => {
  it('names the last place that every way passes: without it, and without no later one, there is no way', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { order, dominator } = dominatorsOf('0', (id) => [...new Set(graph[Number(id)]!.map(String))]);
        expect(new Set(order.map(Number))).toEqual(reached(graph));
        for (const id of order.slice(1)) {
          const needed = order.filter((other) => other !== id && !reached(graph, Number(other)).has(Number(id)));
          expect(needed).toContain(dominator.get(id));
          // Every other place that is needed is needed for its dominator too.
          const above = new Set<string | undefined>();
          for (let at = dominator.get(id); at !== undefined; at = dominator.get(at)) above.add(at);
          expect(new Set(needed)).toEqual(above);
        }
      }),
    );
  });

  it('follows a long chain without running out of stack', () => {
    const { order } = dominatorsOf('0', (id) => (Number(id) < 100_000 ? [String(Number(id) + 1)] : []));
    expect(order).toHaveLength(100_001);
  });
});

describe('stretchesOf', () => {
  it('has every step of a level but its ends exactly once, whatever the flow and however long a branch must be', () => {
    fc.assert(
      fc.property(arbitraryGuide, fc.integer({ min: 1, max: 6 }), (guide, long) => {
        for (const level of mapOf(guide, 'fr').levels) {
          const all = [...level.steps.values()].filter(({ kind }) => kind !== 'end').map(({ id }) => id);
          const [main, ...branches] = stretchesOf(level, long);
          const stretched = [main!, ...branches].flatMap(({ steps }) => steps.map(({ id }) => id));
          expect(stretched.toSorted()).toEqual(all.toSorted());
          expect(
            inReadingOrder(level)
              .map(({ id }) => id)
              .toSorted(),
          ).toEqual(all.toSorted());
          for (const { steps, from } of branches) {
            expect(steps.length).toBeGreaterThan(0);
            expect(all).toContain(from?.id);
            expect(steps).not.toContain(from);
          }
        }
      }),
    );
  });

  it('gives each symptom of the connector that goes its own way a stretch of its own', () => {
    const top = mapOf(guideOf('exchange-connector'), 'en').levels[0]!;
    const firsts = stretchesOf(top, 5).map(({ steps }) => steps[0]?.id);
    expect(firsts).toEqual(expect.arrayContaining([top.start, 'shows-connected', 'set-up-goes-through', 'sync-current']));
  });
});
