import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram, SMALL_FLOWS, tempFolder } from './run-program.ts';
import { listed, newer, SMALL, zipped } from './zip-flows.ts';

describe('flows from a zip', () => {
  it.each([
    ['a folder of flows', 'flows.zip', 'small/'],
    ['one flow', 'anything.zip', 'small/'],
    ['a repository as GitHub zips it', 'repo.zip', 'repo-main/flows/small/'],
    ['files at the top: the zip has the flow’s name', 'small.zip', ''],
    ['an ending in capitals', 'FLOWS.ZIP', 'small/'],
  ])('takes %s', async (_name, zip, below) => {
    const folder = tempFolder();
    const files: Record<string, string> = Object.fromEntries(
      Object.entries(newer()).map(([name, content]) => [below + name, content]),
    );
    if (below.startsWith('repo')) files['repo-main/examples/other/flow.yaml'] = 'id: other';
    await zipped(join(folder, zip), files);
    const list = await runProgram(['flow', 'list', '--flows', zip, '--json'], { cwd: folder });
    expect(listed(list.stdout)[0]).toMatchObject({ flow: 'small', version: 7, path: join(folder, zip, 'small') });
    expect(list.stdout).not.toContain('"other"');
    const run = await runProgram(['small', '--flows', zip, '--plain'], { cwd: folder, input: 'q\n' });
    expect(run).toMatchObject({ code: 5 });
    expect(run.stdout).toContain('Question 1.');
    // Nothing was unpacked beside it.
    expect(readdirSync(folder)).toEqual([zip]);
  });

  it('goes on with a session of it, tests it and searches it; resume and ticket say which flow it was', async () => {
    const folder = tempFolder();
    const home = join(folder, 'home');
    await zipped(join(folder, 'flows.zip'), newer(), 'small/');
    const begun = await runProgram(['small', '--flows', 'flows.zip', '--plain'], { cwd: folder, home, input: '?\nq\n' });
    const { hash } = listed((await runProgram(['flow', 'list', '--flows', 'flows.zip', '--json'], { cwd: folder })).stdout)[0]!;
    expect(begun.stdout).toContain(`Flow small, version 7 (${hash})`);
    expect(begun.stderr).toContain('--flows flows.zip');
    const args = ['--flows', 'flows.zip'];
    expect(await runProgram(['resume', ...args, '--plain'], { cwd: folder, home, input: 'q\n' })).toMatchObject({ code: 5 });
    expect((await runProgram(['export', ...args], { cwd: folder, home })).stdout).toContain(`small 7 (${hash})`);
    expect(await runProgram(['flow', 'test', 'small', ...args], { cwd: folder })).toMatchObject({ code: 0 });
    expect(await runProgram(['flow', 'lint', 'small', ...args], { cwd: folder })).toMatchObject({ code: 0 });
    const map = await runProgram(['flow', 'map', 'small', ...args], { cwd: folder });
    expect(map.stdout.replace('small 7', 'small 3')).toBe(
      (await runProgram(['flow', 'map', 'small', '--flows', SMALL_FLOWS], { cwd: folder })).stdout,
    );
  }, 30_000);

  it.each([
    ['as a browser names a second download', 'small (1).zip', '', 'small'],
    ['in capitals', 'Small.zip', '', 'small'],
    ['a folder in capitals', 'any.zip', 'Small/', 'small'],
  ])('takes a name %s for the id it means', async (_name, zip, below, id) => {
    const folder = tempFolder();
    await zipped(join(folder, zip), newer(), below);
    const list = await runProgram(['flow', 'list', '--flows', zip, '--json'], { cwd: folder });
    expect(listed(list.stdout)[0]).toMatchObject({ flow: id, version: 7 });
  });

  it.each([
    ['printer-1.2.zip', '', 'printer-1.2'],
    ['any.zip', 'My_Flow/', 'My_Flow'],
  ])('says that a name is none of a flow: %s %s', async (zip, below, name) => {
    const folder = tempFolder();
    await zipped(join(folder, zip), newer(), below);
    for (const lang of ['en', 'fr']) {
      const done = await runProgram(['small', '--flows', zip, '--lang', lang], { cwd: folder });
      expect(done).toMatchObject({ code: 2, stdout: '' });
      expect(done.stderr).toContain(
        lang === 'en' ? `"${name}" is no name of a flow` : `« ${name} » n’est pas un nom de parcours`,
      );
      expect(done.stderr).toContain('mail-queue');
      expect(done.stderr).not.toContain('flow.yaml');
    }
  });

  it.each([['./flows.zip/small'], ['flows.zip/small'], ['flows.zip']])('given for a flow says how: %s', async (named) => {
    const folder = tempFolder();
    await zipped(join(folder, 'flows.zip'), newer(), 'small/');
    for (const command of [[], ['flow', 'map']]) {
      const done = await runProgram([...command, named], { cwd: folder });
      expect(done).toMatchObject({ code: 2, stdout: '' });
      expect(done.stderr).toContain('in "./flows.zip": small.');
      const hint = /^ariane (.+)$/m.exec(done.stderr)![1]!.split(' ');
      expect(hint).toEqual([...command, 'small', '--flows', './flows.zip']);
      expect((await runProgram(hint, { cwd: folder, input: 'q\n' })).code).toBe(command.length === 0 ? 5 : 0);
    }
  });

  it.each([['notes.txt'], ['notes']])('a file that is no zip is no place of flows: %s', async (name) => {
    const folder = tempFolder();
    writeFileSync(join(folder, name), 'hello');
    const done = await runProgram(['flow', 'list', '--flows', name], { cwd: folder });
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(done.stderr).toContain(`"${name}" cannot be used as a folder of flows: it is neither a folder nor a zip.`);
    expect(done.stderr).toContain('ends in .zip');
  });

  it('is told anew in the list of sessions once it says something else, though names, sizes and times are the same', async () => {
    const folder = tempFolder();
    const home = join(folder, 'home');
    const put = (files: Record<string, string>) => zipped(join(folder, 'flows.zip'), files, 'small/');
    await put(newer());
    await runProgram(['small', '--flows', 'flows.zip', '--plain'], { cwd: folder, home, input: 'q\n' });
    const titles = async () => {
      const { stdout } = await runProgram(['sessions', '--json', '--flows', 'flows.zip'], { cwd: folder, home });
      return (JSON.parse(stdout) as { title: string }[]).map(({ title }) => title);
    };
    expect(await titles()).toEqual(['Mail does not leave']);
    await put({ ...newer(), 'text/en.md': newer()['text/en.md']!.replace('Mail does not leave', 'Post does not leave') });
    expect(await titles()).toEqual(['Post does not leave']);
  });

  it('is looked over with the command that is named where it cannot start', async () => {
    const folder = tempFolder();
    await zipped(join(folder, 'flows.zip'), { 'small/flow.yaml': 'flow: [' });
    const start = await runProgram(['small', '--flows', 'flows.zip'], { cwd: folder });
    const list = await runProgram(['flow', 'list', '--flows', 'flows.zip'], { cwd: folder });
    expect(list.stdout.replace(/\s+/g, ' ')).toContain('; ariane flow lint small --flows ./flows.zip says which');
    const hint = /ariane (flow lint .*)$/m.exec(start.stderr)![1]!;
    expect(hint).toBe('flow lint small --flows ./flows.zip');
    expect(await runProgram(hint.split(' '), { cwd: folder })).toMatchObject({ code: 3 });
  });

  it('is given by the settings, too', async () => {
    const folder = tempFolder();
    const home = join(folder, 'home');
    mkdirSync(home);
    await zipped(join(home, 'newer.zip'), newer(), 'small/');
    writeFileSync(join(home, 'settings.yaml'), 'flows: [newer.zip]\n');
    const list = await runProgram(['flow', 'list', '--json', '--home', home], { cwd: folder });
    expect(listed(list.stdout)[0]).toMatchObject({ flow: 'small', version: 7 });
  });

  it('cannot be written to', async () => {
    const folder = tempFolder();
    await zipped(join(folder, 'flows.zip'), newer(), 'small/');
    const before = readFileSync(join(folder, 'flows.zip'));
    const done = await runProgram(['flow', 'translate', 'small', '--to', 'de', '--flows', 'flows.zip'], { cwd: folder });
    expect(done).toMatchObject({ code: 2 });
    expect(readFileSync(join(folder, 'flows.zip')).equals(before)).toBe(true);
  });

  const evil = (name: string) => async (path: string) => {
    // yazl refuses such names itself: written under one of the same length, then changed in the bytes.
    await zipped(path, { 'small/flow.yaml': 'x', ['#'.repeat(name.length)]: 'x' });
    const bytes = readFileSync(path).toString('latin1').replaceAll('#'.repeat(name.length), name);
    writeFileSync(path, bytes, 'latin1');
  };
  it.each<[string, (path: string) => unknown, string]>([
    ['no zip', (path) => writeFileSync(path, 'hello'), 'damaged'],
    ['an empty file', (path) => writeFileSync(path, ''), ''],
    [
      'a cut-off zip',
      async (path) => writeFileSync(path, readFileSync(await zipped(path, newer(), 'small/')).subarray(0, -40)),
      '',
    ],
    ['no flow', (path) => zipped(path, { 'readme.txt': 'x' }), 'no flow.yaml is in it'],
    ['a name that leaves', evil('../../evil.yaml'), ''],
    ['an absolute name', evil('/etc/evil.yaml'), ''],
    ['one name twice, in other letters', (path) => zipped(path, { 'small/flow.yaml': 'a', 'SMALL/flow.yaml': 'b' }), ''],
    ['a name with a control character', evil('small/ev\x1bil.yml'), ''],
  ])('refuses %s with the zip’s name and what to do, in both languages', async (_name, make, why) => {
    const folder = tempFolder();
    await make(join(folder, 'flows.zip'));
    for (const lang of ['en', 'fr']) {
      const done = await runProgram(['small', '--flows', 'flows.zip', '--plain', '--lang', lang], { cwd: folder });
      expect(done).toMatchObject({ code: 2, stdout: '' });
      expect(done.stderr).toContain(
        lang === 'en' ? 'The zip of flows "flows.zip" cannot be used: ' : 'zip de parcours « flows.zip »',
      );
      expect(done.stderr).toContain('--flows');
      if (lang === 'en') expect(done.stderr).toContain(why);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
      expect(done.stderr).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
    }
    expect(existsSync(join(folder, '../evil.yaml'))).toBe(false);
  });

  it('does not inflate a bomb', async () => {
    const folder = tempFolder();
    await zipped(join(folder, 'bomb.zip'), { 'small/flow.yaml': 'id: small', 'small/text/fr.md': ' '.repeat(40_000_000) });
    const done = await runProgram(['small', '--flows', 'bomb.zip'], { cwd: folder });
    expect(done).toMatchObject({ code: 2 });
    expect(done.stderr).toContain('bomb.zip');
  });
});

