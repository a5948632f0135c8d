import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../../src/redact/fold-word.ts';
import { Names } from '../../src/redact/names.ts';
import { NO_NAMES } from '../../src/redact/names-file.ts';
import { Redaction } from '../../src/redact/redaction.ts';
import { reveal } from '../../src/redact/reveal.ts';
import type { Profile } from '../../src/redact/types.ts';
import { PLACEHOLDERS } from '../../src/text/placeholder.ts';
import { mixture } from './pieces.ts';

/** A redaction of no session: texts alone, with these words of the person's own. */
function redaction(words: readonly string[], profile: Profile = 'vendor', more: Partial<typeof NO_NAMES> = {}): Redaction {
  return new Redaction({
    ...{ session: undefined as never, profile, vocabulary: new Set(['mail', 'users', 'exchange']) },
    ...{ stored: { ...NO_NAMES, ...more, words }, local: { hosts: [], accounts: [] } },
  });
}

describe('a word to hide, in everyday spellings', () => {
  it.each([
    ["L'Oréal", 'chez L’Oréal demain', 'chez word-1 demain'],
    ['L’Oréal', "chez L'OREAL demain", 'chez word-1 demain'],
    ["L'Oréal", 'chez Lʼoréal, L`Oréal, L´Oréal, l-oreal', 'chez word-1, word-1, word-1, word-1'],
    ["L'Oréal", 'https://x/L%27Or%C3%A9al/1', 'https://x/word-1/1'],
    ["L'Oréal", 'https://x/?q=chez%20l%E2%80%99or%c3%a9al', 'https://x/?q=chez%20word-1'],
    ["L'Oréal", '{"Name":"L\\u0027Or\\u00e9al"}', '{"Name":"word-1"}'],
    ["L'Oréal", 'L’Ore\u0301al', 'word-1'],
    ["O'Neil & Co", 'O’Neil & Co', 'word-1'],
    ["O'Neil & Co", '<name>O&#39;Neil &amp; Co</name>', '<name>word-1</name>'],
    ['projet Éole', 'projet-Éole, PROJET EOLE, projet\u00a0éole, projet‑eole', 'word-1, word-1, word-1, word-1'],
    ['projet Éole', 'E:\\projet_Eole.docx', 'E:\\word-1.docx'],
    ['Acme Corp', 'sites/Acme%20Corp/acme%20corp', 'sites/word-1/word-1'],
    ['Acme Corp', 'Acme\n  Corp said', 'word-1\n said'],
    ['project Heliotrope', '> late on the project\n> Heliotrope, says she', '> late on the word-1\n, says she'],
    ['project Heliotrope', '{"m":"our project\\r\\nHeliotrope"}', '{"m":"our word-1"}'],
    ['Contoso Éole', '{"m":"first line\\r\\nContoso Éole asks"}', '{"m":"first line\\r\\nword-1 asks"}'],
    ['Éole', 'a.\\nÉole b.\\neole', 'a.\\nword-1 b.\\nword-1'],
    ['Nokia', 'see \\nokia and \\nNokia', 'see \\word-1 and \\nword-1'],
    ['Søren Łódź', 'Soren Lodz', 'word-1'],
    ['Cœur de Ville', 'COEUR DE VILLE', 'word-1'],
    ['Große Straße', 'GROSSE STRASSE', 'word-1'],
    ['Éole', 'l’Éole et d’eole', 'l’word-1 et d’word-1'],
    ['(Projet X)', 'le (Projet X) et le projet X', 'le (word-1) et le word-1'],
    ['#blue', 'the #blue one', 'the #word-1 one'],
    ['Éole', 'Éoles, Éoleé, Éole\u0301, xÉole, Éole2', 'Éoles, Éoleé, word-1, xÉole, Éole2'],
    ['user', 'the user is user-1', 'the word-1 is user-1'],
  ])('%s is hidden in %j', (word, text, hidden) => {
    const made = redaction([word]);
    made.learn(text);
    expect(made.text(text)).toBe(hidden);
    expect(made.text(hidden)).toBe(hidden);
    expect(made.look(text).length > 0).toBe(true);
    expect(made.look(hidden)).toEqual([]);
  });

  it('counts as one word, whichever spelling was given first', () => {
    const made = redaction(['projet Éole', 'PROJET-EOLE']);
    expect(made.text('projet éole')).toBe('word-1');
    expect(made.names()).toEqual([{ as: 'word-1', was: 'projet Éole' }]);
  });

  it('is chosen before a shorter one, also where a name begins at the same place', () => {
    const made = redaction(['Acme', 'Acme Corp', 'Vance'], 'vendor', { names: [{ as: 'domain-1', was: 'acme.com' }] });
    expect(made.text('Acme Corp, Acme Inc')).toBe('word-2, word-1 Inc');
  });

  it('is hidden inside a name that the person keeps', () => {
    const names = [{ as: 'User-1', was: 'Adele Vance' }];
    expect(redaction(['Vance'], 'vendor', { names, keep: ['Adele Vance'] }).text('Adele Vance')).toBe('Adele word-1');
  });

  it('that once had two names is hidden under the first, and what left under the second can be read', () => {
    const names = [
      { as: 'word-1', was: "L'Oréal" },
      { as: 'word-2', was: 'L’Oréal' },
    ];
    const made = redaction(["L'Oréal"], 'vendor', { names });
    expect(made.text('L’Oréal')).toBe('word-1');
    expect(made.names()).toEqual(names);
    expect(reveal('word-2', new Names(names)).text).toBe('L’Oréal');
  });

  it('stays where it was taken back, in whatever spelling', () => {
    const names = [{ as: 'word-1', was: "L'Oréal" }];
    expect(redaction([], 'vendor', { names }).text('L’Oréal')).toBe('L’Oréal');
    expect(redaction(["L'Oréal"], 'vendor', { names, keep: ['l’oreal'] }).text('L’Oréal')).toBe('L’Oréal');
  });
});

