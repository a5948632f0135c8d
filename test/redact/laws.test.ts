import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName } from '../../src/redact/fold-name.ts';
import { hideHost } from '../../src/redact/hide-host.ts';
import { reveal } from '../../src/redact/reveal.ts';
import { address, hider, host, ip, mixture } from './pieces.ts';

/** Each was told apart from itself, or put together wrongly, once. */
const MET: [string][] = [
  ["0@_A'adele.Vance@contoso.com "],
  ['dC=contoso.com/Users/Adele Vance '],
  ['dc=14.3.123.4 '],
  ['::0:0:dc=10.0.0.0 '],
  ['adele.Vance@woodgrove.onmicrosoft.com contoso.com/Users/Adele Vance cas1.woodgrove.onmicrosoft.com '],
  ['::2\\A '],
  ['0%40A '],
  ['CONTOSO\\Zoé" "@0 '],
  ["A\\D'CONTOSO\\adele "],
  ['CONTOSO\\O’Brien '],
];

/** What is compared is what directories and the domain name system compare. */
const same = (one: string, other: string): boolean => foldName(one) === foldName(other);

describe.each(['vendor', 'public'] as const)('redaction for %s', (profile) => {
  test('doing it twice changes nothing', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const { hide } = hider(profile);
        const once = hide(text);
        expect(hide(once)).toBe(once);
      }),
      { numRuns: 2000, examples: MET },
    );
  });

  test('putting the names back gives what was there', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const { hide, names } = hider(profile);
        const there = foldName(reveal(hide(text), names).text);
        expect(there).toBe(foldName(text));
      }),
      { numRuns: 2000, examples: MET },
    );
  });

  test('two addresses differ after if and only if they differ before, and so do their names and their domains', () => {
    fc.assert(
      fc.property(address, address, (one, other) => {
        const { hide } = hider(profile);
        const [a, b] = hide(`${one}\n${other}`).split('\n');
        const parts = (text: string) => text.split('@');
        expect(same(a!, b!)).toBe(same(one, other));
        for (const at of [0, 1]) expect(parts(a!)[at] === parts(b!)[at]).toBe(same(parts(one)[at]!, parts(other)[at]!));
      }),
      { numRuns: 2000 },
    );
  });

  test('two hosts, and two addresses of machines, differ after if and only if they differ before', () => {
    fc.assert(
      fc.property(host, host, ip, ip, (oneHost, otherHost, oneIp, otherIp) => {
        const { hiding, hide } = hider(profile);
        expect(hideHost(hiding, oneHost) === hideHost(hiding, otherHost)).toBe(same(oneHost, otherHost));
        const [a, b] = hide(`${oneIp} ${otherIp}`).split(' ');
        expect(a === b).toBe(oneIp === otherIp);
      }),
      { numRuns: 2000 },
    );
  });

  test('the number of lines stays', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        expect(hider(profile).hide(text).split('\n')).toHaveLength(text.split('\n').length);
      }),
    );
  });
});

test('nothing is hidden under own but secrets', () => {
  fc.assert(
    fc.property(mixture, (text) => {
      expect(hider('own').hide(text)).toBe(text);
    }),
  );
  expect(hider('own').hide('password: hunter2')).not.toContain('hunter2');
});

test.each([
  ['CONTOSO\\O’Brien signs in', 'domain-1\\user-1 signs in'],
  ['_adele@contoso.com_', '_user-1@domain-1_'],
  ['dc=ex01.contoso.com', 'dc=host-1.domain-1'],
  ['CN=Adele Vance,OU=Users,DC=contoso,DC=com', 'CN=User-1,OU=Users,DC=domain-1,DC=com'],
  ['contoso.com/Users/Adele Vance ex01.contoso.com', 'domain-1/Users/User-1 host-1.domain-1'],
])('%s is hidden whole', (text, hidden) => {
  expect(hider().hide(text)).toBe(hidden);
});
