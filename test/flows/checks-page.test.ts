import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Lexer, type Tokens } from 'marked';
import { afterAll, describe, expect, it } from 'vitest';
import { findSamples } from '../../src/cli/find-samples.ts';
import { judgeSample } from '../../src/cli/judge-sample.ts';
import { LOOK_SHAPES } from '../../src/flow/look-kinds.ts';
import { readFlow } from '../../src/flow/read-flow.ts';
import { readSample } from '../../src/flow/read-sample.ts';
import { lintFlow } from '../../src/lint/lint-flow.ts';
import { nodeFiles } from '../../src/terminal/node-files.ts';

const page = readFileSync('flows/checks.md', 'utf8');
const home = mkdtempSync(join(tmpdir(), 'checks-page-'));
const dir = join(home, 'no-print');
const files = nodeFiles();

// A block says behind its language which file it is: what an author copies from the page is what is tried here.
for (const token of new Lexer().lex(page)) {
  const name = token.type === 'code' ? /^\S+ (\S+)$/.exec((token as Tokens.Code).lang ?? '')?.[1] : undefined;
  if (name === undefined) continue;
  mkdirSync(dirname(join(dir, name)), { recursive: true });
  writeFileSync(join(dir, name), `${(token as Tokens.Code).text}\n`);
}
const reading = readFlow({ files, dir });
afterAll(() => rmSync(home, { recursive: true }));

describe('the page for authors of checks', () => {
  it('builds a flow that lint has nothing to say about', () => {
    expect(reading.ok ? lintFlow(reading, { depth: 'full' }) : reading.diagnostics).toEqual([]);
  });

  const found = findSamples(files, dir);
  it('shows a sample of each outcome', () => expect(found.length).toBe(4));
  it.each(found)('judges $file as it says', (at) => {
    const { sample } = readSample({ text: readFileSync(join(dir, at.file), 'utf8'), file: at.file });
    const checks = reading.ok ? reading.flow.checks : undefined;
    if (checks === undefined) throw new Error('no checks');
    const judged = judgeSample({ sample, at, checks, read: (file) => readFileSync(join(dir, file)), now: 0 });
    expect(judged).toMatchObject({ ok: true });
  });

  it.each(Object.entries(LOOK_SHAPES))('names what "%s" may be told', (kind, { more }) => {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${kind}\` |`)) ?? '';
    for (const name of more) expect(row).toContain(`\`${name}\``);
  });
});