describe('a name that is known', () => {
  it('is found behind the end of a line as JSON writes it', () => {
    const made = redaction([]);
    const text = '{"to":"adele@contoso.com","m":"down\\r\\nadele waits\\nContoso"}';
    made.learnWhole(text);
    expect(made.text(text)).not.toMatch(/adele|contoso/i);
    expect(made.look(made.text(text))).toEqual([]);
  });
});

describe('evidence', () => {
  it('has a word hidden that a program wrapped, and keeps its lines', () => {
    const made = redaction(['Acme Corp']);
    expect(made.evidence('Identity : Acme\n           Corp\nName : x')).toBe('Identity : word-1\n\nName : x');
  });

  // The names of people went over lines, and took the count of lines along: an export of such evidence failed.
  it('keeps its lines where a name stands at the end of one and the beginning of the next', () => {
    const made = redaction([], 'vendor', { names: [{ as: 'User-1', was: 'Adele Vance' }] });
    const hidden = made.evidence('by Adele\nVance too\nlast');
    expect(hidden.split('\n')).toHaveLength(3);
    expect(hidden).not.toMatch(/Adele|Vance/);
    expect(made.text('by Adele\nVance too\nlast').split('\n')).toHaveLength(3);
  });
});

const APOSTROPHES = ["'", '’', 'ʼ', '‘', '`', '%27', '%E2%80%99', '&#39;'];
const SPACES = [' ', '\u00a0', '\u202f', '-', '‐', '‑', '–', '—', '_', '%20', '  ', '&nbsp;'];
const letter = fc.constantFrom(...'abcdeghilmnoprstuvzéèêàâçïôùñüöåÉÀÇÖ'.split(''));
const part = (least: number) => fc.array(letter, { minLength: least, maxLength: 8 }).map((letters) => letters.join(''));
/** A word of one to three parts, as somebody writes it into the settings. */
const word = (least: number) =>
  fc
    .tuple(part(least), fc.array(fc.tuple(fc.constantFrom("'", '’', ' ', '-'), part(least)), { maxLength: 2 }))
    .map(([first, others]) => first + others.flat().join(''));
