import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCheck } from '../../../src/check/judge/judge-check.ts';
import { readOutput } from '../../../src/check/read/read-output.ts';
import type { OutputReading } from '../../../src/check/types.ts';
import type { Check, JudgeArm } from '../../../src/flow/check-types.ts';

const NOW = Date.UTC(2016, 7, 5, 8);
const LIST =
  'ActiveSyncEnabled : True\nFolders           : 6\nEmailAddresses    : {SMTP:a@b.c, smtp:d@e.f}\nFirst             : 04/08/2016 08:12:31\nLast              : 2016-08-05 07:00:00Z\nName              : Adele';

const reading = (text: string): OutputReading => readOutput(text, { formats: ['format-list', 'json'], isWhole: true });
const arm = (said: Partial<JudgeArm>): JudgeArm => ({
  when: undefined,
  answer: undefined,
  value: undefined,
  unsure: undefined,
  ...said,
});

interface Asked {
  readonly text?: string;
  readonly lets?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
  readonly culture?: string;
  readonly repaired?: number;
}

function judge(arms: readonly Partial<JudgeArm>[], { text = LIST, lets = {}, values = {}, culture, repaired }: Asked = {}) {
  const check: Check = { id: 'it', uses: ['cas-mailbox'], let: new Map(Object.entries(lets)), judge: arms.map(arm) };
  const readings = new Map([['cas-mailbox', reading(text)]]);
  return judgeCheck(check, { readings, values: new Map(Object.entries(values)), now: NOW, culture, repaired });
}
const isTrue = (when: string, asked: Asked = {}) => {
  const found = judge([{ when, answer: 'yes' }], asked);
  return found.state === 'answered' ? true : found.why;
};

describe('a condition', () => {
  it.each([
    'cas_mailbox[0].ActiveSyncEnabled == true',
    "cas_mailbox[0].ActiveSyncEnabled == 'True'",
    'cas_mailbox[0].ActiveSyncEnabled != false',
    'cas_mailbox[0].Folders == 6',
    'cas_mailbox[0].Folders > 5 && cas_mailbox[0].Folders <= 6',
    'int(cas_mailbox[0].Folders) + 1 == 7',
    'cas_mailbox.size() == 1',
    "cas_mailbox[0].EmailAddresses.filter(a, a.startsWith('SMTP:')).map(a, a.substring(5)) == ['a@b.c']",
    "cas_mailbox.exists(m, m.Name.lowerAscii() == 'adele')",
    'has(cas_mailbox[0].Name) && !has(cas_mailbox[0].Nothing)',
    'moment(cas_mailbox[0].Last) < now',
    'hours(moment(cas_mailbox[0].Last), now) == 1.0',
    'minutes(moment(cas_mailbox[0].Last), now) == 60.0',
    "number('1 234,5') > 1234.0",
    "session.mailbox == 'a@b.c' && session['last-sync'] == session.last_sync",
  ])('%s', (when) => {
    expect(isTrue(when, { values: { mailbox: 'a@b.c', 'last-sync': 'x' } })).toBe(true);
  });

  it('only true matches', () => {
    for (const when of ["'true'", '1', 'cas_mailbox', 'null', 'false']) expect(isTrue(when)).toBe('undecided');
  });

  it.each([
    ['a missing field', 'cas_mailbox[0].Nothing == 1', 'unreadable'],
    ['a missing record', 'cas_mailbox[1].Name == "x"', 'unreadable'],
    ['a value that is not known', 'session.upn == "x"', 'unreadable'],
    ['no repair yet', 'repaired < now', 'unreadable'],
    ['text that is no number', 'cas_mailbox[0].Name > 5', 'unreadable'],
    ['text that is no date', 'moment(cas_mailbox[0].Name) < now', 'unreadable'],
    ['a date that could be two', 'moment(cas_mailbox[0].First) < now', 'ambiguous-date'],
  ])('%s makes it unsure, and nothing after it answers', (_name, when, why) => {
    expect(
      judge([
        { when, answer: 'no' },
        { when: 'true', answer: 'yes' },
      ]),
    ).toMatchObject({ state: 'unsure', why });
  });

  it('that could be two dates is one where the culture is known', () => {
    const when = "moment(cas_mailbox[0].First) == timestamp('2016-08-04T08:12:31Z')";
    expect(isTrue(when, { culture: 'fr-FR' })).toBe(true);
    expect(isTrue(when, { culture: 'en-US' })).toBe('undecided');
  });

  it('says why a bound name could not be had', () => {
    const lets = { first: 'moment(cas_mailbox[0].First)' };
    expect(judge([{ when: 'first < now', answer: 'yes' }], { lets })).toMatchObject({ state: 'unsure', why: 'ambiguous-date' });
    // A name that no arm reached needs does no harm.
    expect(judge([{ when: 'true', answer: 'yes' }], { lets })).toMatchObject({ state: 'answered' });
  });
});

