import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, Reading, WITHOUT } from './browser.ts';
import { HOSTILE, pagesOf, sessions } from './pages.ts';

const all = sessions();
const LOOKED_AT = ['synced', 'small-fixed', 'small-just-begun', 'hostile'];
const views = LOOKED_AT.flatMap((name) => (['fr', 'en'] as const).map((lang) => ({ name, lang })));

interface Audit {
  readonly passes: readonly { readonly id: string }[];
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** What is folded away must be as good as the rest. */
const unfolded = (page: Page) => page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');

describe.skipIf(CHROMIUM === undefined)(`a page in a real browser${WITHOUT}`, () => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await Reading.start();
  });
  afterAll(() => reading?.stop());

  it.each(views)(
    'of $name in $lang passes the accessibility audit, light and dark',
    { timeout: 120_000 },
    async ({ name, lang }) => {
      for (const page of Object.values(pagesOf(all.get(name)!, lang))) {
        // The page's own policy lets no script run, an auditor's neither.
        await reading.open(page, { bypassCSP: true }, async ({ page: shown }) => {
          await shown.addScriptTag({ content: axe.source });
          await unfolded(shown);
          for (const colorScheme of ['light', 'dark'] as const) {
            await shown.emulateMedia({ colorScheme });
            const { passes, violations } = (await shown.evaluate('axe.run()')) as Audit;
            expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'html-has-lang', 'region']));
            expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
          }
        });
      }
    },
  );

  it.each(views)(
    'of $name in $lang asks for nothing, runs nothing and has no sideways scrolling at 320 px',
    async ({ name, lang }) => {
      for (const page of Object.values(pagesOf(all.get(name)!, lang))) {
        await reading.open(page, { viewport: { width: 320, height: 640 } }, async ({ page: shown, asked, said }) => {
          await unfolded(shown);
          const widths = (await shown.evaluate('[document.documentElement.scrollWidth, document.body.scrollWidth]')) as number[];
          expect(Math.max(...widths)).toBeLessThanOrEqual(320);
          expect(await shown.locator('script, iframe, object, embed, img, link, base, form, a').count()).toBe(0);
          expect({ asked, said }).toEqual({ asked: [], said: [] });
        });
      }
    },
  );

  it('shows a hostile text as it was typed', async () => {
    const { ticket, transcript } = pagesOf(all.get('hostile')!, 'en');
    for (const page of [ticket, transcript]) {
      await reading.open(page, {}, async ({ page: shown }) => {
        const text = await shown.locator('body').innerText();
        expect(text).toContain(HOSTILE[0]);
        expect(await shown.title()).not.toBe('taken');
      });
    }
  });

  it('refuses a script that got into it all the same', async () => {
    const { ticket } = pagesOf(all.get('small-fixed')!, 'en');
    const broken = ticket.replace(
      '</main>',
      '<script>document.title = "taken"</script><img src="/x.png" onerror="alert(1)" /></main>',
    );
    await reading.open(broken, {}, async ({ page: shown, asked, said }) => {
      expect(await shown.title()).not.toBe('taken');
      expect(asked.filter((each) => each.startsWith('/'))).toEqual([]);
      expect(said.filter((each) => each.startsWith('dialog'))).toEqual([]);
    });
  });

  it('draws the path: every question in order, and each picture has a name and a description', async () => {
    const session = all.get('phone-to-support')!;
    await reading.open(pagesOf(session, 'fr').ticket, { viewport: { width: 900, height: 900 } }, async ({ page: shown }) => {
      const texts = await shown.locator('figure.path svg.wide text.q').allTextContents();
      expect(texts.length).toBeGreaterThan(session.path.length);
      expect(texts.at(-1)).toBe('Transmis');
      expect(await shown.locator('figure.path ~ details li').count()).toBe(session.path.length);
      const pictures = shown.locator('svg[role=img]:visible');
      for (const each of await pictures.all()) {
        expect(await each.locator('title').innerHTML()).not.toBe('');
        expect(await each.locator('desc').innerHTML()).not.toBe('');
      }
    });
  });

  it('stands without its style too: headings in order, one h1, tables with headers', async () => {
    await reading.open(pagesOf(all.get('synced')!, 'en').ticket, {}, async ({ page: shown }) => {
      const levels = (await shown.evaluate(
        '[...document.querySelectorAll("h1, h2, h3")].map((each) => Number(each.tagName[1]))',
      )) as number[];
      expect(levels.filter((each) => each === 1)).toHaveLength(1);
      levels.forEach((level, index) => {
        expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
      });
      expect(await shown.locator('main').count()).toBe(1);
      expect(await shown.locator('table:not(:has(th[scope=col]))').count()).toBe(0);
    });
  });
});
