import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawTimeline } from '../../src/check/trace/draw-timeline.ts';
import { CHECK_STATES } from '../../src/check/types.ts';
import { drawFirst } from '../../src/markdown/draw-first.ts';
import { ScreenModel } from '../../src/screen/screen-model.ts';
import type { Overlay } from '../../src/screen/ui-state.ts';
import type { LookOffer, ShownFinding } from '../../src/session/looking.ts';
import { clean, cleanLine } from '../../src/text/clean.ts';
import { widthOf } from '../../src/text/width.ts';
import { fakeDesk } from '../support/fake-desk.ts';
import { LICENCE } from '../support/fake-line-live.ts';
import { begin } from './live-on-disk.ts';

const line = fc
  .oneof(
    fc.string({ maxLength: 80 }),
    fc.constantFrom('一行の長い日本語の文章', 'x'.repeat(300), '👩‍👩‍👧‍👦 famille'),
    fc.lorem({ maxCount: 60 }),
  )
  .map(cleanLine);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const look = fc.record({
  id: fc.constant('look'),
  kind: fc.constant('powershell' as const),
  command: fc.oneof(line, fc.constant(cleanLine(`Get-Mailbox ${'a'.repeat(3000)}`))),
  byHand: maybe(line),
  where: fc.constant('graph' as const),
  whereWord: line,
  takes: maybe(line),
  missing: fc.array(line, { maxLength: 2 }),
  isThere: fc.boolean(),
});
const offer: fc.Arbitrary<LookOffer> = fc.record({
  check: fc.record({ id: fc.constant('check'), what: line.map((text) => clean(text)), looks: fc.array(look, { maxLength: 3 }) }),
  blocked: fc.array(line, { maxLength: 3 }),
});
const timeline = {
  draw: (shape: { width: number; ascii: boolean }) =>
    drawTimeline({
      facts: [{ at: '2016-08-05T03:04:00Z', kind: 'full-completed', text: cleanLine('x') }],
      marks: [{ at: '2016-08-04T08:12:00Z', label: 'phone joined' }],
      lang: 'fr',
      ...shape,
    }),
  events: [],
};
const finding: fc.Arbitrary<ShownFinding> = fc.record({
  state: fc.constantFrom(...CHECK_STATES),
  sentence: line,
  lines: fc.array(line, { maxLength: 12 }),
  place: line,
  answer: maybe(fc.record({ id: fc.constant('x'), label: line, evidence: fc.constant([]) })),
  also: fc.array(line, { maxLength: 6 }),
  timeline: fc.constantFrom(undefined, timeline),
});
const overlay: fc.Arbitrary<Overlay> = fc.oneof(
  offer.map((each) => ({ kind: 'check' as const, offer: each, scroll: 0 })),
  finding.map((each) => ({ kind: 'finding' as const, finding: each, scroll: 0 })),
  fc.record({
    kind: fc.constant('looking' as const),
    what: line,
    progress: maybe(fc.record({ done: fc.nat(200), of: fc.nat(200) })),
    elapsed: fc.nat(),
    stop: fc.constant(() => {}),
  }),
);

it('draws what a check would do, does and found at any size: never too wide, never too tall, every line reached', () => {
  fc.assert(
    fc.property(overlay, fc.integer({ min: 40, max: 140 }), fc.integer({ min: 8, max: 40 }), (over, columns, rows) => {
      const { live } = begin();
      const model = new ScreenModel(
        {
          live: { ...live, session: live.session, act: () => ({ ok: true }), subscribe: () => () => {} },
          desk: fakeDesk(),
          ...{ now: () => 0, ascii: false, colour: true, share: false, leave: new AbortController().signal },
          ...{ stdin: undefined as never, stdout: undefined as never, page: () => LICENCE, past: () => [] },
          ...{ markdown: drawFirst, betterMarkdown: async () => drawFirst },
        },
        { columns, rows },
      );
      model.show({ overlay: over });
      for (const key of ['pagedown', 'pagedown', 'up', 'end']) {
        const lines = model.lines();
        expect(lines.length, lines.join('\n')).toBeLessThan(rows);
        for (const each of lines) expect(widthOf(each), each).toBeLessThanOrEqual(columns);
        model.press({ key, text: '' });
      }
      model.press({ key: 'escape', text: '' });
      expect(model.ui.overlay?.kind).toBe(over.kind === 'looking' ? 'looking' : undefined);
    }),
    { numRuns: 200 },
  );
});
