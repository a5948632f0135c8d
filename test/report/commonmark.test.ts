import { type Node, Parser } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMarkdown } from '../../src/report/draw-markdown.ts';
import { ticketOf } from '../../src/report/ticket-data.ts';
import { writeTicket } from '../../src/report/write-ticket.ts';
import { writeTranscript } from '../../src/report/write-transcript.ts';
import { cleanLine } from '../../src/text/clean.ts';
import { handMade } from './hand-made.ts';
import { hostileSession, hostileText } from './hostile.ts';

const input = { now: 0, version: '0.1.0', transcript: { name: 'transcript.md', sha256: 'a'.repeat(64) } };
/** What our own Markdown is made of; anything else came out of somebody's text. */
const OURS = new Set('document heading paragraph list item text softbreak strong code code_block linebreak'.split(' '));

function nodesOf(markdown: string): Node[] {
  const walker = new Parser().parse(markdown).walker();
  const nodes: Node[] = [];
  for (let event = walker.next(); event !== null; event = walker.next()) if (event.entering) nodes.push(event.node);
  return nodes;
}

/** The text a page would show, its white space made one. */
const shown = (nodes: readonly Node[]): string =>
  nodes
    .map(({ type, literal }) => (type === 'softbreak' || type === 'linebreak' ? ' ' : (literal ?? '')))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();

describe('Markdown, read by CommonMark’s own parser', () => {
  it('shows any text exactly', () => {
    fc.assert(
      fc.property(hostileText, (foreign) => {
        const text = cleanLine(foreign);
        fc.pre(text !== '' && text.length < 400);
        const nodes = nodesOf(drawMarkdown([{ is: 'field', label: 'Impact:', text }]));
        expect(nodes.filter(({ type }) => !OURS.has(type)).map(({ type }) => type)).toEqual([]);
        // A word longer than a line is broken between two lines.
        const squeezed = (line: string) => line.replace(/\s+/gu, '');
        expect(squeezed(shown(nodes))).toBe(squeezed(`Impact: ${text}`));
      }),
      { numRuns: 1500 },
    );
  });

  it('is made of nothing but our own: no link, picture, quote, emphasis or HTML, whatever a session holds', () => {
    fc.assert(
      fc.property(hostileSession, fc.constantFrom('fr', 'en'), (made, lang) => {
        const session = handMade(made);
        for (const text of [
          writeTicket(ticketOf(session, { ...input, lang }), 'md'),
          writeTranscript(session, { lang, format: 'md' }),
        ]) {
          const nodes = nodesOf(text);
          expect(nodes.filter(({ type }) => !OURS.has(type)).map(({ type }) => type)).toEqual([]);
          expect(nodes.filter(({ type, level }) => type === 'heading' && level === 1)).toHaveLength(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it.each(['\u00a0', '\u2003', '\u3000', ' \u202f '])('an item of nothing but %j makes no heading of the line above it', (text) => {
  const nodes = nodesOf(
    drawMarkdown([
      { is: 'item', text: 'output pasted' },
      { is: 'item', level: 1, text },
    ]),
  );
  expect(nodes.map(({ type }) => type)).not.toContain('heading');
});

describe('a ticket beside its limit', () => {
  const sized = (length: number) =>
    handMade({
      lines: [{ kind: 'question', question: 'Q?', label: 'Broken', note: 'n' }],
      end: 'handover',
      next: 'x '.repeat(length),
    });

  it.each(['md', 'txt', 'jira', 'servicenow'] as const)('%s never goes over it, and says what was cut', (format) => {
    for (let length = 0; length < 6000; length += 97) {
      const text = writeTicket(ticketOf(sized(length), { ...input, lang: 'en' }), format);
      expect(text.length).toBeLessThanOrEqual(3500);
    }
  });
});