describe('a place of the settings that is of no use', () => {
  /** `flows.zip` cut off, `notes.txt`, and one that is not there. */
  async function spoilt() {
    const folder = tempFolder();
    const home = join(folder, 'home');
    mkdirSync(home);
    const zip = await zipped(join(home, 'flows.zip'), newer(), 'small/');
    writeFileSync(zip, readFileSync(zip).subarray(0, -40));
    writeFileSync(join(home, 'notes.txt'), 'hello');
    writeFileSync(join(home, 'settings.yaml'), 'flows: [flows.zip, notes.txt, gone.zip]\n');
    return (args: readonly string[], input = 'q\n') => runProgram([...args, '--home', home], { cwd: folder, input });
  }

  it('stops nothing, and is said by commands that look for flows', async () => {
    const run = await spoilt();
    const list = await run(['flow', 'list', '--json']);
    expect(list.code).toBe(0);
    expect(listed(list.stdout).map(({ flow }) => flow)).toEqual(['exchange-connector', 'tour']);
    expect(list.stderr).toMatch(
      /^The flows of ".+flows\.zip", which your settings name, are left out: .+ See: ariane settings --home \S+\n/,
    );
    expect(list.stderr).toContain('notes.txt", which your settings name, are left out: it is neither a folder nor a zip.');
    expect(list.stderr.split('\n')).toHaveLength(3);
    expect((await run(['tour', '--plain', '--lang', 'fr'])).stderr).toContain('que nomment vos réglages, sont laissés de côté');
    expect((await run(['sessions', '--json'])).stderr).toContain('are left out');
  });

  it.each([[['sessions']], [['completion', 'bash']], [['flow', 'lint', SMALL]]])(
    'is not even looked at without need: %j',
    async (args) => {
      const run = await spoilt();
      const done = await run(args);
      expect(done.code).toBe(0);
      expect(done.stderr).not.toContain('flows.zip');
    },
  );

  it('is shown in the settings, with the reason', async () => {
    const run = await spoilt();
    for (const lang of ['en', 'fr']) {
      const { stdout, stderr, code } = await run(['settings', '--lang', lang]);
      expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
      const shown = stdout.replaceAll('\u00a0', ' ');
      expect(shown).toContain(
        lang === 'en' ? 'flows.zip (of no use: the zip is damaged)' : 'flows.zip (inutilisable : le zip est abîmé)',
      );
      expect(shown).toContain(lang === 'en' ? 'notes.txt (of no use: it is' : 'notes.txt (inutilisable : ce n’est');
      expect(shown).toContain(lang === 'en' ? 'gone.zip (not there)' : 'gone.zip (introuvable)');
    }
    const { unusable } = JSON.parse((await run(['settings', '--json'])).stdout);
    expect(unusable.map(({ why }: { why: string }) => why)).toEqual(['the zip is damaged', 'it is neither a folder nor a zip']);
  });
});

