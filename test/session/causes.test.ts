import { describe, expect, it } from 'vitest';
import { causesOf } from '../../src/session/causes-of.ts';
import { type Walking, walk } from '../support/walk.ts';

const toLicence = (walking = walk()): Walking =>
  walking.answer('sending', 'stuck').answer('who', 'adele@contoso.com').answer('version', 'old').answer('reachable', 'answers');
const toLook = (walking = walk()): Walking =>
  toLicence(walking).answer('licence', 'unlicensed').answer('assign-licence', 'done').answer('reachable', 'answers');
const cause = (walking: Walking, id: string) => causesOf(walking.session).find((one) => one.cause === id)!;
const line = (walking: Walking, id: string) => walking.page().causes.find((one) => one.id === id)!;

describe('causes', () => {
  it('are untested until somebody says something', () => {
    walk().expectCauses({});
    expect(cause(walk(), 'no-licence').voice).toBeUndefined();
  });

  it('are suspected, confirmed, ruled out by what options say', () => {
    toLicence().expectCauses({ 'service-down': 'ruled-out' });
    toLicence().answer('licence', 'unlicensed').expectCauses({ 'service-down': 'ruled-out', 'no-licence': 'confirmed' });
    walk()
      .answer('sending', 'stuck')
      .answer('who', 'unknown')
      .answer('version', 'new')
      .answer('reachable', 'silent')
      .expectStep('to-mail-team')
      .expectCauses({ 'service-down': 'suspected' });
  });

  it('are never ruled out by what is only assumed', () => {
    toLicence()
      .answer('licence', 'licensed', { voice: 'assumed' })
      .expectStep('profile')
      .expectCauses({ 'service-down': 'ruled-out' });
  });

  it('stay suspected where two voices differ, whoever of them rules out', () => {
    for (const [answer, against] of [
      ['licensed', 'unlicensed'],
      ['unlicensed', 'licensed'],
    ] as const) {
      const walking = toLicence().answer('licence', answer, { against });
      walking.expectCauses({ 'service-down': 'ruled-out', 'no-licence': 'suspected' });
      expect(cause(walking, 'no-licence').disputed).toBe(true);
      expect(line(walking, 'no-licence').disputed).toBe(true);
    }
  });

  it('take an answer against itself for agreement', () => {
    const walking = toLicence().answer('licence', 'unlicensed', { against: 'unlicensed' });
    expect(walking.session.path.at(-1)!.entry.against).toBeUndefined();
    expect(cause(walking, 'no-licence').disputed).toBe(false);
  });

  it('have the weakest voice of what they rest on', () => {
    const walking = toLicence()
      .answer('licence', 'unlicensed', { voice: 'told' })
      .answer('assign-licence', 'done', { voice: 'observed' });
    expect(cause(walking, 'no-licence')).toMatchObject({ state: 'corrected', voice: 'told', because: [4, 5] });
  });

  it('are corrected by a repair, and fixed once the fault is gone', () => {
    toLook().expectCauses({ 'service-down': 'ruled-out', 'no-licence': 'corrected' }).expectRepairs('not-yet-seen');
    toLook()
      .wait(121)
      .answer('sending-again', 'sends')
      .expectStep('fixed')
      .expectCauses({ 'service-down': 'ruled-out', 'no-licence': 'fixed' })
      .expectRepairs('helped');
  });

  it('stay as they were where a repair was not carried out', () => {
    toLicence()
      .answer('licence', 'unlicensed')
      .answer('assign-licence', 'not-mine')
      .expectCauses({ 'service-down': 'ruled-out', 'no-licence': 'confirmed' })
      .expectRepairs();
  });
});

