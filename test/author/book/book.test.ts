import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { drawBook } from '../../../src/author/book/draw-book.ts';
import { drawMarkdown } from '../../../src/author/book/draw-markdown.ts';
import type { Guide } from '../../../src/session/types.ts';
import { guideOf } from '../../report/walked.ts';
import { arbitraryGuide } from '../../support/arbitrary-flow.ts';
import { HOSTILE, hostileGuide } from './hostile-guide.ts';

const NOW = Date.UTC(2026, 10, 23);
const book = (guide: Guide, lang = 'en', now = NOW): string => drawBook(guide, { lang, now });

/** One step's part of the page, as text. */
function stepOf(html: string, id: string): string {
  const from = html.indexOf(`<section class="step" id="step-${id}"`);
  return html
    .slice(from, html.indexOf('</section>', from))
    .replace(/<[^>]*>/gu, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'");
}

/** What must hold of every book: each step once, every link to a place that is there, nothing that runs or is loaded. */
function isSound(html: string, guide: Guide): void {
  expect(XMLValidator.validate(html.replace('<!DOCTYPE html>\n', ''))).toBe(true);
  const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of guide.machine.flow.all.keys()) expect(ids).toContain(`step-${id}`);
  for (const [, to] of html.matchAll(/ href="#([^"]*)"/gu)) expect(ids).toContain(to);
  for (const [, to] of html.matchAll(/ href="([^#][^"]*)"/gu)) expect(to).toMatch(/^https?:\/\//u);
  expect(html).not.toMatch(/<(?:script|img|iframe|link|base|form|object|embed|details)\b| on[a-z]+="/u);
  expect([...html.matchAll(/<style>/gu)]).toHaveLength(1);
}

describe('a book', () => {
  it.each(['fr', 'en'])('of the connector in %s is sound', (lang) =>
    isSound(book(guideOf('exchange-connector'), lang), guideOf('exchange-connector')),
  );

  it('is sound whatever the flow', () => {
    fc.assert(
      fc.property(arbitraryGuide, (guide) => isSound(book(guide, 'fr'), guide)),
      { numRuns: 50 },
    );
  });

  it('tells a step whole: where, commands, what to see, answers with reasons, causes, links and sources', () => {
    const text = stepOf(book(guideOf('small')), 'licence');
    for (const words of [
      'Does the person have a licence?',
      'Where: admin centre, with an account that manages licences.',
      'pick ‹Mailbox address›;',
      'Get-Licence -User <mailbox>',
      'What to see: a list of products.',
      'If not: if the page is closed to you, choose "I cannot see it".',
      'Why: without a licence nothing leaves.',
      'Could you open the licences page and read me what is ticked?',
      'The licence is ticked → 9. Does the profile open?',
      'A licence is assigned.',
      'rules out: Missing licence',
      'The question is left open. Would have told whether the person may send.',
      'Sources: S1',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('the customer has two tenants');
  });

  it('tells a repair with its risk and the way back before anything else', () => {
    const text = stepOf(book(guideOf('small')), 'new-profile');
    expect(text).toContain('corrects: Damaged profile');
    expect(text).toContain('To undo it (hard to undo): put the copy of the profile back.');
    expect(text.indexOf('Risk:')).toBeLessThan(text.indexOf('Answers'));
  });

  it('says at a second look when it is worth it, and where it is told how', () => {
    const text = stepOf(book(guideOf('small')), 'sending-again');
    expect(text).toContain('Worth looking after 2 h at the earliest.');
    expect(text).toContain('How to look: see 1. Does the message leave?');
  });

  it('says a condition as the answer it is', () => {
    const text = stepOf(book(guideOf('small')), 'profile');
    expect(text).toContain('if at 3, the answer was “One from before 2020” → 10. Make the profile anew.');
    expect(text).toContain('otherwise → ');
  });

  it('tells where to go on out of a part, by where one came from', () => {
    const html = book(guideOf('small'));
    expect(stepOf(html, 'reachable')).toContain('It answers → leave the part by “up”');
    const exits = html.slice(html.indexOf('id="exit-network.up"')).replace(/<[^>]*>/gu, '');
    expect(exits).toMatch(
      /come from 4\. The network → 5\. Does the person have a licence\?\s+come from 7\. The network → 8\. Does the message leave\?/u,
    );
  });

  it('says at a hand-over to whom and with what', () => {
    const text = stepOf(book(guideOf('small')), 'to-mail-team');
    for (const words of ['Hand over to: To the mail team', 'The ticket must carry:', 'The logs of the server, in C:\\Logs.'])
      expect(text).toContain(words);
    expect(book(guideOf('small'))).toContain('How many people are affected?');
  });

  it('gives the commands of checks to who looks by hand', () => {
    const html = book(guideOf('exchange-connector'));
    expect(stepOf(html, 'device-listed')).toMatch(/To run in PowerShell, connected to Microsoft Graph:\s+Invoke-MgGraphRequest/u);
    // A command that stands in the step already is not said twice.
    expect(stepOf(html, 'smtp').split('Get-Mailbox -Identity <mailbox>')).toHaveLength(2);
  });

  it('warns of a flow that is overdue for review', () => {
    expect(book(guideOf('small'))).not.toContain('reviewed');
    expect(book(guideOf('small'), 'en', Date.UTC(2028, 0, 1))).toContain('was to be reviewed by 2027-05-31');
  });

  it('marks what is not translated yet as of the other language', () => {
    const { machine, texts } = guideOf('small');
    const english = texts.get('en')!;
    const steps = new Map([...english.steps].filter(([id]) => id !== 'licence'));
    const html = book({ machine, texts: new Map([...texts, ['en', { ...english, steps }]]) });
    expect(html).toContain('<section class="step" id="step-licence" lang="fr">');
    expect(stepOf(html, 'licence')).toContain('Not translated yet.');
    expect(html).toContain('<section class="step" id="step-profile">');
  });

  it('keeps hostile texts texts', () => {
    const guide = hostileGuide();
    isSound(book(guide), guide);
  });

  it('draws any Markdown as well-formed HTML in which no text became a tag', () => {
    const piece = fc.oneof(
      fc.constantFrom(...HOSTILE, '- ', '1. ', '> ', '|a|b|\n|-|-|\n', '\n\n', '**', '`', '[x](', ')', '# '),
      fc.string(),
    );
    const tags = /^(?:p|b|em|del|code|br|ul|ol|li|a|pre|blockquote|hr|table|thead|tbody|tr|th|td)$/u;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const { html } = drawMarkdown(pieces.join(''));
        expect(XMLValidator.validate(`<x>${html}</x>`)).toBe(true);
        for (const [, tag] of html.matchAll(/<\/?([a-z0-9]+)/gu)) expect(tag).toMatch(tags);
        for (const [, to] of html.matchAll(/ href="([^"]*)"/gu)) expect(to).toMatch(/^https?:\/\//iu);
      }),
      { numRuns: 400 },
    );
    expect(drawMarkdown('>'.repeat(20_000)).html).toContain('&gt;');
  });
});
