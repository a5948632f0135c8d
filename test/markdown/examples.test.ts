import { expect, test } from 'vitest';
import { plainMarkdown } from '../../src/markdown/plain-markdown.ts';
import { renderLight } from '../../src/markdown/render-light.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';

const plain = (width: number) => ({ width, colour: false, ascii: true });
const coloured = (width: number) => ({ width, colour: true, ascii: false });

test('bold in a tight list is bold', () => {
  expect(renderMarkdown('- **un** mot', coloured(40))).toEqual(['- \x1b[1mun\x1b[22m mot']);
});

test('a plus in a link stays; an address written bare is said once', () => {
  expect(renderMarkdown('[ici](https://a.b/c+d) <https://a.b/e>', plain(80))).toEqual(['ici (https://a.b/c+d) https://a.b/e']);
});

test('a colon in a code span stays, and code is visible without colour', () => {
  expect(renderMarkdown('`a:b` :smile:', plain(40))).toEqual(['`a:b` :smile:']);
});

test('list items hang, task boxes stand once', () => {
  expect(renderMarkdown('- [x] un deux trois quatre\n- [ ] cinq', plain(16))).toEqual([
    '- [x] un deux',
    '      trois',
    '      quatre',
    '- [ ] cinq',
  ]);
});

test('wide characters count two cells', () => {
  expect(renderMarkdown('漢字漢字漢字', plain(10))).toEqual(['漢字漢字漢', '字']);
});

test('a table too wide becomes one line a cell', () => {
  const table = '| Nom | Valeur |\n|---|---|\n| **un** | deux |';
  expect(renderMarkdown(table, plain(14))).toEqual(['Nom: un', 'Valeur: deux']);
  expect(renderMarkdown(table, plain(60)).join('\n')).toContain('| un  | deux   |');
});

test('HTML is text; what the light way cannot draw it leaves', () => {
  expect(renderMarkdown('a <b>c</b>', plain(40))).toEqual(['a <b>c</b>']);
  for (const heavy of ['# a', '> a', '```\na\n```', '![a](b)', 'a <b>c</b>', '- > a']) {
    expect(renderLight(heavy, plain(40))).toBeUndefined();
  }
});

test('nesting deeper than the stack is drawn as it is written', () => {
  const deep = '>'.repeat(20_000);
  for (const lines of [renderMarkdown(deep, plain(80)), plainMarkdown(deep, 80)]) {
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  }
});

test('plain: marks gone, escapes undone, paragraphs on one line', () => {
  expect(plainMarkdown('# Titre\n\nUn **mot**\net `code` \\*\n\n1. a\n2. [b](c)')).toEqual([
    'Titre',
    '',
    'Un mot et code *',
    '',
    '1. a',
    '2. b (c)',
  ]);
});
