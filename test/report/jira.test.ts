import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawJira } from '../../src/report/draw-jira.ts';
import { drawServicenow } from '../../src/report/draw-servicenow.ts';
import { escapeJira } from '../../src/report/escape-jira.ts';
import { TRANSCRIPT_LIMITS } from '../../src/report/limits.ts';
import { ticketOf } from '../../src/report/ticket-data.ts';
import { writeTicket } from '../../src/report/write-ticket.ts';
import { writeTranscript } from '../../src/report/write-transcript.ts';
import { clean, cleanLine } from '../../src/text/clean.ts';
import { handMade } from './hand-made.ts';
import { hostileSession, hostileText } from './hostile.ts';
import { readJira } from './read-jira.ts';

const input = { now: 0, version: '0.1.0', transcript: { name: 'transcript.md', sha256: 'a'.repeat(64) } };

describe('Jira', () => {
  it.each([
    ['*bold* _it_ -gone- +new+ ^up^ ~down~ ??who??', []],
    ['{color:red}x{color} {code} {noformat} {html}', []],
    ['[~adele] [link|https://x.example] [^file]', []],
    ['!picture.png! (y) (!) :) ;) :P', []],
    ['| a | b | ||c||', []],
    ['CONTOSO\\adele \\\\ex01\\share', []],
    ['h1. no heading', []],
    ['bq. no quote', []],
    ['# no list', []],
    ['---- no line', []],
  ])('shows %s as it is', (text, markup) => {
    const read = readJira(drawJira([{ is: 'para', text }]));
    expect(read.lines.join('\n').trimEnd()).toBe(text);
    expect(read.markup).toEqual(markup);
  });

  it('shows any text exactly, and nothing of it means anything', () => {
    fc.assert(
      fc.property(hostileText, (foreign) => {
        const text = cleanLine(foreign).replace(/[ \t]+/gu, ' ');
        const read = readJira(escapeJira(text));
        expect(read.lines).toEqual([text]);
        expect(read.markup).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps a command as it is, whatever frame it holds', () => {
    const text = 'Get-X {code} | Out-File "a b"';
    expect(drawJira([{ is: 'command', language: 'powershell', text }])).toBe(`{noformat}\n${text}\n{noformat}\n`);
  });

  it('lets no text of a session become markup', () => {
    fc.assert(
      fc.property(hostileSession, (made) => {
        const session = handMade(made);
        const ticket = writeTicket(ticketOf(session, { ...input, lang: 'en' }), 'jira');
        expect(ticket.length).toBeLessThanOrEqual(3500);
        expect(clean(ticket)).toBe(ticket);
        expect(readJira(ticket).markup).toEqual([]);
        const transcript = writeTranscript(session, { lang: 'en', format: 'jira' });
        expect(transcript.length).toBeLessThanOrEqual(TRANSCRIPT_LIMITS.jira);
        expect(clean(transcript)).toBe(transcript);
      }),
      { numRuns: 60 },
    );
  });
});

describe('ServiceNow', () => {
  it('lets nobody switch to HTML', () => {
    const text = drawServicenow([{ is: 'para', text: 'a [code]<script>[/code] b [CODE]' }]);
    expect(text).not.toMatch(/\[\/?code\]/iu);
    expect(text).toContain('<script>');
  });

  it('fits its field, says what was cut and where it is', () => {
    fc.assert(
      fc.property(hostileSession, fc.constantFrom('fr', 'en'), (made, lang) => {
        const session = handMade(made);
        const ticket = writeTicket(ticketOf(session, { ...input, lang }), 'servicenow');
        expect(ticket.length).toBeLessThanOrEqual(3500);
        const transcript = writeTranscript(session, { lang, format: 'servicenow' });
        expect(transcript.length).toBeLessThanOrEqual(TRANSCRIPT_LIMITS.servicenow);
        expect(clean(transcript)).toBe(transcript);
        expect(transcript).not.toMatch(/\[\/?code\]/iu);
        if (!transcript.includes('format: 1')) expect(transcript).toContain('transcript.md');
      }),
      { numRuns: 60 },
    );
  });
});

describe('a transcript beside its limit', () => {
  const withNote = (length: number) =>
    handMade({ lines: [{ kind: 'question', question: 'Q?', label: 'Broken', note: 'x'.repeat(length) }], end: 'handover' });

  it.each([-1, 0, 1])('is whole up to the last character, and cut by whole sections beyond (%i)', (over) => {
    // The longest note with which everything fits.
    let [length, most] = [10, TRANSCRIPT_LIMITS.jira];
    while (length < most) {
      const middle = Math.ceil((length + most) / 2);
      if (writeTranscript(withNote(middle), { lang: 'en', format: 'jira' }).includes('format: 1')) length = middle;
      else most = middle - 1;
    }
    const text = writeTranscript(withNote(length + Math.max(0, over)), { lang: 'en', format: 'jira' });
    expect(text.length).toBeLessThanOrEqual(TRANSCRIPT_LIMITS.jira);
    if (over <= 0) {
      expect(text).toContain('format: 1');
      expect(TRANSCRIPT_LIMITS.jira - text.length).toBeLessThan(60);
    } else {
      expect(text).not.toContain('format: 1');
      expect(text).toContain('transcript.md');
    }
  });
});
