import { describe, expect, it } from 'vitest';
import { playInMemory } from '../../src/cli/play-in-memory.ts';
import { WORDS } from '../../src/cli/words.ts';
import { ticketOf } from '../../src/report/ticket-data.ts';
import { writeTicket } from '../../src/report/write-ticket.ts';
import { causesOf } from '../../src/session/causes-of.ts';
import { textsOf } from '../../src/session/texts-of.ts';
import type { Guide } from '../../src/session/types.ts';
import { connector, machine, walksOfConnector } from './connector.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const guide: Guide = { machine, texts: connector.texts };
const walks = walksOfConnector();

/** Text as one reads it: Markdown's marks and line ends apart. */
const plain = (text: string): string => text.replace(/\\(.)/g, '$1').replace(/[*`]/g, '').replace(/\s+/g, ' ');

describe.each(['fr', 'en'] as const)('the ticket of each walk in %s', (lang) => {
  it.each(walks)('$name', ({ walk }) => {
    const { session, misfit } = playInMemory({ guide, answers: walk, now: NOW, words: WORDS[lang] });
    expect(misfit).toBeUndefined();
    const input = { now: NOW, version: '0.1.0', transcript: { name: 'transcript.md', sha256: 'a'.repeat(64) }, lang };
    const ticket = ticketOf(session, input);
    const text = writeTicket(ticket, 'md');
    expect(text.length).toBeLessThanOrEqual(3500);

    // Whom it asks, what was seen first, and the end's own words.
    const texts = textsOf(guide, lang);
    const said = plain(text);
    expect(said).toContain(plain(texts.question(session.place.step.id)).slice(0, 60));
    const symptom = session.path.findLast(({ entry }) => entry.step === 'what-is-wrong');
    if (symptom !== undefined && symptom.entry.answer !== 'unknown')
      expect(said).toContain(plain(texts.reason('what-is-wrong', symptom.entry.answer) ?? '?').replace(/\.$/, ''));

    // Every cause that was confirmed or repaired stands in it, by its name.
    for (const { cause, state } of causesOf(session))
      if (state === 'confirmed' || state === 'corrected' || state === 'fixed')
        expect(said).toContain(plain(texts.of((flow) => flow.causes.get(cause)) ?? cause));

    // Nothing that only a program would say.
    expect(said).not.toMatch(/undefined|\[object|\{[a-z-]+\}|NaN/);
    for (const step of machine.flow.all.keys()) if (step.includes('-')) expect(said).not.toContain(` ${step} `);
  });
});