describe('a finding', () => {
  it('is of the first arm that holds', () => {
    expect(
      judge([
        { when: 'false', answer: 'a' },
        { when: 'true', unsure: 'several' },
        { when: 'true', answer: 'b' },
      ]),
    ).toMatchObject({ state: 'unsure', why: 'several' });
    expect(judge([{ when: 'false', answer: 'a' }])).toMatchObject({ state: 'unsure', why: 'undecided' });
    expect(judge([{ unsure: 'never-sure' }])).toMatchObject({ state: 'unsure', why: 'never-sure' });
  });

  it('names the lines that decided, through what was bound too', () => {
    const lets = { primaries: "cas_mailbox[0].EmailAddresses.filter(a, a.startsWith('SMTP:'))" };
    const found = judge([{ when: 'primaries.size() == 1', answer: 'yes' }], { lets });
    expect(found.lines).toEqual([{ look: 'cas-mailbox', line: 3, text: 'EmailAddresses : {SMTP:a@b.c, smtp:d@e.f}' }]);
    expect([...found.bound]).toEqual([['primaries', 'SMTP:a@b.c']]);
  });

  it('may be a value, a moment in ISO', () => {
    expect(judge([{ when: 'true', value: 'moment(cas_mailbox[0].Last)' }])).toMatchObject({
      answer: '2016-08-05T07:00:00.000Z',
      lines: [{ line: 5 }],
    });
    expect(judge([{ when: 'true', value: 'moment(cas_mailbox[0].First)' }])).toMatchObject({
      state: 'unsure',
      why: 'ambiguous-date',
    });
    expect(judge([{ when: 'true', value: 'cas_mailbox' }])).toMatchObject({ state: 'unsure', why: 'unreadable' });
  });

  it('is unsure where what it names was cut, and only then', () => {
    const text = 'Name           : Adele\nEmailAddresses : {smtp:d@e.f, X400:C=US...}';
    expect(judge([{ when: 'cas_mailbox[0].EmailAddresses.size() == 2', answer: 'yes' }], { text })).toMatchObject({
      state: 'unsure',
      why: 'cut',
    });
    expect(judge([{ when: "cas_mailbox[0].Name == 'Adele'", answer: 'yes' }], { text })).toMatchObject({ state: 'answered' });
  });

  it('says what became of a look that brought no output to read', () => {
    const arms = [{ when: 'true', answer: 'yes' }];
    expect(judge(arms, { text: 'Access is denied.' })).toMatchObject({ state: 'not-allowed', why: 'denied' });
    expect(
      judge(arms, {
        text: "The term 'x' is not recognized as the name of a cmdlet, function, script file, or operable program.",
      }),
    ).toMatchObject({ state: 'could-not-run', why: 'unknown-command' });
    expect(judge(arms, { text: '' })).toMatchObject({ state: 'answered' });
  });

  it('says the same of the same evidence, whatever it is, and never throws', () => {
    const arms = [
      { when: 'cas_mailbox[0].A == true', answer: 'yes' },
      { when: 'cas_mailbox.exists(m, has(m.B) && m.B > 5)', value: 'cas_mailbox[0].B' },
      { unsure: 'neither' },
    ];
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.stringMatching(/^([AB] : [a-z0-9{},. ]{0,20}\n){0,6}$/)), (text) => {
        expect(judge(arms, { text })).toEqual(judge(arms, { text }));
      }),
      { numRuns: 300 },
    );
  });
});