describe('ariane flow list', () => {
  it('shows every flow with hash, age and place, also hidden and broken ones', async () => {
    const folder = tempFolder();
    cpSync(SMALL, join(folder, 'flows/small'), { recursive: true });
    mkdirSync(join(folder, 'flows/broken'));
    writeFileSync(join(folder, 'flows/broken/flow.yaml'), 'id: [\n');
    cpSync(join(folder, 'flows/small'), join(folder, 'more/small'), { recursive: true });
    const { stdout, code } = await runProgram(['flow', 'list', '--flows', 'more', '--json'], { cwd: folder });
    expect(code).toBe(0);
    const list = listed(stdout);
    expect(list.map(({ flow }) => flow)).toEqual(['small', 'broken', 'small', 'exchange-connector', 'tour']);
    expect(list[1]!.errors).toBeGreaterThan(0);
    expect(list[2]).toMatchObject({ hiddenBy: join(folder, 'more/small'), hash: list[0]!.hash });
    expect(list[3]).toMatchObject({ version: 1, errors: 0 });
    for (const lang of ['en', 'fr']) {
      const shown = await runProgram(['flow', 'list', '--flows', 'more', '--lang', lang], { cwd: folder });
      expect(shown.stdout).toContain(list[0]!.hash!);
      expect(shown.stdout).toContain(lang === 'fr' ? 'il y a 0\u00a0min' : '0\u00a0min ago');
      expect(shown.stdout).toContain('ariane flow lint ./flows/broken');
      for (const line of shown.stdout.split('\n').filter((each) => !each.includes(folder)))
        expect(line.length).toBeLessThanOrEqual(80);
    }
  });

  it('leaves no empty line where a zip has no dates', async () => {
    const folder = tempFolder();
    const files = Object.fromEntries(
      Object.entries(newer()).map(([name, text]) => [name, text.replace(/^(source|review):.*\n(?: .*\n)*/gm, '')]),
    );
    await zipped(join(folder, 'flows.zip'), files, 'small/', new Date(1985, 0, 1));
    const { stdout } = await runProgram(['flow', 'list', '--flows', 'flows.zip'], { cwd: folder });
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'small  Mail does not leave',
      expect.stringMatching(/^ {2}version 7/),
      expect.stringContaining('flows.zip/small'),
    ]);
    expect(stdout).not.toMatch(/^\s+$/m);
  });
});