type Change = (text: string) => string;
const CHANGES: readonly Change[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  (text) => encodeURIComponent(text),
];
const inJson: Change = (text) => text.replace(/[^ -~]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
/** How somebody else writes it: other joints, other case, with or without accents, composed or not. */
const spelling = (joints: readonly string[], changes: readonly Change[]) =>
  fc.record({
    joints: fc.array(fc.constantFrom(...joints), { minLength: 2, maxLength: 2 }),
    change: fc.constantFrom(...changes),
  });
const anySpelling = spelling([...APOSTROPHES, ...SPACES, '\\u2019'], [...CHANGES, inJson]);
// A \ in a text without quotes is also what stands between a domain and an account: whose law that is, is tested elsewhere.
const plainSpelling = spelling([...APOSTROPHES, ...SPACES], CHANGES);
const spelt = (text: string, { joints, change }: { joints: readonly string[]; change: Change }): string => {
  const parts = text.split(/['’ -]/u).map(change);
  return parts.reduce((all, each, at) => all + joints[at - 1]! + each);
};

/** As anybody reads it who knows how addresses, JSON and XML write a sign. Not ours: this is what ours is measured with. */
function plain(text: string): string {
  return text
    .replace(/(?:%[0-9a-f]{2})+/giu, (all) => Buffer.from(all.replaceAll('%', ''), 'hex').toString())
    .replace(/\\u([0-9a-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#39;/gu, "'")
    .replace(/&nbsp;/gu, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s'’ʼ‘`_‐‑–—-]+/gu, ' ');
}

const stands = (text: string, hidden: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${plain(hidden)}(?![\\p{L}\\p{N}])`, 'u').test(plain(text));

describe.each(['vendor', 'public'] as const)('for %s', (profile) => {
  it('no word to hide survives, in any of its spellings, in any text', () => {
    fc.assert(
      fc.property(
        word(3),
        fc.array(anySpelling, { minLength: 1, maxLength: 4 }),
        mixture,
        mixture,
        (hide, spellings, before, after) => {
          const made = redaction([hide], profile);
          const text = `${before} ${spellings.map((each) => spelt(hide, each)).join(', ')}; ${after}`;
          made.learnWhole(text);
          for (const left of [made.text(text), made.evidence(text)]) {
            // `mac-1` stands for something, also where somebody hides `mac`.
            expect(stands(left.replace(PLACEHOLDERS, '·'), hide), left).toBe(false);
            expect(made.look(left)).not.toContain('word-1');
          }
          expect(made.look(text)).toContain('word-1');
        },
      ),
      { numRuns: 2000 },
    );
  });

  // Of five letters at least: whoever hides `com` or `ver` changes what is a domain, or a version.
  it('hiding twice is hiding once, and putting back gives what was there', () => {
    fc.assert(
      fc.property(fc.array(word(5), { minLength: 1, maxLength: 3 }), plainSpelling, mixture, (words, how, around) => {
        const made = redaction(words, profile);
        const text = `${words.map((each) => spelt(each, how)).join(' ; ')} ${around}`;
        for (let before = -1; before !== made.names().length; ) {
          before = made.names().length;
          made.learnWhole(text);
        }
        const once = made.text(text);
        expect(made.text(once)).toBe(once);
        expect(foldWord(reveal(once, new Names(made.names())).text)).toBe(foldWord(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('accents and signs still tell people and domains apart', () => {
    const made = redaction(['adele'], profile);
    const hidden = made.text('adele@contoso.com adèle@contoso.com adele@conto-so.com');
    expect(new Set(hidden.split(' ').flatMap((each) => each.split('@'))).size).toBe(4);
  });
});
