import { describe, expect, it } from 'vitest';
import { historyOf } from '../../src/report/history-of.ts';
import { replayOf } from '../../src/report/replay.ts';
import { ticketOf } from '../../src/report/ticket-data.ts';
import { writeTicket } from '../../src/report/write-ticket.ts';
import { writeTranscript } from '../../src/report/write-transcript.ts';
import { applyCommand, type PureCommand } from '../../src/session/apply-command.ts';
import { startSession } from '../../src/session/start-session.ts';
import type { Session } from '../../src/session/types.ts';
import { guideOf } from './walked.ts';

/** A session of the small flow, told minute by minute from 14:00 on. */
function told(...deeds: readonly (readonly [minute: number, command: PureCommand])[]): Session {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 14, minute)).toISOString();
  let session = startSession({ guide: guideOf('small'), id: '20261122-1400-k7q2', at: at(0), lang: 'fr' });
  for (const [minute, command] of deeds) {
    const applied = applyCommand(session, command, at(minute));
    if (!applied.ok) throw new Error(applied.message);
    session = applied.session;
  }
  return session;
}
const answer = (step: string, given: string): PureCommand => ({ do: 'answer', choice: { step, answer: given } });
const minutes = (session: Session) =>
  replayOf(session, { lang: 'fr' }).answers.map(({ step, at, asked }) => [step, (Date.parse(at) - Date.parse(asked!)) / 60_000]);

describe('since when an answer had been asked for', () => {
  it('counts from the answer before, without holds, however they end', () => {
    const session = told(
      ...([
        [2, answer('sending', 'stuck')],
        [3, { do: 'hold' }],
        [13, { do: 'go-on' }],
        [14, answer('who', 'adele@contoso.com')],
        [15, { do: 'hold' }],
        [45, answer('version', 'old')],
      ] as const),
    );
    expect(minutes(session)).toEqual([
      ['sending', 2],
      ['who', 2],
      ['version', 1],
    ]);
  });

  it('counts from when a step is worth looking at, and nothing for one who looked too soon', () => {
    const repaired = [
      [1, answer('sending', 'stuck')],
      [2, answer('who', 'unknown')],
      [3, answer('version', 'old')],
      [4, answer('reachable', 'answers')],
      [5, answer('licence', 'unlicensed')],
      [6, answer('assign-licence', 'done')],
      [7, answer('reachable', 'answers')],
    ] as const;
    // Worth looking two hours after minute 7.
    expect(minutes(told(...repaired, [130, answer('sending-again', 'sends')])).at(-1)).toEqual(['sending-again', 3]);
    expect(minutes(told(...repaired, [20, answer('sending-again', 'sends')])).at(-1)).toEqual(['sending-again', 0]);
  });

  it('stays with an answer that was kept over a change', () => {
    const session = told(
      [1, answer('sending', 'stuck')],
      [5, answer('who', 'adele@contoso.com')],
      [9, answer('version', 'old')],
      [20, { do: 'change', index: 1, answer: 'ada@contoso.com' }],
    );
    expect(minutes(session)).toEqual([
      ['sending', 1],
      ['who', 0],
      ['version', 4],
    ]);
  });
});

it('tells what was taken back and what was changed, from where, and that it had been left open', () => {
  const session = told(
    [1, answer('sending', 'stuck')],
    [2, answer('who', 'unknown')],
    [3, answer('version', 'old')],
    [5, { do: 'back' }],
    [6, { do: 'change', index: 1, answer: 'ada@contoso.com' }],
  );
  expect(historyOf(session).backs).toMatchObject([
    { step: 'version', from: 'reachable', answer: 'old', given: '2026-11-22T14:03:00.000Z', at: '2026-11-22T14:05:00.000Z' },
    { step: 'who', from: 'version', answer: 'unknown', parked: true, changed: true },
  ]);
  expect(historyOf(session).backs[0]).not.toHaveProperty('changed');
});

describe('what is said of a step to its author', () => {
  const session = told([1, answer('sending', 'stuck')], [2, { do: 'wrong', text: 'the window is called otherwise' }]);
  const saying = (profile: 'own' | 'vendor' | 'public') => writeTranscript(session, { lang: 'en', format: 'md', profile });

  it('stands in the own transcript, in its words and its block, and stays in the house otherwise', () => {
    expect(saying('own').match(/the window is called otherwise/g)).toHaveLength(2);
    for (const profile of ['vendor', 'public'] as const) expect(saying(profile)).not.toContain('called otherwise');
  });

  it('is in no ticket', () => {
    const transcript = { name: 'transcript.md', sha256: 'a'.repeat(64) };
    for (const profile of ['own', 'vendor', 'public'] as const) {
      const ticket = ticketOf(session, { lang: 'en', now: Date.UTC(2026, 10, 22, 15), version: '0.1.0', transcript, profile });
      expect(writeTicket(ticket, 'md')).not.toContain('called otherwise');
    }
  });
});
