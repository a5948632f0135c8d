import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { generateSchemas } from '../../src/report/generate-schemas.ts';
import { replayOf } from '../../src/report/replay.ts';
import { ticketOf } from '../../src/report/ticket-data.ts';
import { writeTicket } from '../../src/report/write-ticket.ts';
import { writeTranscript } from '../../src/report/write-transcript.ts';
import { clean } from '../../src/text/clean.ts';
import { widthOf } from '../../src/text/width.ts';
import { handMade } from './hand-made.ts';
import { hostileSession } from './hostile.ts';

const input = {
  now: Date.UTC(2026, 10, 22, 15),
  version: '0.1.0',
  transcript: { name: 'transcript.md', sha256: 'a'.repeat(64) },
};
const ajv = new Ajv2020();
const schemas = generateSchemas();
const isTicket = ajv.compile(JSON.parse(schemas.get('ticket.schema.json')!));
const isTranscript = ajv.compile(JSON.parse(schemas.get('transcript.schema.json')!));

/** Lines outside code blocks: only commands may be longer than 100. */
function proseLines(text: string, format: string): string[] {
  if (format === 'txt') return text.split('\n').filter((line) => !line.startsWith('    '));
  let fence = '';
  return text.split('\n').filter((line) => {
    const mark = /^\s*(`{3,})/u.exec(line)?.[1] ?? '';
    if (fence === '' && mark !== '') fence = mark;
    else if (fence !== '' && line.trim() === fence) fence = '';
    else return fence === '';
    return false;
  });
}

describe('any session, whatever texts it holds', () => {
  it.each(['md', 'txt'] as const)('leaves a %s ticket of at most 3,500 clean characters in short lines', (format) => {
    fc.assert(
      fc.property(hostileSession, fc.constantFrom('fr', 'en'), (made, lang) => {
        const text = writeTicket(ticketOf(handMade(made), { ...input, lang }), format);
        expect(text.length).toBeLessThanOrEqual(3500);
        expect(clean(text)).toBe(text);
        expect(text).not.toContain('\t');
        for (const line of proseLines(text, format)) expect(Math.max(widthOf(line), line.length)).toBeLessThanOrEqual(100);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['md', 'txt'] as const)(
    'leaves a %s transcript of clean characters in short lines, whose replay reads back',
    (format) => {
      fc.assert(
        fc.property(hostileSession, (made) => {
          const session = handMade(made);
          const text = writeTranscript(session, { lang: 'en', format });
          expect(clean(text)).toBe(text);
          expect(text).not.toContain('\t');
          for (const line of proseLines(text, format)) expect(Math.max(widthOf(line), line.length)).toBeLessThanOrEqual(100);
          const block = /^format: 1\n[\s\S]*/mu.exec(text)![0].replace(/\n`{3,}\n$/u, '\n');
          const read = parse(block, { schema: 'core' });
          const replay = replayOf(session, { lang: 'en' });
          expect(read.answers).toEqual(replay.answers);
          expect(read.intake ?? {}).toEqual(Object.fromEntries(replay.intake.map(({ field, ...rest }) => [field, rest])));
        }),
        { numRuns: 60 },
      );
    },
  );

  it('leaves JSON that its published schema accepts', () => {
    fc.assert(
      fc.property(hostileSession, (made) => {
        const session = handMade(made);
        expect(isTicket(JSON.parse(writeTicket(ticketOf(session, { ...input, lang: 'fr' }), 'json')))).toBe(true);
        expect(isTranscript(JSON.parse(writeTranscript(session, { lang: 'fr', format: 'json' })))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('lets no text become a link, a picture, HTML, a heading, a table or a quote', () => {
    fc.assert(
      fc.property(hostileSession, (made) => {
        const session = handMade(made);
        const ticket = writeTicket(ticketOf(session, { ...input, lang: 'en' }), 'md');
        const transcript = writeTranscript(session, { lang: 'en', format: 'md' });
        for (const text of [ticket, transcript]) {
          marked.walkTokens(marked.lexer(text, { gfm: true }), (token) => {
            expect(['link', 'image', 'html', 'table', 'blockquote', 'hr', 'em', 'del', 'def', 'checkbox']).not.toContain(
              token.type,
            );
            if (token.type === 'heading') expect(token.raw).toMatch(/^#{1,2} /u);
          });
          const headings = text.split('\n').filter((line) => /^#{2} /u.test(line)).length;
          const seen = marked.lexer(text).filter((token) => token.type === 'heading' && token.depth === 2).length;
          expect(seen).toBe(headings);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('begins no item with an empty line, which would make a heading of the one above', () => {
    const text = writeTranscript(
      handMade({ lines: [{ kind: 'question', question: '', label: 'a' }], causes: [], looks: ['\n'] }),
      { lang: 'en', format: 'md' },
    );
    expect(text).not.toMatch(/^\s*-\s*$/mu);
  });

  it('says the same facts in both languages', () => {
    fc.assert(
      fc.property(hostileSession, (made) => {
        const session = handMade(made);
        const shape = (lang: string) =>
          JSON.parse(writeTicket(ticketOf(session, { ...input, lang }), 'json'), (key, value) =>
            typeof value === 'string' && /^(?:text|asked|title|lang|\d+)$/u.test(key) ? '' : value,
          );
        expect(shape('fr')).toEqual(shape('en'));
      }),
      { numRuns: 60 },
    );
  });
});
