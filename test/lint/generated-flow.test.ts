import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readFlow } from '../../src/flow/read-flow.ts';
import { CODES } from '../../src/lint/codes.ts';
import { lintFlow } from '../../src/lint/lint-flow.ts';
import { nodeFiles } from '../../src/terminal/node-files.ts';
import { type Change, diagnosticsOf } from '../support/broken-flow.ts';
import { generateFlow } from '../support/generate-flow.ts';

it('a generated flow has no errors', () => {
  const home = mkdtempSync(join(tmpdir(), 'ariane-generated-'));
  try {
    const dir = join(home, 'large');
    generateFlow(dir, 300);
    expect(lintFlow(readFlow({ files: nodeFiles(), dir }), { depth: 'start' })).toEqual([]);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});

it('no number of warnings pushes out an error', () => {
  const surplus = Array.from({ length: 400 }, (_, i) => `# cause: spare-${i}\nSpare\n`).join('\n');
  const changes: Change[] = [
    ['text/fr.md', '# value: mailbox', `${surplus}\n# value: mailbox`],
    ['flow.yaml', 'stuck: who,', 'stuck: whoo,'],
  ];
  expect(diagnosticsOf(changes).filter(({ severity }) => severity === 'error')).toHaveLength(1);
});

it('every code has the same blanks to fill in both languages', () => {
  const blanks = (text: string | undefined) => [...(text ?? '').matchAll(/\{[a-z]+\}/g)].map(([blank]) => blank).sort();
  for (const [code, { en, fr, hint }] of Object.entries(CODES)) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(blanks(fr)).toEqual(blanks(en));
    expect(blanks(hint?.fr)).toEqual(blanks(hint?.en));
  }
});
