import { PassThrough, Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/line/read-lines.ts';
import { runLine } from '../../src/line/run-line.ts';
import type { Leave } from '../../src/session/front.ts';
import { fakeLineLive } from '../support/fake-line-live.ts';
import { sink, talkTo } from './talk-to.ts';

const ESCAPES = /(?![\n\t])\p{Cc}/u;
const lines = fc.array(
  fc.oneof(
    fc.constantFrom(
      '1',
      '2',
      '3',
      'r',
      'a',
      'n',
      'v',
      'w',
      'y',
      'p',
      'c',
      'l',
      't',
      '?',
      '.',
      '',
      ':r',
      ':u',
      ':a',
      '=',
      'o',
      'adele@contoso.com',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('\x1b[31mrouge', '\x1b]52;c;aGVsbG8=\x07@', '\x9b2J@', 'n \x1b[2Jnote'),
  ),
  { maxLength: 40 },
);

describe('whatever comes in', () => {
  it('bytes: no escape byte goes out, nothing is thrown, and it ends with the input', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 })), async (chunks) => {
        const { text, left } = await talkTo(Readable.from(chunks.map((chunk) => Buffer.from(chunk))));
        expect(text).not.toMatch(ESCAPES);
        expect(['input-ended', 'stopped', 'ended']).toContain(left);
      }),
    );
  });

  it('commands in any order: the same', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (typed) => {
        const { text, left } = await talkTo(typed);
        expect(text).not.toMatch(ESCAPES);
        expect(['input-ended', 'stopped', 'ended']).toContain(left);
      }),
      { numRuns: 300 },
    );
  });

  it('cuts a line of 50 MB without keeping it, and goes on', async () => {
    const block = Buffer.alloc(1024 * 1024, 'x');
    let sent = 0;
    const stdin = new Readable({
      read() {
        this.push(sent++ < 50 ? block : sent === 51 ? Buffer.from('\n1\n') : null);
      },
    });
    const { text, done } = await talkTo(stdin);
    expect(text).toContain('C’est trop long pour une ligne : rien n’a été gardé.');
    expect(done).toMatchObject([{ choice: { answer: 'licensed' } }]);
  });

  it('refuses a paste that is too long, and reads on after its dot', async () => {
    const { text, done } = await talkTo(['p', ...Array.from({ length: 100 }, () => 'x'.repeat(60_000)), '.', '1']);
    expect(text).toContain('C’est trop long');
    expect(done.map((one) => one.do)).toEqual(['answer']);
  });
});

describe('leaving', () => {
  const start = (leave: AbortSignal, stdin: Readable) => {
    const fake = fakeLineLive();
    const out = sink();
    const left = runLine({
      ...fake,
      now: () => 0,
      ascii: false,
      colour: false,
      share: false,
      leave,
      stdin,
      stdout: out.stream,
      stderr: sink().stream,
      interactive: false,
    });
    return { left, out };
  };

  it.each(['interrupted', 'terminated', 'hung-up', 'stopped'] satisfies Leave[])(
    'gives the reason in the middle of a prompt: %s',
    async (how) => {
      const controller = new AbortController();
      const { left } = start(controller.signal, new PassThrough());
      controller.abort(how);
      expect(await left).toBe(how);
    },
  );

  it('gives the reason when it came before the first prompt', async () => {
    expect(await start(AbortSignal.abort('terminated'), new PassThrough()).left).toBe('terminated');
  });

  it('takes a broken input for an ended one', async () => {
    const stdin = new PassThrough();
    const { left } = start(new AbortController().signal, stdin);
    stdin.destroy(new Error('EIO'));
    expect(await left).toBe('input-ended');
  });

  it('takes an input that is closed at once for an ended one', async () => {
    const stdin = new PassThrough();
    stdin.destroy();
    expect(await start(new AbortController().signal, stdin).left).toBe('input-ended');
  });
});

describe('reading lines', () => {
  const all = async (stdin: Readable, limit = 1000) => {
    const reader = readLines({ stdin, limit, signal: new AbortController().signal });
    const read: string[] = [];
    for (let line = await reader.next(); line !== undefined; line = await reader.next()) read.push(line.text);
    reader.close();
    return read;
  };

  it('gives the same lines however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, '')),
          { minLength: 1 },
        ),
        fc.integer({ min: 1, max: 7 }),
        async (expected, step) => {
          const bytes = Buffer.from(`${expected.join('\r\n')}\n`);
          const chunks: Buffer[] = [];
          for (let start = 0; start < bytes.length; start += step) chunks.push(bytes.subarray(start, start + step));
          expect(await all(Readable.from(chunks))).toEqual(expected);
        },
      ),
    );
  });

  it('keeps lines that come before anybody asks, and the last one without an end', async () => {
    expect(await all(Readable.from([Buffer.from(`${'a\n'.repeat(5000)}b`)]))).toEqual([...Array(5000).fill('a'), 'b']);
  });

  it('cuts at the limit', async () => {
    expect(await all(Readable.from([Buffer.from('abcdef\nabc\n')]), 3)).toEqual(['abc', 'abc']);
  });
});
