import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durations } from '../../../src/author/stats/durations.ts';
import { tally } from '../../../src/author/stats/tally.ts';
import type { StepStats } from '../../../src/author/stats/types.ts';
import { readTranscript } from '../../../src/report/read/read-transcript.ts';
import { writeTranscript } from '../../../src/report/write-transcript.ts';
import { applyCommand, type PureCommand } from '../../../src/session/apply-command.ts';
import { startSession } from '../../../src/session/start-session.ts';
import type { Session } from '../../../src/session/types.ts';
import { reopened, WHOLE_FORMATS } from '../../report/read/opened.ts';
import { guideOf } from '../../report/walked.ts';

type Deed = readonly [minute: number, command: PureCommand];
const answer = (step: string, given: string, against?: string): PureCommand => ({
  do: 'answer',
  choice: { step, answer: given, against },
});

/** A session of the small flow, told minute by minute; `name` makes its id its own. */
function told(name: string, deeds: readonly Deed[]): Session {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 14, 0, minute * 60)).toISOString();
  let session = startSession({ guide: guideOf('small'), id: `20261122-1400-${name}`, at: at(0), lang: 'fr' });
  for (const [minute, command] of deeds) {
    const applied = applyCommand(session, command, at(minute));
    if (!applied.ok) throw new Error(applied.message);
    session = applied.session;
  }
  return session;
}

function replayIn(session: Session, format: (typeof WHOLE_FORMATS)[number], profile: 'own' | 'vendor' = 'own') {
  const read = readTranscript(Buffer.from(writeTranscript(session, { lang: 'en', format, profile })));
  if (!read.ok) throw new Error(read.why);
  return read.replay;
}

function counted(...sessions: readonly Session[]) {
  const all = tally();
  for (const session of sessions) all.add(replayIn(session, 'md'));
  const [flow] = all.stats(() => undefined);
  return { flow: flow!, step: (id: string): StepStats | undefined => flow!.steps.find(({ step }) => step === id) };
}

const TO_LICENCE: readonly Deed[] = [
  [1, answer('sending', 'stuck')],
  [3, answer('who', 'unknown')],
  [4, answer('version', 'old')],
  [5, answer('reachable', 'answers')],
];

describe('many sessions of one flow', () => {
  const parked = told('aaaa', TO_LICENCE);
  const back = told('bbbb', [...TO_LICENCE, [6, { do: 'back' }], [7, { do: 'change', index: 1, answer: 'ada@contoso.com' }]]);
  const handed = told('cccc', [
    [2, answer('sending', 'stuck')],
    [5, answer('who', 'ada@contoso.com')],
    [6, answer('version', 'old')],
    [7, { do: 'wrong', text: 'the menu is called otherwise' }],
    [8, answer('reachable', 'silent', 'answers')],
  ]);
  const { flow, step } = counted(parked, back, handed);

  it('tell where people do not know, take back, overrule, stop and hand over', () => {
    expect(flow).toMatchObject({ sessions: 3, versions: [3], ends: { resolved: 0, advice: 0, handover: 1, open: 2 } });
    expect(step('who')).toMatchObject({ answered: 4, parked: 2, back: 1, changed: 1, backFrom: [] });
    expect(step('reachable')).toMatchObject({ answered: 3, back: 1, changed: 0, backFrom: [{ step: 'licence', count: 1 }] });
    expect(step('reachable')).toMatchObject({ overruled: 1, handedOver: 1, left: 1 });
    expect(step('licence')).toMatchObject({ answered: 0, left: 1 });
    expect(flow.handovers).toEqual([{ end: 'to-mail-team', title: null, count: 1 }]);
  });

  it('tell how long a step takes, and what was said of it', () => {
    expect(step('sending')?.seconds).toEqual({ count: 3, median: 60, p90: 120 });
    expect(step('who')?.seconds).toEqual({ count: 3, median: 120, p90: 180 });
    expect(step('reachable')?.wrong).toMatchObject([{ text: 'the menu is called otherwise', session: '20261122-1400-cccc' }]);
  });
});

it('leaves out holds, what came from a file, and whoever went home in between', () => {
  const { step } = counted(
    told('aaaa', [
      [0, answer('sending', 'stuck')],
      [1, { do: 'hold' }],
      [50, answer('who', 'unknown')],
      [500, answer('version', 'old')],
    ]),
  );
  expect(step('sending')?.seconds).toBeNull();
  expect(step('who')?.seconds).toEqual({ count: 1, median: 60, p90: 60 });
  expect(step('version')?.seconds).toBeNull();
});

describe('a session that lies there several times', () => {
  const early = told('aaaa', TO_LICENCE.slice(0, 2));
  const late = told('aaaa', [...TO_LICENCE, [6, { do: 'wrong', text: 'not so' }]]);

  it('counts once, as far as it went, in whatever format, for whomever and in whatever order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...WHOLE_FORMATS], { minLength: 1 }), fc.boolean(), (formats, isLateFirst) => {
        const all = tally();
        const files = [replayIn(early, 'md'), ...formats.map((format) => replayIn(late, format)), replayIn(late, 'md', 'vendor')];
        const added = (isLateFirst ? files.toReversed() : files).map((replay) => all.add(replay));
        expect(added.filter(Boolean)).toHaveLength(1);
        const [flow] = all.stats(() => undefined);
        expect(flow).toMatchObject({ sessions: 1, ends: { open: 1 } });
        expect(flow?.steps.map(({ step, answered }) => [step, answered])).toEqual([
          ['reachable', 1],
          ['sending', 1],
          ['version', 1],
          ['who', 1],
          ['licence', 0],
        ]);
        expect(flow?.steps.at(-1)?.wrong).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });

  it('and that was gone on from counts each answer where it was given', () => {
    const on = reopened(late, { format: 'md' });
    const { flow, step } = counted(late, on);
    expect(flow.sessions).toBe(2);
    expect(step('who')).toMatchObject({ answered: 1, parked: 1 });
    // What was said once was said once.
    expect(step('licence')?.wrong).toHaveLength(1);
    // Where the first one is not at hand, the second tells of it.
    expect(counted(on).step('who')).toMatchObject({ answered: 1, parked: 1 });
  });
});

describe('durations', () => {
  it('lie between the shortest and the longest, and nine of ten within the second', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3_600_000), { minLength: 1, maxLength: 50 }), (took) => {
        const { count, median, p90 } = durations(took)!;
        const [least, most] = [Math.min(...took) / 1000, Math.max(...took) / 1000];
        expect(count).toBe(took.length);
        expect(median).toBeGreaterThanOrEqual(Math.round(least));
        expect(median).toBeLessThanOrEqual(p90);
        expect(p90).toBeLessThanOrEqual(Math.round(most));
        expect(took.filter((each) => Math.round(each / 1000) <= p90).length).toBeGreaterThanOrEqual(took.length * 0.9);
      }),
    );
  });

  it('are none of nothing', () => {
    expect(durations([])).toBeNull();
  });
});
