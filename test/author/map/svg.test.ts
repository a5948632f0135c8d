import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapOf } from '../../../src/author/map/map-of.ts';
import { drawSvg } from '../../../src/author/map/svg/draw-svg.ts';
import { FACES } from '../../../src/author/map/svg/label.ts';
import { textWidth, wrapText } from '../../../src/author/map/svg/text-size.ts';
import type { FlowMap } from '../../../src/author/map/types.ts';
import { readFlow } from '../../../src/flow/read-flow.ts';
import { compileFlow } from '../../../src/machine/compile-flow.ts';
import { nodeFiles } from '../../../src/terminal/node-files.ts';
import { tempFolder } from '../../cli/run-program.ts';
import { CHROMIUM, Reading, WITHOUT } from '../../report/html/browser.ts';
import { guideOf } from '../../report/walked.ts';
import { generateFlow } from '../../support/generate-flow.ts';
import { HOSTILE, hostileMap, smallMap, trailAlong } from './maps.ts';
import { FOLLOW, isIn, type Lines, MEASURE, type Measured, overlaps } from './svg-boxes.ts';

function generatedMap(steps: number): FlowMap {
  const dir = join(tempFolder(), 'generated');
  generateFlow(dir, steps);
  const reading = readFlow({ files: nodeFiles(), dir });
  if (!reading.ok) throw new Error(reading.diagnostics[0]?.message);
  return mapOf({ machine: compileFlow(reading.flow), texts: reading.texts }, 'fr');
}

const MAPS: readonly (readonly [string, () => FlowMap])[] = [
  ['a flow of 300 steps', () => generatedMap(300)],
  ['the connector', () => mapOf(guideOf('exchange-connector'), 'fr')],
  ['the connector in English', () => mapOf(guideOf('exchange-connector'), 'en')],
  ['a small flow', () => smallMap()],
  ['a hostile flow', () => hostileMap(smallMap())],
];
// As a browser shows a picture somebody opens: in a page of its own here, so that what it asks for is counted.
const page = (svg: string): string =>
  `<!DOCTYPE html><html lang="en"><title>map</title><link rel="icon" href="data:," /><body style="margin:0">${svg}</body></html>`;
// The widest of the usual fonts; the picture takes whatever the reader's system has.
const WIDEST = 'text { font-family: "DejaVu Sans", Verdana !important; }';

describe.skipIf(CHROMIUM === undefined)(`the picture of a map in a real browser${WITHOUT}`, () => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await Reading.start();
  });
  afterAll(() => reading?.stop());

  it.each(MAPS)(
    'of %s: no two labels overlap, and no line runs through a label or a box',
    { timeout: 120_000 },
    async (_, make) => {
      const map = make();
      await reading.open(page(drawSvg(map)), {}, async ({ page: shown, asked, said }) => {
        const lines = (await shown.evaluate(FOLLOW)) as Lines;
        for (const style of [' ', WIDEST]) {
          await shown.addStyleTag({ content: style });
          const measured = (await shown.evaluate(MEASURE)) as Measured;
          expect(measured.boxes.length).toBeGreaterThanOrEqual(map.levels.reduce((sum, { steps }) => sum + steps.size, 0));
          expect(measured.lines.length).toBeGreaterThan(measured.boxes.length);
          expect(overlaps(measured.lines)).toEqual([]);
          expect(overlaps(measured.labels)).toEqual([]);
          expect(overlaps([...measured.boxes, ...measured.labels])).toEqual([]);
          for (const each of measured.lines) {
            expect(Math.min(each.left, each.top), each.text).toBeGreaterThanOrEqual(0);
            expect(each.right, each.text).toBeLessThanOrEqual(measured.width);
            expect(each.bottom, each.text).toBeLessThanOrEqual(measured.height);
          }
          expect(crossings(lines, measured)).toEqual([]);
        }
        expect({ asked, said }).toEqual({ asked: [], said: [] });
      });
    },
  );

  it('would be found out if a label stood on another one, or in the way of a line', async () => {
    await reading.open(page(drawSvg(smallMap())), {}, async ({ page: shown }) => {
      await shown.evaluate(`(() => {
        const [one, other] = [...document.querySelectorAll('g.label')].map((each) => [each, each.getBBox()]);
        other[0].setAttribute('transform', 'translate(' + (one[1].x - other[1].x) + ' ' + (one[1].y - other[1].y) + ')');
      })()`);
      const measured = (await shown.evaluate(MEASURE)) as Measured;
      expect(overlaps(measured.lines).length).toBeGreaterThan(0);
      expect(overlaps(measured.labels).length).toBeGreaterThan(0);
      expect(crossings((await shown.evaluate(FOLLOW)) as Lines, measured).length).toBeGreaterThan(0);
    });
  });

  it('shows hostile texts as they were written, and runs nothing', async () => {
    await reading.open(page(drawSvg(hostileMap(smallMap()))), {}, async ({ page: shown, said }) => {
      expect(await shown.title()).toBe('map');
      const texts = (await shown.locator('svg g > title').allTextContents()).join('\n');
      for (const text of HOSTILE) expect(texts).toContain(text);
      expect(await shown.locator('script, img, foreignObject, use, image').count()).toBe(0);
      expect(said).toEqual([]);
    });
  });

  it('opens by itself, as a picture and not in a page', async () => {
    const svg = Buffer.from(drawSvg(hostileMap(smallMap()))).toString('base64');
    await reading.open(page(''), {}, async ({ page: shown, said }) => {
      await shown.goto(`data:image/svg+xml;base64,${svg}`);
      expect(await shown.evaluate('document.documentElement.tagName')).toBe('svg');
      expect(await shown.evaluate(`document.querySelectorAll('parsererror').length`)).toBe(0);
      expect(overlaps(((await shown.evaluate(MEASURE)) as Measured).lines)).toEqual([]);
      expect(said).toEqual([]);
    });
  });

  it('is dark where the reader’s system is, and every text stands out', async () => {
    await reading.open(page(drawSvg(smallMap())), {}, async ({ page: shown }) => {
      const colours = () =>
        shown.evaluate(`['.bg', 'text.t', 'text.r'].map((each) => getComputedStyle(document.querySelector(each)).fill)`);
      await shown.emulateMedia({ colorScheme: 'light' });
      const light = await colours();
      await shown.emulateMedia({ colorScheme: 'dark' });
      expect(await colours()).not.toEqual(light);
    });
  });

  it('measures no text wider than it may become', async () => {
    const letters = Array.from({ length: 0x17f - 0x20 }, (_, index) => String.fromCodePoint(index + 0x20));
    const samples = [
      ...letters,
      ...'‘’“”–…›‹→↑✓ЖЩшюяΩπ日あ한👍',
      ...HOSTILE.flatMap((text) => wrapText(text, { width: 180, most: 9, font: FACES.title })),
    ];
    await reading.open(page('<svg><text id="x"></text></svg>'), {}, async ({ page: shown }) => {
      for (const weight of [400, 700]) {
        const widths = (await shown.evaluate(`(() => {
          const text = document.querySelector('text');
          text.setAttribute('style', 'font: ${weight} 100px "DejaVu Sans"; white-space: pre');
          return ${JSON.stringify(samples)}.map((each) => { text.textContent = each; return text.getBBox().width; });
        })()`)) as number[];
        const tooNarrow = samples.filter(
          (text, index) => textWidth(text, { size: 100, bold: weight === 700 }) + 0.5 < widths[index]!,
        );
        expect(tooNarrow).toEqual([]);
      }
    });
  });
});

