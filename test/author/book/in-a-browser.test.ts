import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawBook } from '../../../src/author/book/draw-book.ts';
import { CHROMIUM, Reading, WITHOUT } from '../../report/html/browser.ts';
import { guideOf } from '../../report/walked.ts';
import { HOSTILE, hostileGuide } from './hostile-guide.ts';

const NOW = Date.UTC(2026, 10, 23);
const BOOKS: readonly (readonly [string, string])[] = [
  ['the connector in French', drawBook(guideOf('exchange-connector'), { lang: 'fr', now: NOW })],
  ['a small flow in English', drawBook(guideOf('small'), { lang: 'en', now: NOW })],
  ['a hostile flow', drawBook(hostileGuide(), { lang: 'en', now: NOW })],
];

interface Audit {
  readonly passes: readonly { readonly id: string }[];
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** Words that cannot be seen, and so not be found on the page. */
const HIDDEN = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const hidden = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.textContent.trim() === '') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { width, height } = range.getBoundingClientRect();
    if (width === 0 || height === 0 || !node.parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      hidden.push(node.textContent);
  }
  return hidden;
})()`;

describe.skipIf(CHROMIUM === undefined)(`a book in a real browser${WITHOUT}`, () => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await Reading.start();
  });
  afterAll(() => reading?.stop());

  it.each(BOOKS)('of %s passes the accessibility audit, light and dark', { timeout: 180_000 }, async (_, html) => {
    // The page's own policy lets no script run, an auditor's neither.
    await reading.open(html, { bypassCSP: true }, async ({ page: shown }) => {
      await shown.addScriptTag({ content: axe.source });
      for (const colorScheme of ['light', 'dark'] as const) {
        await shown.emulateMedia({ colorScheme });
        const { passes, violations } = (await shown.evaluate('axe.run({ resultTypes: ["violations"] })')) as Audit;
        expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'html-has-lang', 'region']));
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
    });
  });

  it.each(BOOKS)('of %s asks for nothing, hides nothing, and has no sideways scrolling at 320 px', async (_, html) => {
    await reading.open(html, { viewport: { width: 320, height: 640 } }, async ({ page: shown, asked, said }) => {
      const widths = (await shown.evaluate('[document.documentElement.scrollWidth, document.body.scrollWidth]')) as number[];
      expect(Math.max(...widths)).toBeLessThanOrEqual(320);
      expect(await shown.evaluate(HIDDEN)).toEqual([]);
      expect({ asked, said }).toEqual({ asked: [], said: [] });
    });
  });

  it('shows hostile texts as they were written', async () => {
    await reading.open(BOOKS[2]![1], {}, async ({ page: shown }) => {
      const text = await shown.locator('body').innerText();
      expect(text).toContain(HOSTILE[0]);
      expect(text).toContain('<iframe src=http://127.0.0.1:9/r></iframe>');
      expect(await shown.title()).not.toBe('taken');
      expect(await shown.locator('h1').count()).toBe(1);
    });
  });

  it('refuses a script that got into it all the same', async () => {
    const broken = BOOKS[1]![1].replace(
      '</main>',
      '<script>document.title = "taken"</script><img src="/x.png" onerror="alert(1)" /></main>',
    );
    await reading.open(broken, {}, async ({ page: shown, asked, said }) => {
      expect(await shown.title()).not.toBe('taken');
      expect(asked.filter((each) => each.startsWith('/'))).toEqual([]);
      expect(said.filter((each) => each.startsWith('dialog'))).toEqual([]);
    });
  });

  it('is walked by its links alone, from the first step to an end', async () => {
    await reading.open(BOOKS[1]![1], {}, async ({ page: shown }) => {
      const go = async (step: string, to: string) => {
        await shown.locator(`#step-${step} .options a[href="#step-${to}"]`).first().click();
        expect(await shown.locator(':target').getAttribute('id')).toBe(`step-${to}`);
      };
      await go('sending', 'who');
      await go('who', 'version');
      await go('version', 'network');
      await shown.locator('#step-network a[href="#step-reachable"]').click();
      await shown.locator('#step-reachable a[href="#exit-network.up"]').first().click();
      await shown.locator('[id="exit-network.up"] a[href="#step-licence"]').click();
      await go('licence', 'profile');
      await go('profile', 'to-mail-team');
      expect(await shown.locator(':target').innerText()).toContain('The mail team takes over.');
    });
  });

  it('has its headings in order and one h1', async () => {
    await reading.open(BOOKS[0]![1], {}, async ({ page: shown }) => {
      const levels = (await shown.evaluate(
        '[...document.querySelectorAll("h1, h2, h3, h4")].map((each) => Number(each.tagName[1]))',
      )) as number[];
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.forEach((level, index) => {
        expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
      });
    });
  });
});
