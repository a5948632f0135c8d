import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJournal, writeLines } from '../../src/session/journal.ts';
import { derived, replayed, type Walking, walk } from '../support/walk.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const HEADER =
  '{"kind":"session","at":"2026-11-22T14:31:00.000Z","format":1,"flow":"a","version":1,"hash":"x","lang":"fr","where":"here"}';
const parsed = (...lines: string[]) => parseJournal(bytes([HEADER, ...lines, ''].join('\n')));
const AT = '"at":"2026-11-22T14:32:00.000Z"';

/** A session with every kind of entry that can be written without a disk. */
function busy(): Walking {
  return walk()
    .answer('sending', 'stuck', { voice: 'told' })
    .act({ do: 'note', text: 'à "voir"\n\u001b[2Jdemain', for: 'customer' })
    .act({ do: 'set', case: 'INC-1', where: 'customer' })
    .act({ do: 'intake', field: 'since', text: 'hier' })
    .answer('who', 'adele@contoso.com')
    .act({
      do: 'known',
      known: [
        {
          step: 'licence',
          answer: 'licensed',
          voice: 'shown',
          source: 'x' as never,
          note: { text: 'y' as never, for: 'internal' },
        },
      ],
    })
    .answer('version', 'old')
    .act({ do: 'hold' })
    .answer('reachable', 'answers')
    .answer('licence', 'unlicensed', { against: 'licensed' })
    .answer('assign-licence', 'done')
    .act({ do: 'back' })
    .act({ do: 'wrong', text: 'pas clair' })
    .answer('assign-licence', 'done')
    .act({ do: 'change', index: 1, answer: 'unknown' })
    .answer('reachable', 'answers')
    .answer('sending-again', 'sends');
}

describe('a journal', () => {
  it('tells the same session again', () => {
    const { session } = busy();
    const read = parseJournal(bytes(writeLines(session.entries)));
    expect(read).toEqual({ ok: true, entries: session.entries, dropped: undefined });
    expect(derived(replayed(session))).toEqual(derived(session));
  });

  it('in another encoding is broken, with its line, rather than read as other letters', () => {
    const text = `${HEADER}\n{"kind":"note",${AT},"step":"who","text":"\u00e9t\u00e9","for":"internal"}\n`;
    expect(parseJournal(Buffer.from(text, 'latin1'))).toEqual({ ok: false, line: 2, why: 'not-utf8' });
    expect(parseJournal(Buffer.from(text, 'utf8'))).toMatchObject({ ok: true });
  });

  it('cut at any byte is as it was before or after one command: never broken, never a change by halves', () => {
    const walking = walk();
    // How many entries there are after each command.
    const whole = new Set<number>([1]);
    const steps: ((walking: Walking) => unknown)[] = [
      (w) => w.answer('sending', 'stuck'),
      (w) => w.answer('who', 'unknown'),
      (w) => w.answer('version', 'old'),
      (w) => w.answer('reachable', 'answers'),
      (w) => w.answer('licence', 'unknown'),
      (w) => w.act({ do: 'change', index: 0, answer: 'unknown' }),
      (w) => w.act({ do: 'back' }),
      (w) => w.answer('licence', 'licensed'),
    ];
    for (const step of steps) {
      step(walking);
      whole.add(walking.session.entries.length);
    }
    const file = bytes(writeLines(walking.session.entries));
    const first = bytes(writeLines(walking.session.entries.slice(0, 1))).length;
    for (let end = first; end <= file.length; end++) {
      const read = parseJournal(file.subarray(0, end));
      if (!read.ok) throw new Error(`broken at ${end}`);
      expect(whole).toContain(read.entries.length);
      const length = read.dropped?.length ?? end;
      expect(new TextDecoder().decode(file.subarray(0, length))).toBe(writeLines(read.entries));
    }
  });

  it('whose last line is half-written or full of NUL loses that line alone', () => {
    for (const tail of ['{"kind":"ans', '\0\0\0\0', '\ufeff', 'x'])
      expect(parseJournal(bytes(`${HEADER}\n${tail}`))).toMatchObject({ ok: true, dropped: { length: HEADER.length + 1 } });
  });

  it.each([
    ['{}', 'not-an-entry'],
    ['null', 'not-an-entry'],
    ['[]', 'not-an-entry'],
    ['', 'not-json'],
    [`{"kind":"__proto__",${AT}}`, 'not-an-entry'],
    [`{"kind":"answer",${AT},"step":"../../x","answer":"a","voice":"seen"}`, 'not-an-entry'],
    [`{"kind":"answer",${AT},"step":"x","answer":"a","voice":"god"}`, 'not-an-entry'],
    [`{"kind":"answer",${AT},"step":"x","answer":"a","voice":"seen","kept":"yes"}`, 'not-an-entry'],
    [`{"kind":"answer",${AT},"step":"x","answer":"a","voice":"seen","evidence":["../names.json"]}`, 'not-an-entry'],
    [`{"kind":"look",${AT},"look":"paste","step":"x","evidence":"../../etc/passwd","sha256":"a","bytes":1}`, 'not-an-entry'],
    ['{"kind":"hold","at":"yesterday"}', 'not-an-entry'],
    ['{"kind":"hold","at":"2026-13-45T99:00:00Z"}', 'not-an-entry'],
    [`{"kind":"back",${AT},"n":-1}`, 'not-an-entry'],
    [`{"kind":"back",${AT},"n":1e99}`, 'not-an-entry'],
  ])('is broken by %s, and says in which line', (line, why) => {
    expect(parsed(`{"kind":"hold",${AT}}`, line)).toEqual({ ok: false, line: 3, why });
  });

  it('begins with a header of this format', () => {
    expect(parseJournal(bytes(''))).toMatchObject({ ok: false, why: 'empty' });
    expect(parseJournal(bytes(`{"kind":"hold",${AT}}\n`))).toMatchObject({ ok: false, why: 'no-header' });
    expect(parseJournal(bytes(`${HEADER.replace('"format":1', '"format":2')}\n`))).toMatchObject({ ok: false, why: 'newer' });
  });

  it('ignores keys it does not know, and comes back clean', () => {
    const read = parsed(
      `{"kind":"note",${AT},"step":"constructor","text":"a\\u001b[31mb\\u202e","for":"internal","__proto__":{"x":1},"z":9}`,
    );
    expect(read.ok && read.entries[1]).toEqual({
      kind: 'note',
      at: '2026-11-22T14:32:00.000Z',
      step: 'constructor',
      text: 'ab',
      for: 'internal',
    });
  });

  it('never makes parsing throw, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (tail, after) => {
        parseJournal(after ? Uint8Array.from([...bytes(`${HEADER}\n`), ...tail, 10]) : tail);
      }),
    );
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (json) => {
        parsed(json);
      }),
    );
    const kinds = ['session', 'answer', 'back', 'note', 'intake', 'look', 'set', 'known', 'hold', 'wrong', 'end'];
    const keys = [
      'step',
      'answer',
      'voice',
      'n',
      'next',
      'text',
      'for',
      'field',
      'lang',
      'where',
      'case',
      'source',
      'note',
      'evidence',
    ];
    const entry = fc.tuple(fc.constantFrom(...kinds), fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()));
    fc.assert(
      fc.property(entry, ([kind, rest]) => {
        const read = parsed(JSON.stringify({ ...rest, kind, at: '2026-11-22T14:32:00.000Z' }));
        // What was read once is read again as it is.
        if (read.ok) expect(parseJournal(bytes(writeLines(read.entries)))).toEqual(read);
      }),
    );
  });
});
