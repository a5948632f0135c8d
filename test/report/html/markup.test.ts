import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { markup } from '../../../src/report/html/markup.ts';
import { splitTranscript } from '../../../src/report/read/split-transcript.ts';
import { replayBlock } from '../../../src/report/replay-block.ts';
import { ticketOf } from '../../../src/report/ticket-data.ts';
import { clean } from '../../../src/text/clean.ts';
import { handMade } from '../hand-made.ts';
import { hostileSession, hostileText } from '../hostile.ts';
import { INPUT, pagesOf, sessions } from './pages.ts';

const TAGS =
  'html head meta title style body header main footer section h1 h2 h3 p br b span dl dt dd ul ol li pre table thead tbody tr th td div figure figcaption details summary svg desc text path circle rect';

/** What must hold of any page of ours, read as XML, which forgives nothing. */
function expectSound(page: string): void {
  expect(XMLValidator.validate(page)).toBe(true);
  expect(clean(page)).toBe(page);
  const known = new Set(TAGS.split(' '));
  for (const [, name = ''] of page.matchAll(/<\/?([^\s<>/!]+)/gu)) expect(known).toContain(name);
  for (const [, name = ''] of page.replace(/<style>[\s\S]*?<\/style>/u, '').matchAll(/\s([a-z:-]+)="/giu)) {
    expect(name).not.toMatch(/^(?:on.*|style|src|href|xlink:href|action|srcset|data|background|poster)$/iu);
  }
  const ids = [...page.matchAll(/<[a-z][^<>]* id="([^"]*)"/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
}

describe('markup', () => {
  it('lets no text end an element or an attribute', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (text) => {
        const { html } = markup`<a t="${text}">${[text, undefined, text]}</a>`;
        expect(XMLValidator.validate(html)).toBe(true);
        expect(html.match(/[<>]/gu)).toHaveLength(4);
        expect(html.match(/"/gu)).toHaveLength(2);
      }),
    );
  });
});

describe('a page', () => {
  it('is sound markup without control characters, whatever was asked, typed or looked at', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(hostileSession, fc.constantFrom('fr', 'en'), (made, lang) => {
        const { ticket, transcript } = pagesOf(handMade(made), lang);
        expectSound(ticket);
        expectSound(transcript);
      }),
      { numRuns: 25 },
    );
  });

  it.each([...sessions()])('of %s holds the replay block line by line, and says what the ticket says', (_, session) => {
    const { ticket, transcript } = pagesOf(session, 'fr');
    expectSound(ticket);
    const taken = splitTranscript(transcript);
    if (!taken.ok || taken.split.block.is !== 'lines') throw new Error('no block');
    expect(taken.split.block.lines.slice(0, 4)).toEqual(replayBlock({ ...replayed(session), sums: undefined }).slice(0, 4));
    expect(ticket.length).toBeLessThan(200_000);
  });

  it('shows the repair and the last of each sync, however many syncs a log tells of', () => {
    const { order, syncs } = ticketOf(sessions().get('synced')!, { ...INPUT, lang: 'en' });
    expect(syncs.length).toBeGreaterThan(20);
    expect(order.facts.map(({ kind }) => kind)).toContain('repair');
    const texts = order.facts.map(({ shown, text }) => `${shown} ${text}`);
    expect(texts).toContain('2026-11-19 03:05 full sync completes');
    expect(texts).toContain('2026-11-22 18:31 quick sync starts');
  });
});

function replayed(session: Parameters<typeof pagesOf>[0]) {
  const { flow, version, hash } = session.header;
  return { format: 1 as const, flow, version, hash, answers: [], intake: [] };
}
