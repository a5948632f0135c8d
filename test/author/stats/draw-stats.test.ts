import { describe, expect, it } from 'vitest';
import { drawStats } from '../../../src/author/stats/draw-stats.ts';
import type { FlowStats, StepStats } from '../../../src/author/stats/types.ts';
import { cleanLine } from '../../../src/text/clean.ts';
import { widthOf } from '../../../src/text/width.ts';

const step = (id: string, more: Partial<StepStats> = {}): StepStats => ({
  ...{ step: id, title: cleanLine(`About ${id}`), answered: 10, parked: 0, back: 0, changed: 0, backFrom: [], overruled: 0 },
  ...{ left: 0, handedOver: 0, seconds: null, wrong: [] },
  ...more,
});
const flow = (steps: readonly StepStats[]): FlowStats => ({
  ...{ flow: 'small', title: cleanLine('Mail does not leave'), versions: [1, 3], sessions: 12, steps },
  ends: { resolved: 3, advice: 2, handover: 4, open: 3 },
  handovers: [{ end: 'to-mail-team', title: cleanLine('Mail team'), count: 4 }],
});
const FULL = flow([
  step('licence', {
    ...{ parked: 4, overruled: 1, handedOver: 3, seconds: { count: 9, median: 62, p90: 245 } },
    wrong: [{ at: '2026-11-20T08:00:00.000Z', text: cleanLine('the page has moved'), session: '20261120-0800-aaaa' }],
  }),
  step('version', { back: 3, changed: 1, backFrom: [{ step: 'licence', count: 2 }], left: 2, title: null }),
]);

describe('drawStats', () => {
  it('answers an author’s questions one by one', () => {
    expect(drawStats(FULL, { lang: 'en', columns: undefined })).toBe(`Mail does not leave (small), version 1, 3: 12 sessions
Resolved: 3; advice: 2; handed over: 4; under way: 3

Left open: people did not know (of the answers given)
  4 of 10  licence – About licence

Answers taken back
  3  version (2 times from licence, 1 from the list of answers)

Checks overruled (of the answers given)
  1 of 10  licence – About licence

Handed over after
  3  licence – About licence
  To: to-mail-team – Mail team (4)

Stopped here
  2  version

How long a step takes, in min:s (median, then what 9 in 10 do not exceed; waiting not counted)
  1:02   4:05  licence – About licence (9 measured)

Said to be wrong
  licence – About licence
    2026-11-20  the page has moved [20261120-0800-aaaa]
`);
  });

  it.each([80, 40, 24])('fits %i columns in both languages and loses no word', (columns) => {
    for (const lang of ['fr', 'en'] as const) {
      const lines = drawStats(FULL, { lang, columns }).split('\n');
      for (const line of lines) expect(widthOf(line)).toBeLessThan(columns);
      const squeezed = (text: string) => text.replace(/\s+/g, '');
      expect(squeezed(lines.join(''))).toBe(squeezed(drawStats(FULL, { lang, columns: undefined })));
    }
  });

  it('says where there are more than it shows, and where there is nothing', () => {
    const many = flow(Array.from({ length: 14 }, (_, index) => step(`s${index}`, { parked: 14 - index })));
    expect(drawStats(many, { lang: 'en', columns: undefined })).toContain('and 4 more (--json has all)');
    const none = { ...flow([step('licence')]), handovers: [] };
    expect(drawStats(none, { lang: 'en', columns: undefined })).toContain('Nothing to report.');
  });
});
