/** Pieces of text as they come in notes and outputs, for properties over any mixture of them. */
import fc from 'fast-check';
import { makeHiding } from '../../src/redact/hiding.ts';
import { learnedWords } from '../../src/redact/learned-words.ts';
import { Names } from '../../src/redact/names.ts';
import { redactText } from '../../src/redact/redact-text.ts';
import type { Profile } from '../../src/redact/types.ts';

const first = fc.constantFrom('adele', 'Bruno', 'chloe', 'Zoé', 'o’brien', 'jean-luc', 'li', 'svc-intune');
const last = fc.constantFrom('Vance', 'Martin', 'LeGoff', 'Nguyen', 'Kowalczyk');
const domain = fc.constantFrom(
  'contoso.com',
  'Fabrikam.fr',
  'eu.contoso.com',
  'contoso.local',
  'woodgrove.onmicrosoft.com',
  'gmail.com',
);
const local = fc.oneof(
  first,
  fc.tuple(first, last).map((parts) => parts.join('.')),
  fc.tuple(first, last).map(([a, b]) => a[0] + b),
);
const octet = fc.integer({ min: 0, max: 255 });

export const address = fc.tuple(local, domain).map(([name, at]) => `${name}@${at}`);
export const host = fc.oneof(
  fc.constantFrom(
    'EX01',
    'srv-mail-02',
    'autodiscover.contoso.com',
    'ex01.contoso.com',
    'EX02.eu.contoso.com',
    'outlook.office365.com',
  ),
  fc
    .tuple(fc.constantFrom('cas', 'ex', 'dc'), fc.integer({ min: 1, max: 40 }), domain)
    .map(([name, n, at]) => `${name}${n}.${at}`),
);
export const ip = fc.oneof(
  fc.tuple(fc.constant(10), octet, octet, octet).map((parts) => parts.join('.')),
  fc.tuple(fc.constant(192), fc.constant(168), octet, octet).map((parts) => parts.join('.')),
  fc.ipV6(),
);

export const piece = fc.oneof(
  address,
  host,
  ip,
  fc.tuple(first, last).map((parts) => parts.join(' ')),
  fc.tuple(first, last).map(([a, b]) => `${a} ${b[0]}.`),
  first.map((name) => `CONTOSO\\${name}`),
  first.map((name) => `C:\\Users\\${name}\\Desktop`),
  fc.constantFrom('user-1', 'user-2b@domain-1', 'host-3.domain-2', 'ip-4.net-2', 'domain-1\\user-7', 'User-9'),
  fc.constantFrom('14.3.123.4', '15.1.225.42', 'Version 15.1 (Build 30225.42)', '127.0.0.1', 'System.Net.WebException'),
  fc.constantFrom('06 12 34 56 78', '+33 6 12 34 56 78', '490154203237518', 'S-1-5-21-1-2-3-512', '00:1A:2B:3C:4D:5E'),
  fc.constantFrom('CN=Adele Vance,OU=Users,DC=contoso,DC=com', 'Mme Dupont', 'contoso.com/Users/Adele Vance', '\\\\ex01\\share'),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
export const mixture = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ', ', '\n', ': ', '"', "'", '(', '=', '; ')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

/** A case of its own, and a hand that hides in it; what is met is learned first, as an export does. */
export function hider(profile: Profile = 'vendor', vocabulary: readonly string[] = ['mail', 'users', 'exchange']) {
  const names = new Names();
  const hiding = makeHiding({ names, profile, keep: [], vocabulary: new Set(vocabulary) });
  const once = (text: string): string => redactText(text, hiding, learnedWords(hiding));
  return {
    names,
    hiding,
    hide: (text: string): string => {
      names.reserve(text);
      for (let before = -1; before !== names.all().length; ) {
        before = names.all().length;
        once(text);
      }
      return once(text);
    },
  };
}
