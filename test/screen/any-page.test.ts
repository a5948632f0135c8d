import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawFirst } from '../../src/markdown/draw-first.ts';
import { HIDDEN_KINDS } from '../../src/redact/types.ts';
import type { ScreenInput } from '../../src/screen/screen-input.ts';
import { ScreenModel } from '../../src/screen/screen-model.ts';
import type { Desk } from '../../src/session/front.ts';
import type { AskPage, EndPage, Page } from '../../src/session/page-types.ts';
import { clean, cleanLine } from '../../src/text/clean.ts';
import { widthOf } from '../../src/text/width.ts';
import { fakeDesk } from '../support/fake-desk.ts';
import { HANDOVER, LICENCE, MAILBOX } from '../support/fake-line-live.ts';
import { begin } from './live-on-disk.ts';

const words = fc
  .oneof(
    fc.string({ maxLength: 80 }),
    fc.constantFrom(
      '一行の長い日本語の文章',
      '👩‍👩‍👧‍👦 famille',
      'x'.repeat(300),
      'un mot, puis un autre et encore un',
      '**gras** `code`\n\n- une\n- deux',
      '',
    ),
    fc.lorem({ maxCount: 60 }),
  )
  .map(clean);
const line = words.map((text) => clean(text.replaceAll('\n', ' ') || '?'));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const command = fc.record({
  kind: fc.constant('command' as const),
  language: fc.constant('powershell'),
  text: fc.oneof(words, fc.constant(clean(`Get-Mailbox ${'a'.repeat(10_000)}`))),
  missing: fc.array(line, { maxLength: 2 }),
});
const blocks = fc.array(
  fc.oneof(
    command,
    words.map((markdown) => ({ kind: 'prose' as const, markdown })),
  ),
  { maxLength: 3 },
);
const causes = fc.array(
  fc.record({
    id: fc.constant('c'),
    name: line,
    state: fc.constantFrom('untested', 'suspected', 'confirmed', 'ruled-out', 'corrected', 'fixed'),
    stateWord: line,
    disputed: fc.boolean(),
  }),
  { maxLength: 30 },
);
const common = {
  ...{ question: line, blocks, causes, whereTo: maybe(words), expect: maybe(words), ifNot: maybe(words), why: maybe(words) },
  ...{
    internal: maybe(words),
    description: maybe(words),
    where: fc.constantFrom('here', 'reach', 'customer'),
    number: fc.nat(3),
  },
  ...{
    case: maybe(line),
    held: maybe(fc.record({ since: fc.constant('2026-03-05T14:31:00.000Z'), words: line, short: line })),
    notes: fc.array(fc.record({ text: words, for: fc.constant('internal'), forWord: line }), { maxLength: 5 }),
  },
  ...{
    lang: fc.constantFrom('fr', 'en'),
    notices: fc.array(
      words.map((text) => ({ kind: 'retired' as const, text })),
      { maxLength: 2 },
    ),
  },
};
const choices = fc.array(fc.record({ id: fc.uuid(), label: line, parks: fc.boolean() }), { minLength: 1, maxLength: 200 });
const asked = fc
  .record({
    ...common,
    choices,
    sayThis: maybe(words),
    risk: maybe(words),
    undo: maybe(words),
    again: maybe(fc.array(line, { maxLength: 3 })),
  })
  .map((own): Page => ({ ...LICENCE, ...own }) as AskPage);
const valued = fc.record(common).map((own): Page => ({ ...MAILBOX, ...own }) as AskPage);
const ended = fc
  .record({ ...common, to: maybe(line), needs: fc.array(line, { maxLength: 5 }) })
  .map((own): Page => ({ ...HANDOVER, ...own }) as EndPage);

const presses = fc.array(
  fc.oneof(
    fc
      .constantFrom('up', 'down', 'pageup', 'pagedown', 'escape', 'tab', 'home', 'end', 'left', 'right', 'backspace', 'delete')
      .map((key) => ({ key, text: '' })),
    fc
      .constantFrom('?', 't', 'a', 'n', 's', 'p', 'c', 'v', 'x', '日', 'é', '👩‍👩‍👧', 'deux mots')
      .map((text) => ({ key: undefined, text })),
  ),
  { maxLength: 12 },
);

interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** A screen over a page that never moves. */
function screenOf(page: Page, size: Size, how: { desk?: Partial<Desk>; ascii?: boolean } = {}): ScreenModel {
  const { live } = begin();
  const input: ScreenInput = {
    live: { ...live, session: live.session, act: () => ({ ok: true }), subscribe: () => () => {} },
    desk: fakeDesk({ ticket: () => clean(`# Ticket\n\n${'un mot '.repeat(300)}`), ...how.desk }),
    ...{ now: () => 0, ascii: how.ascii ?? false, colour: true, share: false, leave: new AbortController().signal },
    ...{
      stdin: undefined as never,
      stdout: undefined as never,
      page: () => page,
      past: () => [],
      markdown: drawFirst,
      betterMarkdown: async () => drawFirst,
    },
  };
  return new ScreenModel(input, size);
}

