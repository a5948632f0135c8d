import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMermaid, escapeMermaid } from '../../../src/author/map/draw-mermaid.ts';
import { joinWays } from '../../../src/author/map/join-ways.ts';
import { mapOf } from '../../../src/author/map/map-of.ts';
import type { FlowMap } from '../../../src/author/map/types.ts';
import { clean } from '../../../src/text/clean.ts';
import { guideOf } from '../../report/walked.ts';
import { arbitraryGuide } from '../../support/arbitrary-flow.ts';
import { hostileMap, smallMap, trailAlong } from './maps.ts';
import { type ReadChart, readMermaid } from './mermaid-grammar.ts';

const drawn = (map: FlowMap): ReadChart => readMermaid(drawMermaid(map).text);
const labels = ({ nodes, edges }: ReadChart): string[] =>
  [...nodes.values(), ...edges].flatMap(({ label }) => label.map((line) => line));

/** Every place and way of a map: what a drawing of it must have. */
function countsOf(map: FlowMap): { nodes: number; edges: number; parts: number } {
  const all = map.levels.flatMap(({ steps }) => [...steps.values()]);
  const exits = map.levels.reduce((sum, level) => sum + level.exits.length, 0);
  const starts = map.levels.length;
  return {
    nodes: all.length + exits + starts,
    edges: all.reduce((sum, step) => sum + joinWays(step).length, 0) + starts,
    parts: map.levels.length - 1,
  };
}

const sizes = ({ nodes, edges, subgraphs }: ReadChart) => ({ nodes: nodes.size, edges: edges.length, parts: subgraphs.size });

describe('a Mermaid map', () => {
  it.each(['fr', 'en'])('of the connector in %s is Mermaid, and whole', (lang) => {
    const map = mapOf(guideOf('exchange-connector'), lang);
    expect(sizes(drawn(map))).toEqual(countsOf(map));
  });

  it('says each step’s title, each option’s label, its reason and what it does to causes', () => {
    const said = labels(drawn(smallMap()));
    expect(said).toContain('Does the person have a licence?');
    expect(said).toContain('It is not – No licence is assigned. [confirms: Missing licence]');
    expect(said).toContain('It does not open (if client = old) – The profile does not open. [confirms: Damaged profile]');
    expect(said).toContain('I cannot find it [left open]');
    expect(said).toContain('looked again, after 2\u00a0h');
  });

  it('is Mermaid whatever the flow', () => {
    fc.assert(
      fc.property(arbitraryGuide, (guide) => {
        const map = mapOf(guide, 'fr');
        expect(sizes(drawn(map))).toEqual(countsOf(map));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps hostile texts texts', () => {
    const map = hostileMap(smallMap());
    const chart = drawn(map);
    expect(sizes(chart)).toEqual(countsOf(map));
    const titles = map.levels.flatMap(({ steps }) => [...steps.values()].map(({ title }) => title));
    for (const title of titles) expect(labels(chart)).toContain(title);
  });

  it('escapes any text so that it reads the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const chart = readMermaid(`flowchart TB\n  n0("${escapeMermaid(text)}")\n`);
        expect(chart.nodes.get('n0')?.label).toEqual([text]);
      }),
    );
  });

  it('marks a path: its steps, and the edges between them', () => {
    const guide = guideOf('small');
    for (const way of guide.machine.walks()) {
      const trail = trailAlong(guide, way);
      const chart = readMermaid(drawMermaid(smallMap(), trail).text);
      const marked = new Set(chart.classes.get('taken'));
      expect(marked.size).toBe(trail.visits.size);
      for (const number of chart.styled) expect(marked).toContain(chart.edges[number]?.from);
      expect(chart.styled.length).toBeGreaterThan(0);
    }
  });

  it('leaves the reasons out where it would be too long with them, and says so', () => {
    const map = smallMap();
    const long = clean('x'.repeat(20_000));
    const levels = map.levels.map((level) => ({
      ...level,
      steps: new Map(
        [...level.steps].map(([id, step]) => [id, { ...step, ways: step.ways.map((way) => ({ ...way, reason: long })) }]),
      ),
    }));
    const { text, isCut, isBig } = drawMermaid({ ...map, levels });
    expect({ isCut, isBig }).toEqual({ isCut: true, isBig: false });
    expect(text).not.toContain(long);
  });
});
