import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, cleanLine } from '../../src/text/clean.ts';

// Written apart from the code on purpose: what must never be left, by Unicode's own properties.
const FORBIDDEN = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}|[\u2028\u2029\ufff9-\ufffb]/u;
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\x1b',
        '\x1b[',
        '\x9b',
        '\x1b]',
        '\x9d',
        '\x07',
        '\x1b\\',
        '\x9c',
        '\x1bP',
        '31m',
        '0;',
        '\r',
        '\n',
        '\u202e',
        '\u200b',
        '\ud83d',
        '\ude00',
        '\udb40',
        '\udc01',
        '52;c;',
      ),
    ),
  )
  .map((parts) => parts.join(''));

describe('clean', () => {
  it('leaves no control, bidi or zero-width character, and is a fixed point', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const cleaned = clean(text);
        expect(cleaned).not.toMatch(FORBIDDEN);
        expect(clean(cleaned)).toBe(cleaned);
        expect(cleanLine(text)).not.toMatch(/[\t\n]|^\s|\s$/);
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing that can be read', () => {
    const text = 'Où : « l’étape 2 » — 日本語 😀 e\u0301\n\tGet-Mailbox | fl # 100 % …';
    expect(clean(text)).toBe(text);
  });

  it.each([
    ['colour', '\x1b[1;31mrouge\x1b[0m', 'rouge'],
    ['cursor', 'a\x1b[2J\x1b[Hb', 'ab'],
    ['title, ended by BEL', 'a\x1b]0;titre\x07b', 'ab'],
    ['clipboard, ended by ST', 'a\x1b]52;c;aGVsbG8=\x1b\\b', 'ab'],
    ['link', '\x1b]8;;https://example.org\x1b\\texte\x1b]8;;\x1b\\', 'texte'],
    ['device string', 'a\x1bPq#0;2;0;0;0\x1b\\b', 'ab'],
    ['C1 forms', 'a\x9b31mb\x9d0;titre\x9cc', 'abc'],
    ['an unfinished title takes its line only', 'a\x1b]0;titre\nligne', 'a\nligne'],
    ['line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['bidi override', 'a\u202egpj.exe', 'agpj.exe'],
    ['zero-width and BOM', '\ufeffa\u200bb\u2060c', 'abc'],
    ['a surrogate pair made by a removal', '\udb40\x1b[m\udc01x', 'x'],
  ])('%s', (_name, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it('takes 5 MB of half sequences without slowing down with their number', () => {
    expect(clean('\x1b]0;'.repeat(1_000_000)).length).toBeLessThan(10);
    expect(clean('\x1b[1;'.repeat(1_000_000)).length).toBeLessThan(10);
  });
});
