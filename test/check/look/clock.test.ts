import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeClockLooker } from '../../../src/check/look/clock.ts';
import { orderOf, seenOf } from '../../support/loopback/order.ts';

const now = Date.parse('2026-11-23T08:00:00Z');
const look = (params: Record<string, string>) => makeClockLooker().look(orderOf('clock', params, { now }));

it.each([
  [
    'not yet due',
    '2h',
    '2026-11-23T06:30:00Z',
    { elapsed: 5_400_000, elapsedHours: 1.5, due: false, next: '2026-11-23T08:30:00.000Z' },
  ],
  ['just due', '2h', '2026-11-23T06:00:00Z', { elapsedHours: 2, due: true, next: '2026-11-23T10:00:00.000Z' }],
  ['long due', '24h', '2026-11-20T07:00:00+01:00', { elapsedHours: 74, due: true, next: '2026-11-24T06:00:00.000Z' }],
  ['without a zone', '24h', '2026-11-23 07:00', { elapsedHours: 1, due: false }],
  ['still to come', '2h', '2026-11-23T09:00:00Z', { elapsedHours: -1, due: false, next: '2026-11-23T11:00:00.000Z' }],
])('%s', async (_what, every, from, expected) => {
  expect(seenOf(await look({ every, from }))).toMatchObject({ now: '2026-11-23T08:00:00.000Z', ...expected });
});

it('without a moment to count from says nothing about one', async () => {
  expect(seenOf(await look({ every: '2h', from: '' }))).toEqual({ now: '2026-11-23T08:00:00.000Z', every: 7_200_000 });
});

it.each([
  [{ every: '' }, 'bad-every'],
  [{ every: '0h' }, 'bad-every'],
  [{ every: '2 weeks' }, 'bad-every'],
  [{ every: '99999d' }, 'bad-every'],
  [{ every: '2h', from: 'yesterday' }, 'bad-moment'],
  [{ every: '2h', from: '04/08/2016 08:12' }, 'ambiguous-moment'],
])('%o cannot run', async (params, why) => {
  expect(await look(params as Record<string, string>)).toMatchObject({ ok: false, state: 'could-not-run', why });
});

it('is cancelled like the others', async () => {
  const order = orderOf('clock', { every: '2h' }, { signal: AbortSignal.abort() });
  expect(await makeClockLooker().look(order)).toMatchObject({ ok: false, state: 'cancelled' });
});

it('next is the first round after now, for any moment and any interval', async () => {
  const moments = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
  await fc.assert(
    fc.asyncProperty(moments, fc.integer({ min: 1, max: 5000 }), async (from, hours) => {
      const seen = seenOf(await look({ every: `${hours}h`, from: from.toISOString() }));
      const every = hours * 3_600_000;
      const rounds = (Date.parse(String(seen.next)) - from.getTime()) / every;
      expect(Number.isInteger(rounds) && rounds >= 1).toBe(true);
      expect(Date.parse(String(seen.next))).toBeGreaterThan(now);
      if (rounds > 1) expect(Date.parse(String(seen.next)) - every).toBeLessThanOrEqual(now);
      expect(seen.due).toBe(now - from.getTime() >= every);
    }),
  );
});

it('any text is an answer or a word for why not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (every, from) => {
      for (const params of [
        { every, from },
        { every: '2h', from },
      ]) {
        const looked = await look(params);
        if (!looked.ok) expect(looked.why).toMatch(/^[a-z-]+$/);
      }
    }),
  );
});
