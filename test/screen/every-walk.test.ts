import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Way } from '../../src/machine/types.ts';
import { drawFirst } from '../../src/markdown/draw-first.ts';
import { askedNow } from '../../src/screen/end-page.ts';
import { frame } from '../../src/screen/frame.ts';
import { styleOf } from '../../src/screen/style.ts';
import { freshUi } from '../../src/screen/ui-state.ts';
import { applyCommand } from '../../src/session/apply-command.ts';
import { keyMap } from '../../src/session/key-map.ts';
import { pageOf } from '../../src/session/page-of.ts';
import type { Page } from '../../src/session/page-types.ts';
import { startSession } from '../../src/session/start-session.ts';
import type { Guide, Session } from '../../src/session/types.ts';
import { glyphs } from '../../src/text/glyphs.ts';
import { widthOf } from '../../src/text/width.ts';
import { CONNECTOR, guideOf, SMALL } from './live-on-disk.ts';

const NOW = Date.UTC(2026, 2, 5, 14, 31);
const AT = new Date(NOW).toISOString();
const VALUES: Readonly<Record<string, string>> = {
  email: 'adele@contoso.com',
  upn: 'adele@contoso.com',
  datetime: '2016-08-04T14:05Z',
  version: '15.0.1497.2',
  text: 'un texte',
};

/** Every page met on a way, one for each different text of it. */
function pagesOf(guide: Guide, lang: string): readonly Page[] {
  const pages = new Map<string, Page>();
  const where = lang === 'fr' ? 'customer' : 'here';
  const look = (session: Session) => {
    const page = pageOf(session, NOW);
    // How causes stand is drawn at an end; elsewhere it is one mark and one word of a line beside.
    const causes = page.kind === 'end' ? page.causes.map((cause) => cause.state) : [];
    pages.set(JSON.stringify({ ...page, left: undefined, message: undefined, number: page.number === 1, causes }), page);
  };
  const follow = (way: Way) => {
    let session = startSession({ guide, id: 'walk', at: AT, lang, where });
    look(session);
    for (const { step, answer } of way) {
      const asked = guide.machine.flow.all.get(step);
      const kind = asked?.kind === 'value' ? guide.machine.flow.values.get(asked.asks)?.kind : undefined;
      // An option may be called that, too.
      const given = kind !== undefined && answer === 'given' ? (VALUES[kind] ?? 'x') : answer;
      const applied = applyCommand(session, { do: 'answer', choice: { step, answer: given } }, AT);
      if (!applied.ok) throw new Error(`${step}: ${answer} (${given}): ${applied.message}`);
      session = applied.session;
      look(session);
    }
    expect(session.place.step.kind).toBe('end');
  };
  for (const way of guide.machine.walks()) follow(way);
  return [...pages.values()];
}

/** What is read, whatever the line it stands on. */
const flat = (text: string): string => stripVTControlCharacters(text).replace(/┃/g, '').replace(/\s+/g, ' ').trim();

/** Texts and lines come again on many pages: each is drawn and measured once. */
const remembered = <T>(make: (key: string, width: number) => T) => {
  const known = new Map<string, T>();
  return (key: string, width = 0): T => {
    const name = `${width} ${key}`;
    let value = known.get(name);
    if (value === undefined) {
      value = make(key, width);
      known.set(name, value);
    }
    return value;
  };
};
const markdown = remembered((text, width) => drawFirst(text, { width, colour: true, ascii: false }));
const cells = remembered((line) => widthOf(line));

function draw(page: Page, { columns, rows, share }: { columns: number; rows: number; share: boolean }) {
  return frame({
    ...{ page, columns, rows, style: styleOf(true), glyphs: glyphs(false), keys: keyMap(), ui: freshUi(share) },
    once: (_, make) => make(),
    markdown,
    past: () => [],
    notes: () => [],
    preview: () => {
      throw new Error('nothing is changed here');
    },
    ticket: () => '',
  }).lines;
}

describe.each([
  [SMALL, 'fr'],
  [SMALL, 'en'],
  [CONNECTOR, 'fr'],
  [CONNECTOR, 'en'],
])('every generated walk of %s in %s', (dir, lang) => {
  const pages = pagesOf(guideOf(dir), lang);
  it.each([
    [40, 12],
    [40, 24],
    [80, 12],
    [80, 24],
    [120, 24],
  ])('draws at %i × %i: no line too wide, no frame taller than the screen, question and cursor in view', (columns, rows) => {
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages)
      for (const share of [false, true]) {
        const lines = draw(page, { columns, rows, share });
        const asked = page.kind === 'end' && !share && rows < 16 ? askedNow(page, freshUi(share)) : undefined;
        const text = lines.join('\n');
        const problem =
          lines.length >= rows
            ? 'too tall'
            : lines.some((line) => cells(line) > columns)
              ? 'too wide'
              : !flat(text).includes(
                    flat(drawFirst(asked?.question ?? page.question, { width: 1000, colour: false, ascii: false })[0]!).slice(
                      0,
                      30,
                    ),
                  )
                ? 'no question'
                : !(share && page.kind === 'end') && !text.includes('›')
                  ? 'no cursor'
                  : undefined;
        // One expectation a page: thousands of lines are looked at.
        if (problem !== undefined) expect.fail(`${problem}: ${page.step}\n${text}`);
      }
  });
});
