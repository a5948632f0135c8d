import { describe, expect, it } from 'vitest';
import { extend } from '../../src/session/apply-command.ts';
import { placeConflict } from '../../src/session/bound-place.ts';
import { evidenceFor } from '../../src/session/evidence-for.ts';
import { foundWords } from '../../src/session/found-words.ts';
import type { LookEntry, Session } from '../../src/session/types.ts';
import { cleanLine } from '../../src/text/clean.ts';
import { guideOf, type Walking, walk } from '../support/walk.ts';

const PERSON = 'test/fixtures/flows/person';
const guide = guideOf(PERSON);
const checkOf = (id: string) => guide.machine.flow.checks!.checks.get(id)!;
const look = (name: string, more: Partial<LookEntry> = {}): LookEntry => ({
  ...{
    kind: 'look',
    at: '2026-11-22T14:40:00.000Z',
    look: name,
    step: 'listed',
    evidence: `${name}-1.txt`,
    sha256: 'x',
    bytes: 1,
  },
  ...more,
});
const withLooks = ({ session }: Walking, ...looks: LookEntry[]): Session => extend(session, looks).session;
const asked = () => walk(guide).answer('who', 'adele@contoso.com').answer('login', 'adele@contoso.com');
const found = (session: Session, check: string) =>
  [...evidenceFor(session, checkOf(check)).found.values()].map(({ evidence }) => evidence);

describe('evidence for a check', () => {
  it('is the newest of each look, and none that failed', () => {
    const session = withLooks(
      asked(),
      look('devices'),
      look('devices', { evidence: 'devices-2.txt' }),
      look('devices', { evidence: 'devices-3.txt', state: 'timed-out', why: 'timed-out' }),
    );
    expect(found(session, 'managed')).toEqual(['devices-2.txt']);
    expect(evidenceFor(session, checkOf('primary-smtp')).missing).toEqual(['mailbox', 'user']);
  });

  it('of another person says nothing; of nobody yet, it may', () => {
    const session = withLooks(asked(), look('devices', { values: [['upn', 'bob@contoso.com']] }));
    expect(found(session, 'managed')).toEqual([]);
    expect(found(withLooks(asked(), look('devices', { values: [['upn', 'ADELE@contoso.com']] })), 'managed')).toEqual([
      'devices-1.txt',
    ]);
    expect(found(withLooks(asked(), look('devices', { values: [['joined', '2016-01-01']] })), 'managed')).toEqual([
      'devices-1.txt',
    ]);
  });

  it('for a second look must be newer than the answer it repeats and than the last repair', () => {
    const walking = asked()
      .answer('listed', 'missing')
      .answer('first-seen', 'unknown')
      .answer('licence', 'unlicensed')
      .answer('assign-licence', 'done');
    expect(walking.session.place.step.id).toBe('listed-again');
    const repaired = Date.parse(walking.session.path.at(-1)!.entry.at);
    const at = (minutes: number) => new Date(repaired + minutes * 60_000).toISOString();
    expect(found(withLooks(walking, look('devices', { at: at(-1) })), 'managed')).toEqual([]);
    expect(found(withLooks(walking, look('devices', { at: at(5), looked: at(-1) })), 'managed')).toEqual([]);
    expect(found(withLooks(walking, look('devices', { at: at(5) })), 'managed')).toEqual(['devices-1.txt']);
  });
});

describe('the place of a look', () => {
  const bound = withLooks(
    asked(),
    look('devices', { where: 'graph', place: { tenant: 'one', account: 'a' } }),
    look('mailbox', { where: 'exchange-shell', place: { organisation: 'contoso', host: 'mbx' } }),
    look('user', { where: 'graph', place: { tenant: 'failed' }, state: 'timed-out' }),
  );

  it.each([
    ['the same tenant, another account', 'graph', { tenant: 'ONE', account: 'b' }, false],
    ['another tenant', 'graph', { tenant: 'two' }, true],
    ['another organisation', 'exchange-shell', { organisation: 'fabrikam' }, true],
    ['another host of the same kind of place', 'exchange-shell', { host: 'mbx2' }, true],
    ['another host of another kind of place', 'connector-host', { host: 'conn' }, false],
    ['nowhere that is known', 'connector-host', {}, false],
  ] as const)('%s', (_name, where, place, isRefused) => {
    const conflict = placeConflict(bound, { where, place });
    expect(conflict !== undefined).toBe(isRefused);
    if (conflict !== undefined) expect(`${conflict.bound} ${conflict.other}`).toMatch(/one|contoso|mbx/);
  });
});

describe('what was found, in words', () => {
  const say = (of: Parameters<typeof foundWords>[0]) =>
    foundWords(of, { guide, lang: 'en', values: new Map([['upn', 'adele@contoso.com']]) });

  it('is the flow’s sentence with what was bound, moments as people read them', () => {
    expect(
      say({
        check: 'licence',
        state: 'answered',
        answer: 'licensed',
        bound: [['plans', cleanLine('P1 2016-08-05T03:04:00.000Z')]],
      }),
    ).toBe('Plans are assigned (P1 2016-08-05 03:04Z).');
    expect(
      say({ check: 'primary-smtp', state: 'answered', answer: 'different', bound: [['primaries', cleanLine('a@b.c')]] }),
    ).toBe('a@b.c is not adele@contoso.com.');
    expect(say({ check: 'first-sync', state: 'answered', answer: '2016-08-04T08:12:31Z' })).toBe(
      'The phone first came at a moment Exchange knows.',
    );
    expect(say({ check: 'first-sync', state: 'unsure', why: 'no-phone' })).toBe('Exchange knows no phone, or several.');
  });

  it('is Ariane’s own word where the flow has none, and the machine’s where nobody has', () => {
    expect(say({ check: 'licence', state: 'not-allowed', why: 'denied' })).toBe('access was denied to the account used');
    expect(say({ check: 'licence', state: 'could-not-run', why: 'strange-thing' })).toBe('strange-thing');
    expect(foundWords({ check: 'licence', state: 'unsure', why: 'cut' }, { guide, lang: 'fr', values: new Map() })).toContain(
      'coupée',
    );
  });
});
