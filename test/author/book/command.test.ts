import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram, SMALL_FLOWS, tempFolder } from '../../cli/run-program.ts';

const book = (...args: string[]) => ['flow', 'book', join(SMALL_FLOWS, 'small'), ...args];

describe('ariane flow book', () => {
  it('writes one page to standard output, in the language asked for', async () => {
    const { code, stdout, stderr } = await runProgram(book('--lang', 'fr'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^<!DOCTYPE html>\n<html lang="fr">/u);
    expect(stdout).toContain('Sommaire');
  });

  it('writes it to a file, and says so', async () => {
    const out = join(tempFolder(), 'book.html');
    const { code, stdout, stderr } = await runProgram(book('--out', out));
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('book.html');
    expect(readFileSync(out, 'utf8')).toMatch(/<\/html>\n$/u);
  });

  it('refuses a language the flow has not, and a folder that is none', async () => {
    expect((await runProgram(book('--lang', 'de'))).stderr).toContain('en');
    expect((await runProgram(book('--lang', 'de'))).code).toBe(2);
    expect((await runProgram(['flow', 'book', 'nowhere'])).code).toBe(2);
  });
});
