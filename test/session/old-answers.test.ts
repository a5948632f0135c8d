import { describe, expect, it } from 'vitest';
import { beginFrom } from '../../src/report/read/begin-from.ts';
import type { Replay } from '../../src/report/schema.ts';
import { applyCommand } from '../../src/session/apply-command.ts';
import { oldAnswers } from '../../src/session/old-answers.ts';
import { pageCheck } from '../../src/session/page-check.ts';
import { pageOf } from '../../src/session/page-of.ts';
import { pastOf } from '../../src/session/past-of.ts';
import type { Guide, Session, Voice } from '../../src/session/types.ts';
import { guideOf } from '../support/walk.ts';

const NOW = '2026-11-25T12:00:00.000Z';
const at = (minutesAgo: number) => new Date(Date.parse(NOW) - minutesAgo * 60_000).toISOString();
type Said = readonly [step: string, answer: string, voice: Voice, minutesAgo: number];

function opened(said: readonly Said[], more: Partial<Replay> = {}, guide: Guide = guideOf()): Session {
  const { id, version, hash } = guide.machine.flow;
  const answers = said.map(([step, answer, voice, ago]) => ({ step, answer, voice, at: at(ago) }));
  const replay: Replay = { format: 1, flow: id, version, hash, session: '20261122-1431-k7q2', answers, intake: [], ...more };
  return beginFrom(replay, { guide, id: '20261125-1200-open', at: NOW, lang: 'en', where: 'here' });
}
const small: readonly Said[] = [
  ['sending', 'stuck', 'seen', 3000],
  ['who', 'adele@contoso.com', 'told', 3000],
  ['version', 'old', 'seen', 3000],
  ['reachable', 'answers', 'observed', 61],
  ['licence', 'unlicensed', 'shown', 59],
  ['assign-licence', 'done', 'seen', 50],
  ['reachable', 'answers', 'seen', 50],
];
const noticesOf = (session: Session) => pageOf(session, Date.parse(NOW)).notices.filter(({ kind }) => kind === 'opened');

describe('what came with a transcript', () => {
  it('was looked at too long ago where a machine looked an hour before, or a person longer ago than the step’s "after"', () => {
    const session = opened([...small, ['sending-again', 'stuck', 'seen', 121]]);
    expect([...oldAnswers(session)]).toEqual([
      [3, 61 * 60_000],
      [7, 121 * 60_000],
    ]);
    expect(pastOf(session).map(({ old }) => old)).toEqual([false, false, false, true, false, false, false, true]);
    const [came, old] = noticesOf(session).map(({ text }) => text);
    expect(came).toMatch(/20261122-1431-k7q2: 8 answers, .*nothing is hidden/);
    expect(old).toContain('1\u00a0h');
  });

  it('goes by the `fresh` of the looks a check uses, and by when they were made', () => {
    const guide = guideOf('flows/exchange-connector');
    const { flow } = guide.machine;
    const step = [...flow.all.values()].find(
      (each) => each.kind === 'question' && each.check !== undefined && each.id === 'licence',
    )!;
    const check = flow.checks!.checks.get('check' in step ? step.check! : '')!;
    const look = check.uses[0]!;
    const said: readonly Said[] = [
      ['still-supported', 'go-on', 'seen', 9],
      ['what-is-wrong', 'missing-phone', 'seen', 9],
      ['involved', 'own-servers', 'seen', 9],
      ['scope', 'one', 'seen', 9],
      ['who', 'adele@contoso.com', 'seen', 9],
      ['login', 'adele@contoso.com', 'seen', 9],
      ['device-listed', 'missing', 'seen', 9],
      ['known', 'shown', 'seen', 9],
      ['first-seen', '2016-08-04T08:12:31Z', 'seen', 9],
      ['console', 'admin-centre', 'seen', 9],
      ['sync-date', '2016-08-05T07:55:02Z', 'seen', 9],
      ['sync-done', 'completed', 'seen', 9],
      ['licence', 'licensed', 'observed', 8],
    ];
    const oldOf = (ago: number) => oldAnswers(opened(said, { looks: [{ look, step: 'licence', at: at(ago) }] }, guide)).size;
    const fresh = Math.min(...check.uses.map((id) => flow.checks!.looks.get(id)!.fresh)) / 60_000;
    expect([oldOf(fresh - 1), oldOf(fresh + 1)]).toEqual([0, 1]);
  });

  it('is no longer old once it is answered again, as it was or otherwise', () => {
    const session = opened(small);
    const changed = applyCommand(session, { do: 'change', index: 3, answer: 'answers' }, NOW);
    if (!changed.ok) throw new Error(changed.message);
    expect(oldAnswers(changed.session).size).toBe(0);
    expect(changed.session.path).toHaveLength(7);
    expect(noticesOf(changed.session)).toEqual([]);
  });

  it('is not spoken of in a session begun here', () => {
    const session = opened(small);
    const { from: _, ...header } = session.header;
    const own = { ...session, header };
    expect(oldAnswers(own).size).toBe(0);
    expect(noticesOf(own)).toEqual([]);
  });
});

describe('a hidden name', () => {
  const guide = guideOf('flows/exchange-connector');
  const said = (who: string): readonly Said[] => [
    ['still-supported', 'go-on', 'seen', 9],
    ['what-is-wrong', 'missing-phone', 'seen', 9],
    ['involved', 'own-servers', 'seen', 9],
    ['scope', 'one', 'seen', 9],
    ['who', who, 'seen', 9],
    ['login', who, 'seen', 9],
  ];
  const looks = (session: Session) => pageCheck(session)!.looks.map(({ command, missing }) => [command, missing.length] as const);

  it('is shown in a command, which then lacks a value and is neither copied nor run', () => {
    for (const [command, missing] of looks(opened(said('user-1@domain-1'), { profile: 'vendor' }, guide))) {
      expect(command).toContain('<user-1@domain-1>');
      expect(missing).toBe(1);
    }
  });

  it('is a real name where nothing was hidden, and once the real one was typed', () => {
    for (const [, missing] of looks(opened(said('user-1@domain-1.example'), { profile: 'own' }, guide))) expect(missing).toBe(0);
    const hidden = opened(said('user-1@domain-1'), { profile: 'public' }, guide);
    let session = hidden;
    for (const index of [4, 5]) {
      const changed = applyCommand(session, { do: 'change', index, answer: 'adele@contoso.com' }, NOW);
      if (!changed.ok) throw new Error(changed.message);
      session = changed.session;
    }
    for (const [command, missing] of looks(session)) {
      expect(command).toContain('adele@contoso.com');
      expect(missing).toBe(0);
    }
  });
});
