import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainMarkdown } from '../../src/markdown/plain-markdown.ts';
import { renderLight } from '../../src/markdown/render-light.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { widthOf } from '../../src/text/width.ts';

const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('**', '*', '`', '- ', '1. ', '\n', '\n\n', '    ', '# ', '> ', '| a | b |\n|---|---|\n| 1 | 2 |\n', '```\n'),
  fc.constantFrom(
    '[x](https://a.b/c+d)',
    '![i](j)',
    '<b>',
    '- [ ] ',
    '- [x] ',
    '漢字',
    '👩‍💻',
    '\\*',
    '&amp;',
    '\x1b[31m',
    ' mot ',
  ),
);
const markdown = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const width = fc.integer({ min: 10, max: 200 });
// biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what this is about
const SGR = /\x1b\[\d+(?:;\d+)*m/g;
const CONTROL = /\p{Cc}/u;

test('any Markdown at any width: within the width, and nothing that acts on a terminal but colour', () => {
  fc.assert(
    fc.property(markdown, width, fc.boolean(), fc.boolean(), (text, cells, colour, ascii) => {
      const options = { width: cells, colour, ascii };
      for (const lines of [renderMarkdown(text, options), renderLight(text, options) ?? [], plainMarkdown(text, cells)]) {
        for (const line of lines) {
          expect(widthOf(line)).toBeLessThanOrEqual(cells);
          expect(colour ? line.replace(SGR, '') : line).not.toMatch(CONTROL);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('both ways draw what the light one can alike', () => {
  fc.assert(
    fc.property(markdown, width, fc.boolean(), (text, cells, colour) => {
      const options = { width: cells, colour, ascii: false };
      const light = renderLight(text, options);
      if (light !== undefined) expect(renderMarkdown(text, options)).toEqual(light);
    }),
    { numRuns: 1000 },
  );
});

test('a no-break space at the end leaves no empty line, whichever way a line is read', () => {
  const options = { width: 10, colour: false, ascii: false };
  expect(renderLight('**Où :** dans- \u00a0', options)).toEqual(renderMarkdown('**Où :** dans- \u00a0', options));
});

test('a line of words with bold and code is read without marked as with it', () => {
  const word = fc.constantFrom(
    'Où :',
    '**Où :** dans',
    '**a**',
    '`b:c`',
    ' ',
    '(',
    ')',
    '.',
    '**',
    '`',
    'été',
    '1. ',
    '- ',
    '`a **b** c`',
    'www.a.b',
    '\u00a0',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), width, fc.boolean(), (words, cells, colour) => {
      const options = { width: cells, colour, ascii: false };
      const text = words.join('');
      const light = renderLight(text, options);
      if (light !== undefined) expect(light).toEqual(renderMarkdown(text, options));
    }),
    { numRuns: 3000 },
  );
});
