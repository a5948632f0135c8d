import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, Reading, WITHOUT } from './browser.ts';
import { pagesOf, sessions } from './pages.ts';

function hasPdfTools(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const noTools = hasPdfTools() ? '' : ' (skipped: no pdftotext)';

describe.skipIf(CHROMIUM === undefined || noTools !== '')(`a page on paper${WITHOUT}${noTools}`, () => {
  let reading: Reading;
  const folder = mkdtempSync(join(tmpdir(), 'ariane-paper-'));
  beforeAll(async () => {
    reading = await Reading.start();
  });
  afterAll(async () => {
    await reading?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Prints in the dark, as who reads in the dark prints. */
  const printed = async (html: string): Promise<{ text: string; info: string }> => {
    const file = join(folder, 'page.pdf');
    const bytes = await reading.open(html, { colorScheme: 'dark' }, ({ page }) => page.pdf({ preferCSSPageSize: true }));
    writeFileSync(file, bytes);
    return {
      text: execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }),
      info: execFileSync('pdfinfo', [file], { encoding: 'utf8' }),
    };
  };

  it.each(['phone-to-support', 'synced', 'small-fixed', 'small-not-mine'])('is A4, whole and short: %s', async (name) => {
    const { text, info } = await printed(pagesOf(sessions().get(name)!, 'en').ticket);
    expect(info).toMatch(/Page size:\s+59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/u);
    expect(Number(/Pages:\s+(\d+)/u.exec(info)?.[1])).toBeLessThanOrEqual(name.startsWith('small') ? 2 : 5);
    for (const said of ['Asked of you', 'Impact', 'Path taken', 'Attached', 'SHA-256']) expect(text).toContain(said);
    // Black on white paper, and the list for who sees no picture is not printed twice.
    expect(text).not.toContain('The path in words');
  });

  it('keeps every line of the replay block', async () => {
    const { text } = await printed(pagesOf(sessions().get('small-fixed')!, 'fr').transcript);
    for (const line of ['format: 1', '- step: sending-again', 'sums:']) expect(text).toContain(line);
  });
});