/** Lines that run through the words of another line, or through a box they neither leave nor reach. */
function crossings(lines: Lines, { boxes, labels }: Measured): string[] {
  return lines.flatMap((points, line) => {
    const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
    const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
    return [...boxes, ...labels.filter((_, index) => index !== line)]
      .filter((box) => box.left <= right && box.right >= left && box.top <= bottom && box.bottom >= top)
      .filter((box) => points.some((point) => isIn(point, box)))
      .map(({ text }) => `line ${line} through "${text}"`);
  });
}

describe('the picture of a map', () => {
  it('is one well-formed, self-contained SVG: no script, no address but of its own parts', () => {
    for (const map of [smallMap(), hostileMap(smallMap()), mapOf(guideOf('exchange-connector'), 'en')]) {
      const svg = drawSvg(map);
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg).not.toMatch(/<(?:script|foreignObject|image|use|iframe)\b|@import|url\(/u);
      const names = new Set([...svg.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
      expect(names.size).toBe([...svg.matchAll(/ id="/gu)].length);
      for (const [, to] of svg.matchAll(/ href="([^"]*)"/gu)) expect(names).toContain(to?.slice(1));
      const root = new XMLParser({ ignoreAttributes: false }).parse(svg) as { svg: Record<string, unknown> };
      expect(root.svg['@_lang']).toBe(map.lang);
    }
  });

  it('says titles in the language, options, reasons and effects', () => {
    const svg = drawSvg(smallMap('fr')).replaceAll('\u00a0', ' ');
    expect(svg).toContain('>licence</text>');
    expect(svg).toContain('Une licence est attribuée.');
    expect(svg).toMatch(/class="good">écarte : /u);
  });

  it('of a very long flow is drawn in pieces that refer to each other', () => {
    const svg = drawSvg(generatedMap(900));
    for (const id of ['step-0', 'step-899', 'hand-over']) expect(svg).toContain(`id="step-${id}"`);
    const names = new Set([...svg.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    for (const [, to] of svg.matchAll(/ href="#([^"]*)"/gu)) expect(names).toContain(to);
  });

  it('marks a path on it', () => {
    const guide = guideOf('small');
    const trail = trailAlong(guide, guide.machine.walks()[0]!);
    const svg = drawSvg(smallMap(), trail);
    expect([...svg.matchAll(/class="edge on"/gu)].length).toBeGreaterThanOrEqual(trail.visits.size - 2);
    expect(drawSvg(smallMap())).not.toContain('class="edge on"');
  });
});
