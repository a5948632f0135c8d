import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram, tempFolder } from './run-program.ts';

const TEMPLATE = resolve('assets/new-flow');

describe('ariane flow new', () => {
  it.each(['fr', 'en'])('makes a flow in %s that lint has nothing to say about and whose walks arrive', async (lang) => {
    const dir = join(tempFolder(), 'silent-printer');
    const made = await runProgram(['flow', 'new', dir, '--lang', lang]);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toContain(`ariane flow preview ${dir} --watch`);
    const linted = await runProgram(['flow', 'lint', dir, '--json']);
    expect(JSON.parse(linted.stdout)).toMatchObject({ flow: 'silent-printer', diagnostics: [] });
    const tested = JSON.parse((await runProgram(['flow', 'test', dir, '--json'])).stdout) as { walks: { ok: boolean }[] };
    expect(tested.walks.map(({ ok }) => ok)).toEqual([true, true]);
    expect(readdirSync(join(dir, 'text'))).toEqual([`${lang}.md`]);
    expect(readFileSync(join(dir, 'text', `${lang}.md`), 'utf8')).not.toContain('<!--');
  });

  it('names the schema an editor checks each file with', async () => {
    const dir = join(tempFolder(), 'silent-printer');
    await runProgram(['flow', 'new', dir]);
    for (const file of ['flow.yaml', 'walks/resolved.yaml', 'walks/handed-over.yaml']) {
      const named = /^# yaml-language-server: \$schema=(.*)$/m.exec(readFileSync(join(dir, file), 'utf8'))?.[1] ?? '';
      const schema = resolve(dir, file, '..', named);
      expect(schema).toBe(resolve('assets/schemas', file === 'flow.yaml' ? 'flow.schema.json' : 'walk.schema.json'));
      expect(existsSync(schema)).toBe(true);
    }
  });

  it('is a template in two languages of which none is stale', async () => {
    const linted = await runProgram(['flow', 'lint', TEMPLATE, '--json']);
    expect(JSON.parse(linted.stdout)).toMatchObject({ diagnostics: [] });
  });

  it('takes an empty folder, and walks from there', async () => {
    const home = tempFolder();
    mkdirSync(join(home, 'flows', 'new'), { recursive: true });
    expect(await runProgram(['flow', 'new', 'flows/new', '--lang', 'en'], { cwd: home })).toMatchObject({ code: 0 });
    const walked = await runProgram(['new', '--lang', 'en'], {
      cwd: home,
      input: 'silent\nOffice 2\nempty\ndone\nnow\nprints\n\n',
    });
    expect(walked.stdout).toContain('The printer prints again.');
    expect(walked.code).toBe(0);
  });

  it.each([
    [
      'a file in it',
      (dir: string) => {
        mkdirSync(dir);
        writeFileSync(join(dir, 'mine.txt'), 'kept');
      },
    ],
    ['a file of that name', (dir: string) => writeFileSync(dir, 'kept')],
  ])('overwrites nothing: %s', async (_, make) => {
    const home = tempFolder();
    const dir = join(home, 'there');
    make(dir);
    const ran = await runProgram(['flow', 'new', dir, '--lang', 'en']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('nothing was written');
    expect(readFileSync(existsSync(join(dir, 'mine.txt')) ? join(dir, 'mine.txt') : dir, 'utf8')).toBe('kept');
  });

  it.each([
    [['Étage 2'], 'Try "etage-2"'],
    [['日本'], 'silent-printer'],
    [['printer', '--lang', 'de'], '--to de'],
    [[], 'DIR'],
  ])('%j is wrong use, with what to do', async (args, said) => {
    const home = tempFolder();
    const ran = await runProgram(['flow', 'new', ...args], { cwd: home, env: { LANG: 'en_GB.UTF-8' } });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(said);
    expect(readdirSync(home)).toEqual([]);
  });

  it('leaves nothing behind where it may not write', async () => {
    const home = tempFolder();
    writeFileSync(join(home, 'file'), '');
    const ran = await runProgram(['flow', 'new', join(home, 'file', 'printer'), '--lang', 'en']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('cannot be written');
    expect(readdirSync(home)).toEqual(['file']);
  });
});
