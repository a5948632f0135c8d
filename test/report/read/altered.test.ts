import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeTranscript } from '../../../src/report/write-transcript.ts';
import { type Said, walked } from '../walked.ts';
import { read, WHOLE_FORMATS } from './opened.ts';

const answers: readonly Said[] = [
  ['sending', 'stuck'],
  ['who', 'adele@contoso.com'],
  ['version', 'old', { note: 'asked twice {code} [code] \n\n```\n# no heading', tell: 'je rappelle à 14\u00a0h' }],
];
const session = walked({ flow: 'small', answers, case: 'INC 1', intake: { impact: 'two people, since Monday' } });
const texts = WHOLE_FORMATS.map((format) => [format, writeTranscript(session, { lang: 'fr', format })] as const);
const reading = (text: string) => {
  const found = read(text);
  return found.ok && found.isProved ? found.replay : undefined;
};
const whole = texts.map(([format, text]) => [format, text, reading(text)] as const);
const squeezed = (value: unknown) => JSON.stringify(value)?.replace(/\\n|[\s\u00a0]+/g, ' ');

describe.each(whole)('a transcript in %s', (format, text, replay) => {
  it('is read as it was written', () => {
    expect(replay?.answers.map(({ step, answer }) => [step, answer])).toEqual(answers.map(([step, answer]) => [step, answer]));
    expect(replay).toMatchObject({ case: 'INC 1', session: session.id, lang: 'fr', profile: 'own' });
  });

  it('is refused where any letter of it was changed, or says the same', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('x', '0', ' ', '"', '\n', '-', '}', 'é'), (at, letter) => {
        const found = read(text.slice(0, at) + letter + text.slice(at + 1));
        if (found.ok) expect(squeezed(found.replay)).toBe(squeezed(replay));
      }),
      { numRuns: 400 },
    );
  });

  it('is refused where any of it was left out or put in, or says the same', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 400 }), fc.boolean(), (at, length, isOut) => {
        const piece = text.slice(at, at + length);
        const found = read(isOut ? text.slice(0, at) + text.slice(at + length) : text.slice(0, at) + piece + text.slice(at));
        if (found.ok) expect(squeezed(found.replay)).toBe(squeezed(replay));
      }),
      { numRuns: 400 },
    );
  });

  it('is refused wherever it was cut off', () => {
    const tail = format === 'html' ? text.length - text.lastIndexOf('</pre>') : 10;
    for (let end = 0; end < text.length; end++) {
      const found = read(text.slice(0, end));
      // The last blanks and the marks that close the block and the page say nothing.
      if (found.ok) expect([end > text.length - tail, squeezed(found.replay)]).toEqual([true, squeezed(replay)]);
    }
  });

  it('says which of the two was altered', () => {
    const isJson = format === 'json';
    const words = read(text.replace(isJson ? 'Microsoft' : 'Déroulement', 'X').replace('INC 1', 'INC 2'));
    expect(words).toMatchObject({ ok: false, why: 'other-words' });
    const block = read(
      text.replace(
        /(voice"?: "?)seen("?,?\s+"?at"?: "[^"]*"(?:,?\s+"?asked"?: "[^"]*")?(?:\s+"?notes|\s+-|,\s+"notes))/,
        '$1told$2',
      ),
    );
    expect(block).toMatchObject({ ok: false, why: 'other-block' });
  });

  it('is refused where its answers stand in another order', () => {
    const [one, other] = isJsonBlock(text) ? reorderedJson(text) : reorderedLines(text);
    expect(one).not.toBe(text);
    expect(read(one)).toMatchObject({ ok: false, why: 'other-block' });
    expect(read(other)).toMatchObject({ ok: false });
  });

  it('is taken whatever an editor or a mail client makes of its line ends, blanks and encoding', () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replaceAll('\n', '\r\n'), 'utf16le')]);
    const blanks = format === 'json' ? text : text.replace(/\n/g, '  \t\n');
    const copies = [text.replaceAll('\n', '\r\n'), `\ufeff${text}`, `${text}\n\n\n`, blanks, text.replaceAll('\u00a0', ' ')];
    for (const copy of copies) expect(squeezed(reading(copy))).toBe(squeezed(replay));
    const found = read(utf16);
    expect(found.ok && found.isProved && squeezed(found.replay)).toBe(squeezed(replay));
  });

  it('is refused with a second block', () => {
    expect(read(format === 'json' ? `${text}${text}` : `${text}\n${text}`)).toMatchObject({ ok: false });
  });
});

describe('a transcript for a field of ServiceNow', () => {
  it('is read where the field held it whole, whatever stands in a note', () => {
    const small = walked({ flow: 'small', answers: [['sending', 'stuck', { tell: '[code]x[/code] {code}' }]] });
    const found = reading(writeTranscript(small, { lang: 'en', format: 'servicenow' }));
    expect(found?.answers[0]?.notes?.[0]?.text).toBe('[code]x[/code] {code}');
  });

  it('says that the block is missing where the field could not hold it', () => {
    const long = walked({ flow: 'small', answers: [['sending', 'stuck', { tell: 'many words '.repeat(400) }]] });
    expect(read(writeTranscript(long, { lang: 'en', format: 'servicenow' }))).toMatchObject({ ok: false, why: 'cut' });
  });
});

function isJsonBlock(text: string): boolean {
  return text.startsWith('{');
}

function reorderedLines(text: string): [string, string] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (/^ {2}- step: /.test(line) ? [index] : []));
  const [first, second, third] = starts as [number, number, number];
  const moved = [...lines.slice(0, first), ...lines.slice(second, third), ...lines.slice(first, second), ...lines.slice(third)];
  return [moved.join('\n'), lines.toReversed().join('\n')];
}

function reorderedJson(text: string): [string, string] {
  const value = JSON.parse(text);
  value.replay.answers.reverse();
  const one = JSON.stringify(value, null, 2);
  value.replay.answers = [];
  return [one, JSON.stringify(value)];
}
