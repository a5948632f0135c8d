import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeTranslation, stampSection } from '../../../src/author/translate/complete-translation.ts';
import { fingerprint } from '../../../src/flow/fingerprint.ts';
import { readSections } from '../../../src/flow/read-sections.ts';

const base = readFileSync('test/fixtures/flows/small/text/fr.md', 'utf8');
const english = readFileSync('test/fixtures/flows/small/text/en.md', 'utf8');
const names = (text: string) => readSections(text, 'a').sections.map(({ name }) => name);
const bodyOf = (text: string, name: string) => {
  const section = readSections(text, 'a').sections.find((each) => each.name === name)!;
  return text.slice(section.bodyAt, section.end).trim();
};

describe('a new translation', () => {
  it('has every section of the base, in its order, empty, with its fingerprint and the base text beside it', () => {
    const made = completeTranslation(base, undefined);
    expect(names(made.text)).toEqual(names(base));
    expect(made).toMatchObject({ done: 0, stale: [], surplus: [], added: names(base), total: names(base).length });
    for (const { name, from } of readSections(made.text, 'a').sections) {
      expect(from).toBe(fingerprint(bodyOf(base, name)));
      expect(bodyOf(made.text, name)).toBe(`<!--\n${bodyOf(base, name)}\n-->`);
    }
  });

  it('cannot be closed by what the base text holds', () => {
    const made = completeTranslation('# flow: a\nA --> # b\n\n# step\nSee <!-- this --> and go\n', undefined);
    expect(names(made.text)).toEqual(['flow: a', 'step']);
  });
});

describe('a translation that is there', () => {
  it('comes back as it was, whichever sections it has: nothing translated is lost, and a second time changes nothing', () => {
    const sections = readSections(english, 'en').sections;
    fc.assert(
      fc.property(fc.shuffledSubarray(sections), (kept) => {
        const existing = kept.map(({ at, end }) => english.slice(at, end).trim()).join('\n\n');
        const made = completeTranslation(base, existing);
        expect(names(made.text)).toEqual(names(base));
        for (const { name } of kept) expect(bodyOf(made.text, name)).toBe(bodyOf(english, name));
        expect(made.done).toBe(kept.length);
        expect(completeTranslation(base, made.text).text).toBe(made.text);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the fingerprint of what is stale, and says so until it is stamped', () => {
    const changed = base
      .replace('Le message part-il ?', 'Le message part-il enfin ?')
      .replace('Le message part-il\u00a0?', 'Le message part-il enfin\u00a0?');
    expect(changed).not.toBe(base);
    const made = completeTranslation(changed, english);
    expect(made.stale).toEqual(['sending']);
    expect(completeTranslation(changed, made.text).stale).toEqual(['sending']);
    const stamped = stampSection(made.text, { base: changed, name: 'sending' })!;
    expect(completeTranslation(changed, stamped).stale).toEqual([]);
    expect(bodyOf(stamped, 'sending')).toBe(bodyOf(english, 'sending'));
    expect(stampSection(made.text, { base: changed, name: 'nowhere' })).toBeUndefined();
  });

  it('keeps at the end what the base no longer has', () => {
    const made = completeTranslation(base, `${english}\n# gone <!-- from: 0000000 -->\nWas it ever here?\n`);
    expect(made.surplus).toEqual(['gone']);
    expect(names(made.text).at(-1)).toBe('gone');
    expect(bodyOf(made.text, 'gone')).toBe('Was it ever here?');
  });
});
