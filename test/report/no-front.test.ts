import { describe, expect, it } from 'vitest';
import { writeTranscript } from '../../src/report/write-transcript.ts';
import type { Entry, NoteEntry, Session } from '../../src/session/types.ts';
import { clean, cleanLine } from '../../src/text/clean.ts';
import { type Said, walked } from './walked.ts';

const answers: readonly Said[] = [
  ['sending', 'stuck'],
  ['who', 'adele@contoso.com'],
  ['version', 'old', { note: 'asked twice' }],
  ['reachable', 'answers'],
];
const transcript = (session: Session, lang = 'en'): string => writeTranscript(session, { lang, format: 'md' });

describe('a transcript names no front', () => {
  const plain = walked({ flow: 'small', answers });

  it('is the same after language switches, pauses, known answers and a move of where the fault sits', () => {
    const known = { step: 'version', answer: 'old', voice: 'told', source: cleanLine('answers.yaml') } as const;
    const busy = walked({
      flow: 'small',
      answers: answers.map(([step, answer, more]) => [step, answer, { voice: 'seen', ...more }]),
      before: [
        { do: 'set', lang: 'en' },
        { do: 'set', say: 'fr' },
        { do: 'set', where: 'customer' },
        { do: 'hold' },
        { do: 'known', known: [known] },
      ],
    });
    // Since when each answer had been asked for leaves pauses out: a time, and with it the block's sum.
    const timeless = (text: string) => text.replace(/asked: "[^"]*"|block: "[^"]*"/g, '');
    expect(timeless(transcript(busy))).toBe(timeless(transcript(plain)));
  });

  it('is the same whether a note was written before or after the answer to its step', () => {
    const note = plain.notes[0] as NoteEntry;
    const index = plain.entries.indexOf(note);
    const entries: Entry[] = [...plain.entries];
    entries.splice(index, 2, entries[index + 1]!, note);
    expect(transcript({ ...plain, entries })).toBe(transcript(plain));
  });

  it('is the same in every language the session may have run in', () => {
    expect(transcript({ ...plain, lang: 'en' }, 'fr')).toBe(transcript(plain, 'fr'));
  });

  it('keeps what was taken back, and says so', () => {
    const changed = walked({ flow: 'small', answers });
    const back: Entry = { kind: 'back', at: '2026-11-22T15:00:00.000Z', n: 1 };
    const text = transcript({ ...changed, entries: [...changed.entries, back] });
    expect(text).toContain('One from before 2020');
    expect(text).toContain('Back: the answers up to number 1 stay.');
  });

  it('keeps a note at a step nobody answered', () => {
    const alone: NoteEntry = {
      kind: 'note',
      at: '2026-11-22T15:00:00.000Z',
      step: 'licence',
      text: clean('not sure'),
      for: 'internal',
    };
    expect(transcript({ ...plain, entries: [...plain.entries, alone] })).toContain('not sure');
  });
});