describe('a second look at the fault', () => {
  it('that finds it still there says that the repair did not help, on the page too', () => {
    const waiting = toLook();
    expect(line(waiting, 'no-licence').stateWord).toBe('corrigée, effet pas encore vu');
    const walking = waiting.wait(121).answer('sending-again', 'stuck').expectRepairs('did-not-help');
    walking.expectCauses({ 'service-down': 'ruled-out', 'no-licence': 'corrected' });
    expect(line(walking, 'no-licence').stateWord).toBe('corrigée, sans effet sur la panne');
  });

  it('before its time judges nothing, and the next one judges that repair too', () => {
    const early = toLook().answer('sending-again', 'stuck').expectRepairs('not-yet-seen');
    expect(early.session.path.at(-1)!.entry.early).toBe(true);
    early
      .answer('profile', 'damaged')
      .answer('new-profile', 'done')
      .expectRepairs('not-yet-seen', 'not-yet-seen')
      .wait(31)
      .answer('sending-last', 'sends')
      .expectRepairs('helped', 'helped')
      .expectCauses({ 'service-down': 'ruled-out', 'no-licence': 'fixed', 'old-profile': 'fixed' });
  });

  it('before its time that finds the fault gone has seen it gone', () => {
    toLook().answer('sending-again', 'sends').expectRepairs('helped');
  });

  it('answered unknown judges nothing', () => {
    toLook().wait(121).answer('sending-again', 'unknown').expectRepairs('not-yet-seen').expectStep('to-mail-team');
  });

  it('judges only the repairs since the one before', () => {
    toLook()
      .wait(121)
      .answer('sending-again', 'stuck')
      .answer('profile', 'damaged')
      .answer('new-profile', 'done')
      .wait(31)
      .answer('sending-last', 'sends')
      .expectRepairs('did-not-help', 'helped')
      .expectCauses({ 'service-down': 'ruled-out', 'no-licence': 'corrected', 'old-profile': 'fixed' });
  });

  it('says what was done since the last look', () => {
    const page = toLook().page();
    expect(page.kind === 'question' && page.again).toHaveLength(1);
  });

  it('from a file counts as in time without a time of its own, and by it where it has one', () => {
    const auto = { auto: true as const };
    toLook().answer('sending-again', 'stuck', auto).expectRepairs('did-not-help');
    const walking = toLook();
    const soon = new Date(Date.parse(walking.session.path.at(-1)!.entry.at) + 60_000).toISOString();
    walking.answer('sending-again', 'stuck', { ...auto, at: soon }).expectRepairs('not-yet-seen');
    const late = new Date(Date.parse(soon) + 3 * 3_600_000).toISOString();
    toLook()
      .answer('sending-again', 'stuck', { ...auto, at: late })
      .expectRepairs('did-not-help');
  });

  it('from a file older than the answer before it counts as in time', () => {
    toLook().answer('sending-again', 'stuck', { auto: true, at: '2016-08-04T08:00:00.000Z' }).expectRepairs('did-not-help');
  });
});

describe('parked questions', () => {
  it('wait until they are answered, also by looking once more', () => {
    walk()
      .answer('sending', 'unknown')
      .answer('who', 'unknown')
      .expectParked('sending', 'who')
      .answer('version', 'old')
      .answer('reachable', 'unknown')
      .answer('licence', 'unlicensed')
      .expectParked('sending', 'who', 'reachable')
      .answer('assign-licence', 'done')
      .answer('reachable', 'answers')
      .expectParked('sending', 'who')
      .answer('sending-again', 'stuck')
      .expectParked('who');
  });

  it('are come back to by a change that keeps the rest', () => {
    const walking = toLicence().answer('licence', 'unknown').answer('profile', 'sound').expectParked('licence');
    walking
      .act({ do: 'change', index: 4, answer: 'licensed' })
      .expectParked()
      .expectStep('to-mail-team')
      .expectCauses({ 'service-down': 'ruled-out', 'no-licence': 'ruled-out', 'old-profile': 'ruled-out' });
    expect(walking.session.path.at(-1)!.entry.kept).toBe(true);
  });
});
