import { describe, expect, it } from 'vitest';
import { drawSources } from '../../../src/author/sources/draw-sources.ts';
import { sourcesByAge } from '../../../src/author/sources/sources-by-age.ts';
import { readFlow } from '../../../src/flow/read-flow.ts';
import { lintFlow } from '../../../src/lint/lint-flow.ts';
import { nodeFiles } from '../../../src/terminal/node-files.ts';
import { connector } from '../../flows/connector.ts';
import { type Change, withSmall } from '../../support/broken-flow.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const SOURCES = `sources:
  S: { title: "The paper", date: 2024 }
  KB: { title: "A page", date: 2015-11-24 }
  OLD: { title: "A month", date: 2015-11 }
  ZZ: { title: "Nobody knows when" }
review:`;
const named: Change = ['flow.yaml', 'review:', SOURCES];
const licence: Change = ['flow.yaml', '  licence:\n    from: [S1]', '  licence:\n    from: [S1, KB, XY, ticket]'];

const read = (changes: readonly Change[]) =>
  withSmall(changes, (dir) => {
    const reading = readFlow({ files: nodeFiles(), dir });
    if (!reading.ok) throw new Error('unreadable');
    return { flow: reading.flow, said: lintFlow(reading, { depth: 'full', lang: 'en' }) };
  });

describe('the sources of a flow', () => {
  it('stand by age, those without a date last, with the steps that rest on them', () => {
    const { flow } = read([named, licence]);
    const sources = sourcesByAge(flow, NOW);
    expect(sources.map(({ key, months, steps }) => [key, months, steps.length])).toEqual([
      ['KB', 131, 1],
      ['OLD', 131, 0],
      ['S', 22, 6],
      ['ZZ', undefined, 0],
      ['XY', undefined, 1],
    ]);
    expect(drawSources(sources, 'en').split('\n').slice(1, 4)).toEqual([
      '  2015-11-24  10 years  KB   1 step   A page',
      '  2015-11     10 years  OLD  0 steps  A month',
      '  2024        1 year    S    6 steps  The paper',
    ]);
  });

  it('are all named, once some are', () => {
    expect(read([named, licence]).said.filter(({ code }) => code === 'unknown-source')).toMatchObject([
      { severity: 'warning', message: '"XY" is none of the flow’s sources' },
    ]);
    expect(read([licence]).said.filter(({ code }) => code === 'unknown-source')).toEqual([]);
  });

  it('of the connector each carry a step or a cause, and a title', () => {
    const idle = sourcesByAge(connector.flow, NOW).filter(
      ({ steps, causes, title }) => steps.length + causes.length === 0 || title === undefined,
    );
    expect(idle).toEqual([]);
  });
});
