import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTimeline } from '../../../src/check/trace/draw-timeline.ts';
import { TRACE_KINDS, type TraceFact } from '../../../src/check/trace/types.ts';
import { cleanLine } from '../../../src/text/clean.ts';
import { widthOf } from '../../../src/text/width.ts';

const fact = (hour: number, kind: TraceFact['kind'], text = '') => ({
  at: new Date(Date.UTC(2016, 7, 4, hour)).toISOString(),
  kind,
  text: cleanLine(text),
});
const FACTS = [
  fact(0, 'full-started'),
  fact(1, 'full-completed'),
  fact(2, 'quick-completed'),
  fact(4, 'quick-started'),
  fact(6, 'failed', 'Getting the list (quick sync) failed'),
  fact(8, 'full-started'),
  fact(10, 'send-email-error'),
];
const MARKS = [
  { at: '2016-08-04T03:00:00Z', label: 'phone joined' },
  { at: '2016-08-04T09:30:00Z', label: 'repair: licence assigned' },
];

describe('the timeline', () => {
  it('shows how each sync ended, and what happened besides', () => {
    expect(drawTimeline({ facts: FACTS, marks: MARKS, width: 60, lang: 'en', ascii: false })).toEqual([
      'full   ✓··········································○·········',
      'quick  ······✓························!·····················',
      '       2016-08-04 01:00                            09:30 UTC',
      '                   ↑ 2016-08-04 03:00 phone joined',
      '                 2016-08-04 09:30 repair: licence assigned ↑',
      '✓ completed   ○ started, not completed   ! failed',
    ]);
  });

  it('has a twin of ASCII, and French words', () => {
    const lines = drawTimeline({ facts: FACTS, marks: [], width: 40, lang: 'fr', ascii: true });
    expect(lines[0]).toMatch(/^complète {2}v-+o$/);
    expect(lines.at(-1)).toContain('! en échec');
    expect(lines.every((line) => widthOf(line) <= 40)).toBe(true);
  });

  it('says that there is nothing to draw, and what has no time', () => {
    const facts = [{ at: undefined, kind: 'full-completed' as const, text: cleanLine('') }];
    expect(drawTimeline({ facts, marks: MARKS, width: 60, lang: 'en', ascii: false })).toEqual(['No dated sync in these logs.']);
    expect(drawTimeline({ facts: [...FACTS, ...facts], marks: [], width: 60, lang: 'en', ascii: false })).toContain(
      '1 event without a readable time',
    );
  });

  it('is never wider than it may be, nor higher than twelve lines, and never throws', () => {
    const at = fc.oneof(
      fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(9999, 0) }).map((ms) => new Date(ms).toISOString()),
      fc.string(),
    );
    const facts = fc.array(
      fc.record({
        at: fc.option(at, { nil: undefined }),
        kind: fc.constantFrom(...TRACE_KINDS),
        text: fc.string().map(cleanLine),
      }),
    );
    const marks = fc.array(fc.record({ at, label: fc.string({ unit: 'grapheme' }) }), { maxLength: 8 });
    const end = fc.option(at, { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({
          facts,
          marks,
          from: end,
          to: end,
          width: fc.integer({ min: 40, max: 120 }),
          lang: fc.constantFrom('fr', 'en'),
          ascii: fc.boolean(),
        }),
        (timeline) => {
          const lines = drawTimeline(timeline);
          expect(lines.length).toBeGreaterThan(0);
          expect(lines.length).toBeLessThanOrEqual(12);
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(timeline.width);
        },
      ),
      { numRuns: 500 },
    );
  });
});
