import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { githubLink, isRepository, LINK_LIMIT } from '../../src/report/github-link.ts';

const at = (body: string, title = 'T') => githubLink({ repository: 'acme/tickets', title, body, cut: 'Cut.' });
const bodyOf = (link: string): string => new URL(link).searchParams.get('body')!;

describe('the link to a new issue', () => {
  it('opens the form with title and body, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary', maxLength: 500 }), (title, body) => {
        const url = new URL(at(body, title));
        expect([url.origin, url.pathname]).toEqual(['https://github.com', '/acme/tickets/issues/new']);
        expect([...url.searchParams.keys()]).toEqual(['title', 'body']);
        expect(url.searchParams.get('title')).toBe(title.toWellFormed());
        expect(bodyOf(url.href)).toBe(body.trimEnd().toWellFormed());
      }),
    );
  });

  it.each([-1, 0, 1])('is whole up to its limit, and cut by whole lines beyond (%i)', (over) => {
    const bare = at('').length;
    const body = `first\n${'x'.repeat(LINK_LIMIT - bare - 'first%0A'.length + over)}`;
    const link = at(body);
    expect(link.length).toBeLessThanOrEqual(LINK_LIMIT);
    expect(bodyOf(link)).toBe(over <= 0 ? body : 'first\n\nCut.');
  });

  it.each([
    ['acme/tickets', true],
    ['a/b.c_d-e', true],
    ['acme', false],
    ['acme/tickets/x', false],
    ['-acme/x', false],
    ['acme/..', false],
    ['acme/tickets?x=1', false],
    ['https://github.com/acme/tickets', false],
  ])('%s names a repository: %s', (text, expected) => {
    expect(isRepository(text)).toBe(expected);
  });
});
