import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Lexer, type Tokens } from 'marked';
import { afterAll, expect, it } from 'vitest';

const PROGRAM = join(import.meta.dirname, '../../dist/ariane.cjs');

/**
 * Follows a page for authors to the letter, a test a deed: a block headed by a file name is that file of the flow, `$` is what is typed,
 * what follows is seen. A line that holds only "…" stands for any lines.
 */
export function followPage(page: string, flow: string): void {
  const home = mkdtempSync(join(tmpdir(), 'ariane-page-'));
  afterAll(() => rmSync(home, { recursive: true }));
  const blocks = new Lexer().lex(readFileSync(page, 'utf8')).filter((token): token is Tokens.Code => token.type === 'code');
  for (const { lang = '', text } of blocks) {
    const file = /^\S+ (\S+)$/.exec(lang)?.[1];
    if (file !== undefined) {
      it(`writes ${file}`, () => {
        mkdirSync(dirname(join(home, flow, file)), { recursive: true });
        writeFileSync(join(home, flow, file), `${text}\n`);
      });
    }
    if (lang !== 'console') continue;
    for (const { command, seen } of typedIn(text)) {
      it(`$ ${command}`, () => {
        expect(run(command, home), seen).toMatch(patternOf(seen));
      });
    }
  }
}

function typedIn(block: string): { readonly command: string; readonly seen: string }[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...seen] = part.split('\n');
      return { command, seen: seen.join('\n').trim() };
    });
}

/** What the program says, both streams as a terminal shows them. */
function run(command: string, home: string): string {
  const [program, ...args] = command.split(' ');
  expect(program).toBe('ariane');
  const ran = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: home,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: home, LANG: 'en_GB.UTF-8' },
  });
  return `${ran.stdout}${ran.stderr}`.trim();
}

function patternOf(seen: string): RegExp {
  const pieces = seen.split(/^…$\n?/m).map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${pieces.join('(?:.*\\n?)*?')}$`);
}
