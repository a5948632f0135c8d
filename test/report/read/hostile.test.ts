import { describe, expect, it } from 'vitest';
import { beginFrom } from '../../../src/report/read/begin-from.ts';
import { parseJournal, writeLines } from '../../../src/session/journal.ts';
import { pageOf } from '../../../src/session/page-of.ts';
import { pastOf } from '../../../src/session/past-of.ts';
import { clean } from '../../../src/text/clean.ts';
import { guideOf } from '../walked.ts';
import { NOW, read } from './opened.ts';

const guide = guideOf('small');
const AT = '"2026-11-22T14:31:00.000Z"';

/** A block as an Ariane wrote it that did not seal yet: without sums nothing but its shape speaks for it. */
const block = (answers: string, more = '') =>
  `# Transcript\n\n\`\`\`yaml\nformat: 1\nflow: small\nversion: 1\nhash: "x"\nanswers:${answers}\n${more}\`\`\`\n`;
const answer = (over: Readonly<Record<string, string>> = {}) => {
  const said = { step: 'sending', answer: 'stuck', voice: 'seen', at: AT, ...over };
  return `\n  - ${Object.entries(said)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n    ')}`;
};
const begun = (text: string) => {
  const found = read(text);
  if (!found.ok) return found;
  return beginFrom(found.replay, { guide, id: '20300101-0000-open', at: NOW, lang: 'en', where: 'here' });
};

describe('a file that is no transcript', () => {
  it.each([
    ['empty', ''],
    ['empty', ' \n\n\ufeff '],
    ['binary', 'PNG\u0000\u0001\u0002'],
    ['foreign', '# Shopping\n\n- milk\n'],
    ['foreign', '{ "a": 1 }'],
    ['foreign', '<!doctype html><html><body><pre>hello</pre></body></html>'],
    ['cut', '# Transcript: x\n\n- **Session:** 20261122-1431-k7q2\n'],
    ['bad-block', '```yaml\nformat: 1\nname: docker compose\n```'],
    ['bad-block', 'format: 1\n'],
  ])('is refused as %s: %j', (why, text) => {
    expect(read(text)).toMatchObject({ ok: false, why });
  });

  it('is a ticket, and says which transcript it needs', () => {
    const sha256 = 'a1'.repeat(32);
    const ticket = `# Ticket\n\n- transcript.md,\n  SHA-256 ${sha256}\n`;
    expect(read(ticket)).toMatchObject({ ok: false, why: 'ticket', ticket: { name: 'transcript.md', sha256 } });
  });
});

describe('a hostile block', () => {
  it.each([
    ['an alias', block(' &a\n  - *a')],
    ['an anchor', block(answer({ answer: '&x stuck' }))],
    ['a tag', block(answer({ answer: '!!js/function stuck' }))],
    ['a key twice', block(answer(), 'flow: other\n')],
    ['an unknown key', block(answer(), 'run: rm\n')],
    ['__proto__', block(answer(), '__proto__:\n  polluted: yes\n')],
    ['a step that is no id', block(answer({ step: '../../etc/passwd' }))],
    ['an unknown voice', block(answer({ voice: 'root' }))],
    ['a time that is none', block(answer({ at: '"tomorrow"' }))],
    ['a day there is not', block(answer({ at: '"2026-13-41T00:00:00Z"' }))],
    ['a number for a list', block(' 99999999999999999999')],
    ['a version beyond all', block(answer()).replace('version: 1', `version: ${'9'.repeat(400)}`)],
    ['another format', block(answer()).replace('format: 1', 'format: 2')],
    ['a flow that is a path', block(answer()).replace('flow: small', 'flow: ../small')],
    ['a list in lists', block(` ${'['.repeat(5_000)}${']'.repeat(5_000)}`)],
    ['a bomb', block(`\n  - ${'x: '.repeat(3_000)}`)],
    ['merge keys', block('\n  - <<: { step: sending }')],
    ['JSON with __proto__', '{"__proto__":{"replay":{"format":1}}}'],
    ['deep JSON', `{"replay":${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
  ])('with %s is refused', (_, text) => {
    expect(read(text).ok).toBe(false);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('of ten megabytes is refused before it is parsed', () => {
    expect(read(block(answer().repeat(80_000)))).toMatchObject({ ok: false, why: 'block-too-big' });
  });

  it.each([
    ['tags that never end', '<!doctype html><pre'.repeat(200_000)],
    ['frames that never end', `<!doctype html>${'<pre>'.repeat(500_000)}`],
    ['styles that never end', `<!doctype html>${'<style'.repeat(500_000)}`],
    ['comments in comments', `<!doctype html>${'<!--'.repeat(500_000)}`],
    ['references', `<!doctype html>${'&#x'.repeat(500_000)}`],
    ['blanks', `a${' '.repeat(2_000_000)}b`],
    ['fences', '```\n'.repeat(400_000)],
    ['braces', '{'.repeat(2_000_000)],
  ])('that is nothing but %s is refused at once', (_, text) => {
    expect(read(text).ok).toBe(false);
  });

  it('with control sequences is shown without them', () => {
    const nasty = '"\\e[2J\\e]52;c;aGk=\\a adele@contoso.com \\u202e"';
    const session = begun(
      block(answer() + answer({ step: 'who', answer: '"\\e[31madele@contoso.com"', notes: `[{text: ${nasty}, for: internal}]` })),
    );
    if (!('path' in session)) throw new Error(JSON.stringify(session));
    expect(session.path).toHaveLength(2);
    const shown = JSON.stringify([pageOf(session, 0), pastOf(session), session.entries]);
    expect(clean(JSON.parse(shown.replaceAll('\\u', '\\\\u')) ? shown : '')).toBe(shown);
    expect(shown).not.toMatch(/\\u001b|\\u202e|\\u0007/);
    expect(parseJournal(new TextEncoder().encode(writeLines(session.entries)))).toMatchObject({ ok: true });
  });

  it('with answers the flow does not have stops there and keeps them', () => {
    const session = begun(
      block(answer() + answer({ step: 'nowhere', answer: 'x' }) + answer({ step: 'who', answer: 'a@b.example' })),
    );
    expect(session).toMatchObject({ stopped: { step: 'nowhere', answer: 'x' } });
    expect('path' in session && [session.path.length, session.leftover.length]).toEqual([1, 2]);
    expect('path' in session && pageOf(session, 0).notices.map(({ kind }) => kind)).toContain('stopped');
  });

  it('with times to come counts as given now', () => {
    const session = begun(block(answer({ at: '"9999-12-31T23:59:59Z"' })));
    expect('path' in session && session.path[0]?.entry.at).toBe('2029-12-31T23:59:59.999Z');
    expect('path' in session && pageOf(session, Date.parse(NOW)).notices.map(({ kind }) => kind)).toContain('opened');
  });

  it('that never had sums is taken, and not said to be proved', () => {
    expect(read(block(answer()))).toMatchObject({ ok: true, isProved: false });
  });

  it('whose sums were taken away is refused as cut', () => {
    const text = block(answer()).replace('answers:', 'session: "20261122-1431-k7q2"\nanswers:');
    expect(read(text)).toMatchObject({ ok: false, why: 'cut' });
  });
});
