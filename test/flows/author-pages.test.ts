import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.ts';
import { OPTIONS } from '../../src/cli/option-table.ts';
import { followPage } from './follow-page.ts';

describe('the page for a first flow', () => followPage('flows/first-flow.md', 'black-screen'));
describe('the page about translating', () => followPage('flows/translate.md', 'silent-printer'));
describe('the page about testing', () => followPage('flows/test.md', 'silent-printer'));

describe.each([...globSync('flows/*.md'), 'README.md'])('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  it('links to what is there', () => {
    for (const [, link = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g))
      expect(existsSync(join(dirname(page), link)), link).toBe(true);
  });

  it('names commands and options that are there', () => {
    const commands = new Set(COMMANDS.map(({ name }) => name));
    for (const [, name = ''] of text.matchAll(/ariane (flow [a-z]+)/g)) expect([...commands]).toContain(name);
    const options = new Set(OPTIONS.map(({ name }) => name));
    for (const [line] of text.matchAll(/^.*\bariane .*$/gm))
      for (const [, name = ''] of line.matchAll(/ --([a-z-]+)/g)) expect([...options]).toContain(name);
  });
});

describe('the way in for authors', () => {
  it('leads to every page', () => {
    const readme = readFileSync('flows/README.md', 'utf8');
    for (const page of globSync('flows/*.md'))
      if (page !== 'flows/README.md') expect(readme).toContain(`](${page.slice('flows/'.length)})`);
  });
});
