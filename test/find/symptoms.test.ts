import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIndex } from '../../src/find/find-index.ts';
import { codesIn, plainWords } from '../../src/find/tokens.ts';
import { compileFlow } from '../../src/machine/compile-flow.ts';
import { connector } from '../flows/connector.ts';

const guide = { machine: compileFlow(connector.flow), texts: connector.texts };
const now = Date.parse('2026-11-23T08:00:00Z');
const indexes = { fr: findIndex(guide, 'fr'), en: findIndex(guide, 'en') };
const best = (lang: 'fr' | 'en', text: string) => {
  const [first] = indexes[lang].search(text, { now });
  return first === undefined ? undefined : `${first.step}${first.option === undefined ? '' : `=${first.option}`}`;
};

describe('what people say they see', () => {
  it.each([
    ['un téléphone manque', 'missing-phone'],
    ['mon portable est invisible', 'missing-phone'],
    ['telephone absent dans intune', 'missing-phone'],
    ['portabel absent', 'missing-phone'],
    ['appareil bloqué', 'blocked-phone'],
    ['plus de mails sur mon telephone', 'blocked-phone'],
    ['le téléphone devrait être bloqué', 'free-phone'],
    ['mail de quarantaine pas reçu', 'no-mail'],
    ['conecteur hors ligne', 'disconnected'],
    ['trop lent', 'late-phones'],
    ['ne se synchronise plus', 'no-sync'],
  ])('%s (fr)', (said, option) => expect(best('fr', said)).toBe(`what-is-wrong=${option}`));

  it.each([
    ['phone does not show up', 'missing-phone'],
    ['phone invisble', 'missing-phone'],
    ['phne missing', 'missing-phone'],
    ['blocked device', 'blocked-phone'],
    ['device not blocked', 'free-phone'],
    ['quarantine mail not received', 'no-mail'],
    ['connector offline', 'disconnected'],
    ['sync is stuck', 'no-sync'],
    ['takes hours', 'late-phones'],
  ])('%s (en)', (said, option) => expect(best('en', said)).toBe(`what-is-wrong=${option}`));

  it.each([
    ['fr', 'adresse smtp differente de l’upn', 'smtp'],
    ['en', 'smtp address differs from upn', 'smtp'],
    ['fr', 'application outlook', 'involved=outlook'],
    ['en', 'mailbox in Office 365', 'involved=online'],
    ['en', 'proxy', 'set-up-proxy'],
  ] as const)('%s: %s', (lang, said, place) => expect(best(lang, said)).toBe(place));

  it('finds nothing where nothing fits, and nothing in nothing', () => {
    for (const text of ['', '   ', '…', 'zzzzqqqq', '的']) expect(indexes.en.search(text, { now })).toEqual([]);
  });
});

describe('words and codes', () => {
  it('fold every way a code is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 0xffffffff }), fc.nat({ max: 9 }), fc.boolean(), (code, zeros, isUpper) => {
        const hex = code.toString(16);
        const written = `0${isUpper ? 'X' : 'x'}${'0'.repeat(zeros)}${isUpper ? hex.toUpperCase() : hex}`;
        expect([...codesIn(`Error code: ${written}.`)]).toEqual([`0x${hex}`]);
      }),
    );
  });

  it('read any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(() => indexes.fr.search(text, { now })).not.toThrow();
      }),
      { numRuns: 300 },
    );
    expect(plainWords('ÉLÈVE d’été')).toEqual(['eleve', 'd', 'ete']);
  });

  it('look at a paste of megabytes only at its ends', () => {
    const noise = 'nothing to see here. '.repeat(300_000);
    const [first] = indexes.en.search(`Error code: 0x0000006\n${noise}`, { now });
    expect(first).toMatchObject({ step: 'set-up-message', option: 'code-6' });
  });
});
