import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guideCache, type Sound } from '../../src/cli/guide-cache.ts';
import { readFlow } from '../../src/flow/read-flow.ts';
import { compileFlow } from '../../src/machine/compile-flow.ts';
import { nodeFiles } from '../../src/terminal/node-files.ts';

const files = nodeFiles();
let root: string;
let dir: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ariane-cache-'));
  dir = join(root, 'small');
  folder = join(root, 'home/cache/flows');
  cpSync(join(import.meta.dirname, '../fixtures/flows/small'), dir, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const cache = (version = '1') => guideCache({ files, dir, langs: undefined, folder, version })!;

function sound(): Sound {
  const reading = readFlow({ files, dir });
  if (!reading.ok) throw new Error('the fixture is sound');
  return reading;
}

describe('what was read of a flow', () => {
  it('comes back as it was, and walks the same ways', () => {
    expect(cache().read()).toBeUndefined();
    const { flow, texts } = sound();
    cache().keep({ flow, texts });
    const kept = cache().read()!;
    expect(kept).toEqual({ flow, texts });
    // A step is one thing, wherever it is looked up.
    expect(kept.flow.all.get('who')).toBe(kept.flow.steps.get('who'));
    expect(compileFlow(kept.flow).walks()).toEqual(compileFlow(flow).walks());
  });

  it('is for its owner alone', () => {
    cache().keep(sound());
    const [name] = readdirSync(folder);
    expect(statSync(join(folder, name!)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it.each([
    ['flow.yaml', () => appendFileSync(join(dir, 'flow.yaml'), '\n')],
    ['a text', () => appendFileSync(join(dir, 'text/en.md'), '\n')],
    ['checks.yaml, new', () => writeFileSync(join(dir, 'checks.yaml'), '{}\n')],
    ['a language, new', () => writeFileSync(join(dir, 'text/de.md'), '# flow: small\nKlein\n')],
  ])('is not taken for a flow with another %s', (_what, edit) => {
    cache().keep(sound());
    edit();
    expect(cache().read()).toBeUndefined();
  });

  it('is not taken by another version of Ariane', () => {
    cache('1').keep(sound());
    expect(cache('2').read()).toBeUndefined();
  });

  it('is done without where it was cut, overwritten, or cannot be written', () => {
    cache().keep(sound());
    const path = join(folder, readdirSync(folder)[0]!);
    truncateSync(path, 100);
    expect(cache().read()).toBeUndefined();
    writeFileSync(path, 'nothing of ours');
    expect(cache().read()).toBeUndefined();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file where the folder should be');
    expect(() => cache().keep(sound())).not.toThrow();
    expect(cache().read()).toBeUndefined();
  });

  it('does not pile up', () => {
    for (let version = 0; version < 45; version++) cache(String(version)).keep(sound());
    expect(readdirSync(folder).length).toBeLessThanOrEqual(20);
  });
});
