import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { replayBlock } from '../../src/report/replay-block.ts';
import { hostileText } from './hostile.ts';

const at = '2026-11-22T14:31:00.000Z';

describe('replayBlock', () => {
  it('reads back exactly, in lines of at most 100 characters', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 4 }), hostileText, (texts, impact) => {
        const answers = texts.map((answer) => ({
          step: 'licence',
          answer,
          voice: 'told' as const,
          at,
          against: answer,
          notes: [{ text: answer, for: 'internal' as const }],
        }));
        const intake = [{ field: 'impact' as const, text: impact, voice: 'seen' as const, at }];
        const lines = replayBlock({ format: 1, flow: 'small', version: 1, hash: '0012', answers, intake });
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
        const read = parse(lines.join('\n'));
        expect(read.answers).toEqual(answers);
        expect(read.intake.impact.text).toBe(impact);
        expect(read.hash).toBe('0012');
      }),
      { numRuns: 60 },
    );
  });
});