it('draws any page at any size after any keys: never too wide, never too tall', () => {
  fc.assert(
    fc.property(
      fc.oneof(asked, valued, ended),
      fc.integer({ min: 40, max: 200 }),
      fc.integer({ min: 8, max: 60 }),
      presses,
      (page, columns, rows, keys) => {
        const model = screenOf(page, { columns, rows });
        const check = () => {
          const lines = model.lines();
          expect(lines.length, lines.join('\n')).toBeLessThan(rows);
          for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
        };
        check();
        for (const key of keys) {
          model.press(key);
          check();
        }
      },
    ),
    { numRuns: 150 },
  );
});

it('shows the cursor’s option among 200, and reaches every line of a long command by scrolling', () => {
  const choices = Array.from({ length: 200 }, (_, index) => ({
    id: `o${index}`,
    label: clean(`choix numéro ${index}`),
    parks: false,
  }));
  const text = clean(Array.from({ length: 1000 }, (_, index) => `ligne-${index};`).join(''));
  const page: Page = { ...LICENCE, choices, blocks: [{ kind: 'command', language: 'powershell', text, missing: [] }] };
  for (const size of [
    { columns: 40, rows: 12 },
    { columns: 80, rows: 24 },
  ]) {
    const model = screenOf(page, size);
    for (let index = 0; index < 200; index++) {
      const shown = model.lines().join('\n');
      expect(shown).toContain(`choix numéro ${index}\x1b[22m`);
      expect(shown).toContain('Cette personne a-t-elle une licence');
      model.press({ key: 'down', text: '' });
    }
    let seen = '';
    for (let at = -1; model.ui.scroll !== at; ) {
      at = model.ui.scroll;
      seen += model.lines().join('');
      model.press({ key: 'pagedown', text: '' });
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour sequences are what this is about
    const bare = seen.replace(/\x1b\[[0-9;]*m|[ ┃│]/g, '');
    expect(bare).toContain('ligne-999;');
    expect(bare).toContain('ligne-500;');
  }
});

const name = fc
  .oneof(line, fc.constantFrom('\u202eexe.fdp', 'a\tb', '\x1b[31mred', '界'.repeat(200), 'é'.repeat(3000)))
  .map(cleanLine);
const row = fc.record({
  kind: fc.constantFrom(...HIDDEN_KINDS),
  before: name,
  after: name,
  count: fc.integer({ min: 1, max: 1_000_000_000 }),
});
const previewed = fc.record({
  rows: fc.array(row, { maxLength: 60 }),
  kept: fc.array(name, { maxLength: 3 }),
  words: fc.array(name, { maxLength: 3 }),
});
const previewPresses = fc.array(
  fc.oneof(
    fc.constantFrom('up', 'down', 'pageup', 'pagedown', 'home', 'end', 'escape', 'left').map((key) => ({ key, text: '' })),
    fc.constantFrom(' ', 'k', '+', 'v', 'x', '日', 'deux mots', '2').map((text) => ({ key: undefined, text })),
  ),
  { maxLength: 10 },
);

it('draws any preview at any size after any keys: never too wide, never too tall, without a control character', async () => {
  await fc.assert(
    fc.asyncProperty(
      previewed,
      fc.constantFrom<Size>(
        { columns: 40, rows: 12 },
        { columns: 80, rows: 24 },
        { columns: 120, rows: 32 },
        { columns: 47, rows: 9 },
      ),
      fc.boolean(),
      previewPresses,
      async (made, size, ascii, keys) => {
        const done: Promise<unknown>[] = [];
        const noted = <T>(promise: Promise<T>): Promise<T> => {
          done.push(promise);
          return promise;
        };
        const desk: Partial<Desk> = {
          preview: (profile) => noted(Promise.resolve({ ok: true as const, preview: { profile, ...made } })),
          keep: () => noted(Promise.resolve({ ok: true as const })),
          hide: () => noted(Promise.resolve({ ok: true as const })),
        };
        const model = screenOf({ ...HANDOVER, carried: [], missing: [] }, size, { desk, ascii });
        const check = () => {
          const lines = model.lines();
          expect(lines.length, lines.join('\n')).toBeLessThan(size.rows);
          for (const each of lines) {
            expect(widthOf(each), each).toBeLessThanOrEqual(size.columns);
            // biome-ignore lint/suspicious/noControlCharactersInRegex: colour sequences are the only ones that may stand here
            expect(each.replace(/\x1b\[[0-9;]*m/g, '')).not.toMatch(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/u);
          }
        };
        /** Everything begun has come to its end, also what it began. */
        const settled = async () => {
          for (let seen = -1; seen !== done.length; ) {
            seen = done.length;
            await Promise.all(done);
            await new Promise((resolve) => setImmediate(resolve));
          }
        };
        model.press({ key: undefined, text: '2' });
        check();
        await settled();
        check();
        for (const key of keys) {
          model.press(key);
          check();
          await settled();
          check();
        }
      },
    ),
    { numRuns: 100 },
  );
});
