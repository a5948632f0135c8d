import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Printable, printList } from './print-list.ts';
import { readAs } from './read-as.ts';

const name = fc.stringMatching(/^[A-Z][A-Za-z]{1,14}$/);
const word = (longest: number) =>
  fc
    .string({ unit: fc.constantFrom(...'abcxyzABC019@.-_/=éàœ'), minLength: 1, maxLength: longest })
    .filter((text) => !text.endsWith('...'));
const text = (longest: number) => fc.array(word(longest), { maxLength: 30 }).map((words) => words.join(' '));
const members = (longest: number) => fc.array(word(longest), { maxLength: 9 });
const record = (longest: number) =>
  fc.dictionary(name, fc.oneof(text(longest), members(longest)), { minKeys: 1, maxKeys: 8, noNullPrototype: true });
/** Objects of one kind, as a command prints them; one property may stand alone. */
const records = (longest: number) => fc.array(record(longest), { minLength: 1, maxLength: 4 }).filter(isList);

function isList(list: readonly Printable[]): boolean {
  const sizes = list.map((each) => Object.keys(each).length);
  // A single line beside longer objects is taken for words around them.
  return sizes.every((size) => size >= 2) || sizes.every((size) => size === 1);
}

function expectBack(list: readonly Printable[], options: { readonly width?: number; readonly trim?: boolean } = {}): void {
  expect(readAs(printList(list, options), ['format-list'])).toEqual(list);
}

describe('a list printed at 80 columns reads back equal', () => {
  it('with the spaces PowerShell leaves at line ends, whatever the length of its words', () => {
    fc.assert(
      fc.property(records(120), (list) => {
        expectBack(list);
      }),
      { numRuns: 400 },
    );
  });

  it('without them, where words are shorter than a line', () => {
    fc.assert(
      fc.property(records(20), (list) => {
        expectBack(list, { trim: true });
      }),
      { numRuns: 400 },
    );
  });

  it('without them, where a filled line shows how wide the window was', () => {
    const filled = { Filler: 'x'.repeat(200), Other: 'y' };
    fc.assert(
      fc.property(records(120), (list) => {
        expectBack([filled, ...list.filter((each) => Object.keys(each).length >= 2)], { trim: true });
      }),
      { numRuns: 400 },
    );
  });

  it('at any width a window has', () => {
    fc.assert(
      fc.property(records(60), fc.integer({ min: 60, max: 200 }), (list, width) => {
        expectBack(list, { width });
      }),
      { numRuns: 300 },
    );
  });
});
