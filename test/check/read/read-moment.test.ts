import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoment } from '../../../src/check/read/read-moment.ts';

const read = (text: string, culture?: string) => {
  const moment = readMoment(text, { culture });
  return moment.ok ? moment.at : moment.why;
};

describe('readMoment', () => {
  it.each([
    ['04/08/2016 08:12:31', 'fr-FR', '2016-08-04T08:12:31.000Z'],
    ['04/08/2016 08:12:31', 'en-US', '2016-04-08T08:12:31.000Z'],
    ['04/08/2016 08:12:31', 'en-GB', '2016-08-04T08:12:31.000Z'],
    ['04/08/2016 08:12:31', '', '2016-04-08T08:12:31.000Z'],
    ['04/08/2016 08:12:31', undefined, 'ambiguous'],
    ['04/08/2016 08:12:31', 'en-CA', 'ambiguous'],
    ['04/08/2016', undefined, 'ambiguous'],
    ['31/08/2016 08:12:31', undefined, '2016-08-31T08:12:31.000Z'],
    ['08/31/2016 08:12:31', undefined, '2016-08-31T08:12:31.000Z'],
    ['08/31/2016 08:12:31', 'fr-FR', '2016-08-31T08:12:31.000Z'],
    ['08/08/2016 08:12:31', undefined, '2016-08-08T08:12:31.000Z'],
    ['8/4/2016 8:12:31 AM', undefined, '2016-08-04T08:12:31.000Z'],
    ['8/4/2016 8:12:31\u202fPM', undefined, '2016-08-04T20:12:31.000Z'],
    ['8/4/2016 12:00:00 AM', undefined, '2016-08-04T00:00:00.000Z'],
    ['8/4/2016 12:00:00 PM', undefined, '2016-08-04T12:00:00.000Z'],
    ['8/4/2016 8:12:31 AM +02:00', undefined, '2016-08-04T06:12:31.000Z'],
    ['jeudi 4 août 2016 08:12:31', undefined, '2016-08-04T08:12:31.000Z'],
    ['jeudi 4 aou\u0302t 2016 08:12:31', undefined, '2016-08-04T08:12:31.000Z'],
    ['lundi 1er août 2016 08:12', undefined, '2016-08-01T08:12:00.000Z'],
    ['4 août 2016 à 8h12', undefined, '2016-08-04T08:12:00.000Z'],
    ['Thursday, August 4, 2016 8:12:31 AM', undefined, '2016-08-04T08:12:31.000Z'],
    ['Thursday, 4 August 2016 08:12:31', undefined, '2016-08-04T08:12:31.000Z'],
    ['2016-08-04', undefined, '2016-08-04T00:00:00.000Z'],
    ['2016-08-04 08:12:31Z', undefined, '2016-08-04T08:12:31.000Z'],
    ['2016-08-04T08:12:31', undefined, '2016-08-04T08:12:31.000Z'],
    ['2017-01-01T00:02:49.3205976-08:00', undefined, '2017-01-01T08:02:49.320Z'],
    ['/Date(1470298351000)/', undefined, '2016-08-04T08:12:31.000Z'],
    ['\\/Date(1470298351000)\\/', undefined, '2016-08-04T08:12:31.000Z'],
    ['0001-01-01T00:00:00Z', undefined, '0001-01-01T00:00:00.000Z'],
    ['01/01/0001 00:00:00', undefined, '0001-01-01T00:00:00.000Z'],
  ])('%s in %s is %s', (text, culture, moment) => {
    expect(read(text, culture)).toBe(moment);
  });

  it.each([
    '',
    'x',
    '31/02/2016',
    '2016-02-30',
    '13/13/2016',
    '04/08/2016 25:00:00',
    '8/4/2016 13:00:00 PM',
    '8/4/2016 0:10:00 AM',
    '4 foo 2016',
    '/Date(999999999999999)/',
    '6',
    '15.10',
  ])('%j is no moment', (text) => {
    expect(read(text)).toBe('unreadable');
  });

  const moment = fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31T23:59:59'), noInvalidDate: true })
    .map((date) => {
      date.setUTCMilliseconds(0);
      return date.toISOString();
    });

  it('reads back what a culture prints', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const [year, month, day] = [at.slice(0, 4), at.slice(5, 7), at.slice(8, 10)];
        const time = at.slice(11, 19);
        expect(read(`${day}/${month}/${year} ${time}`, 'fr-FR')).toBe(at);
        expect(read(`${month}/${day}/${year} ${time}`, 'en-US')).toBe(at);
        expect(read(at)).toBe(at);
        const known = read(`${day}/${month}/${year} ${time}`);
        expect(known === at).toBe(Number(day) > 12 || day === month);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789/:.- TZAPMaoûtDate()h,') }),
        (text) => typeof read(text) === 'string',
      ),
    );
  });
});
