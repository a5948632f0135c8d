import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VALUE_KINDS, type ValueKind } from '../../src/flow/types.ts';
import { checkValue } from '../../src/session/check-value.ts';

const kept = (kind: ValueKind, text: string, lang: 'fr' | 'en' = 'fr') => {
  const checked = checkValue({ kind, text, lang });
  return checked.ok ? checked.value : undefined;
};

const GOOD: readonly (readonly [ValueKind, string, string])[] = [
  ['upn', ' adele@contoso.com ', 'adele@contoso.com'],
  ['upn', "o'brien@contoso.com", "o'brien@contoso.com"],
  ['email', 'SMTP:adele@contoso.com', 'adele@contoso.com'],
  ['email', 'mailto:adèle@société.fr', 'adèle@société.fr'],
  // Hidden whole, or on one side only: the person left the name or the domain as it was, or hid a word of their own.
  ['upn', 'user-3a@domain-1', 'user-3a@domain-1'],
  ['email', 'adele@domain-1', 'adele@domain-1'],
  ['email', 'adele@mail.domain-1.onmicrosoft.com', 'adele@mail.domain-1.onmicrosoft.com'],
  ['upn', 'user-1@contoso.com', 'user-1@contoso.com'],
  ['upn', 'adele@word-2', 'adele@word-2'],
  ['host', 'CAS01', 'CAS01'],
  ['host', 'cas01.contoso.com', 'cas01.contoso.com'],
  ['host', '10.0.0.5', '10.0.0.5'],
  ['ip', '10.0.0.5', '10.0.0.5'],
  ['ip', 'fe80::1', 'fe80::1'],
  ['guid', '{3F6D0C52-1b2a-4c3d-9e8f-0123456789ab}', '3f6d0c52-1b2a-4c3d-9e8f-0123456789ab'],
  ['build', '15.1.225.42', '15.1.225.42'],
  ['build', 'Version 15.1 (Build 30225.42)', 'Version 15.1 (Build 30225.42)'],
  ['number', '+12', '12'],
  ['number', '1,5', '1.5'],
  ['text', ' a\tb\n c ', 'a b c'],
  ['datetime', '2016-08-04', '2016-08-04'],
  ['datetime', '2016-08-04 8:12', '2016-08-04T08:12'],
  ['datetime', '2016-08-04T08:12:30Z', '2016-08-04T08:12:30Z'],
  ['datetime', '2016-08-04 08:12 +0200', '2016-08-04T08:12+02:00'],
  ['datetime', '4 août 2016 à 8h12', '2016-08-04T08:12'],
  ['datetime', '4 aou\u0302t 2016', '2016-08-04'],
  ['datetime', '1er janvier 2026 à 18 h', '2026-01-01T18:00'],
  ['datetime', 'August 4, 2016 at 18:30', '2016-08-04T18:30'],
  ['datetime', '31/12/2016 18:30', '2016-12-31T18:30'],
  ['datetime', '12/31/2016 6:30 PM', '2016-12-31T18:30'],
  ['datetime', '12/31/2016 12:05 AM', '2016-12-31T00:05'],
  ['datetime', '5/5/2016', '2016-05-05'],
];

const BAD: readonly (readonly [ValueKind, string])[] = [
  ['upn', 'adele'],
  ['email', 'adele@contoso'],
  ['email', 'a b@contoso.com'],
  ['email', 'a"@contoso.com'],
  ['host', '10.0.0'],
  ['host', '10.0.0.256'],
  ['host', 'cas_01;reboot'],
  ['ip', '10.0.0.256'],
  ['ip', '::g'],
  ['guid', '3f6d0c52'],
  ['build', 'fifteen'],
  ['number', '1e9'],
  ['number', '0x6'],
  ['datetime', '31 février 2016'],
  ['datetime', '2016-02-30'],
  ['datetime', '2016-08-04 25:00'],
  ['datetime', '31/31/2016'],
  ['datetime', '12/31/2016 13:00 PM'],
  ['datetime', 'yesterday'],
  ['text', ' \u200b\u001b[2J '],
];

describe('values', () => {
  it.each(GOOD)('%s: %j is kept as %j', (kind, text, value) => expect(kept(kind, text)).toBe(value));
  it.each(BAD)('%s: %j is refused', (kind, text) => expect(kept(kind, text)).toBeUndefined());

  it('names both readings of a date that has two, and not of one that has none', () => {
    for (const text of ['04/08/2016', '4.8.2016', '04-08-2016 08:12']) {
      const checked = checkValue({ kind: 'datetime', text, lang: 'fr' });
      expect(checked.ok ? '' : checked.message).toContain('jour/mois ou mois/jour');
    }
    const wrong = checkValue({ kind: 'datetime', text: '31/31/2016', lang: 'fr' });
    expect(wrong.ok ? '' : wrong.message).not.toContain('mois/jour');
  });

  it('says in both languages what is needed, with an example', () => {
    for (const kind of VALUE_KINDS)
      for (const lang of ['fr', 'en'] as const) {
        const checked = checkValue({ kind, text: '', lang });
        expect(checked).toMatchObject({ ok: false, code: 'bad-value' });
        if (!checked.ok && kind !== 'text') expect(checked.message).toMatch(lang === 'fr' ? /par exemple/ : /for example/);
      }
  });

  it('is quick and never throws, whatever is typed; what is kept is of its kind still', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VALUE_KINDS), fc.string({ unit: 'binary', maxLength: 600 }), (kind, text) => {
        const once = kept(kind, text);
        if (once !== undefined) expect(kept(kind, once, 'en')).toBe(once);
      }),
    );
    for (const [kind, value] of GOOD) expect(kept(kind, kept(kind, value)!)).toBe(kept(kind, value));
    for (const kind of VALUE_KINDS) for (const unit of ['a.', '1.', '@', 'a-', ' ', '1:']) kept(kind, unit.repeat(249));
  });
});
