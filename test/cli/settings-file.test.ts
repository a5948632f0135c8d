import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram, tempFolder } from './run-program.ts';
import { homeWith } from './with-settings.ts';

const EN = { LANG: 'en_US.UTF-8' };
const FR = { LANG: 'fr_FR.UTF-8' };
const ESC = '\u001b';

describe('a settings file that is wrong', () => {
  it.each([
    ['an unknown key', 'say: en\nwher: here\n', '2:1', 'unknown key "wher"', 'did you mean "where"?'],
    ['a value that is none', 'where: home\n', '1:8', '"home" does not fit "where"', 'here, reach, customer'],
    ['a misspelled value', 'profile: vendro\n', '1:10', '"vendro" does not fit "profile"', 'did you mean "vendor"?'],
    ['a language in words', 'lang: french\n', '1:7', '"french" is not a language code', 'fr, en or pt-br'],
    ['one word to hide, as no list', 'hide: Contoso\n', '1:7', '"hide" must be a list', '[a, b]'],
    ['a word to hide without a letter', 'hide:\n  - "@***"\n', '2:5', 'this word cannot be hidden', 'a letter or a digit in it'],
    [
      'a word to hide that YAML takes for a comment',
      'hide:\n  - #blue\n  - Contoso\n',
      '2:5',
      'everything is a comment',
      "- '#blue'",
    ],
    ['a word to hide that is too long', `hide: [${'x'.repeat(201)}]\n`, '1:8', 'cannot be hidden', 'at most 200'],
    ['a word to hide with a control character', 'hide: ["a\\e[31mb"]\n', '1:8', 'cannot be hidden', ''],
    ['a path with a control character', 'flows: ["a\\tb"]\n', '1:9', 'is not the path of a folder or zip', '~/flows'],
    [
      'a path of Windows in double quotes',
      'flows: ["C:\\flows"]\n',
      '1:9',
      'is not the path of a folder',
      "'C:\\flows' (in single",
    ],
    ['another, which is no YAML', 'flows: ["C:\\Users"]\n', '1:', 'not valid YAML', "single quotes: 'C:\\flows'"],
    ['a limit without its unit', 'tls-limit: 150\n', '1:12', '"150" is not a duration', '150ms or 2s'],
    ['a key given twice', 'keys:\n  paste: P\n  copy: P\n', '3:9', '"P" is the key for "paste" already', 'choose another'],
    [
      'a key another command still has',
      'keys: { paste: n }\n',
      '1:16',
      '"n" is the key for "note" already',
      'give "note" one too',
    ],
    ['a digit as key', 'keys: { paste: 3 }\n', '1:16', '"3" cannot be the key for "paste"', 'digits answer'],
    ['Enter as key', 'keys: { paste: Enter }\n', '1:16', '"Enter" cannot be the key', 'Enter, Esc and Ctrl+C stay'],
    ['Escape as key', 'keys: { paste: "\\e" }\n', '1:16', 'cannot be the key', 'one letter or sign'],
    ['Ctrl+C as key', 'keys: { paste: Ctrl+C }\n', '1:16', '"Ctrl+C" cannot be the key', 'one letter or sign'],
    ['a space as key', 'keys: { paste: " " }\n', '1:16', 'cannot be the key', 'one letter or sign'],
    ['a command that is none', 'keys: { pasta: P }\n', '1:9', 'unknown key "pasta" in "keys"', 'did you mean "paste"?'],
    ['a key that cannot be another', 'keys: { interrupt: P }\n', '1:9', 'unknown key "interrupt" in "keys"', ''],
    ['keys as a list', 'keys: [P]\n', '1:7', '"keys" must be a list of keys and values', ''],
    ['the same key twice', 'lang: fr\nlang: en\n', '2:1', 'the key "lang" stands twice', ''],
    ['a list instead of keys', '- lang: fr\n', '1:1', 'must be a list of keys and values', ''],
    ['broken YAML', 'hide: [a\n', '2:1', 'not valid YAML', ''],
    ['a prototype', '__proto__: { lang: fr }\nconstructor: x\n', '1:1', 'unknown key "__proto__"', ''],
    [
      'Windows line ends and a byte order mark',
      '\ufefflang: fr\r\n\r\nwhere: home\r\n',
      '3:8',
      '"home" does not fit "where"',
      '',
    ],
    ['aliases without end', `hide: [${'&a [*a, *a]'}]\n`, '1:', '', ''],
    ['nested without end', `hide: ${'['.repeat(20_000)}\n`, '1:', '', ''],
  ])('%s is named with its place in both languages, and nothing runs', async (_name, text, place, says, hint) => {
    const { home, file } = homeWith(text);
    const english = await runProgram(['sessions'], { home, env: EN });
    expect(english.code).toBe(2);
    expect(english.stdout).toBe('');
    const line = english.stderr.split('\n').find((each) => each.startsWith(`${file}:${place}`)) ?? english.stderr;
    expect(line).toContain(`settings.yaml:${place}`);
    expect(line).toContain(says);
    expect(line).toContain(hint);
    expect(english.stderr).not.toContain(ESC);
    expect(english.stderr).toContain('cannot be used');
    const french = await runProgram(['sessions'], { home, env: FR });
    expect(french.code).toBe(2);
    expect(french.stderr.split('\n').length).toBe(english.stderr.split('\n').length);
    expect(french.stderr).toContain('n’est pas utilisable');
    expect(french.stderr).not.toContain('cannot');
  });

  it('leaves help, version and ariane settings as they are, which shows what is wrong', async () => {
    const { home, file } = homeWith('lang: fr\nwher: here\nhide: [Contoso]\n');
    const run = (...args: string[]) => runProgram(args, { home, env: { LANG: 'C' } });
    expect(await run('--version')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^ariane \d/), stderr: '' });
    expect(await run('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('Commandes'), stderr: '' });
    const shown = await run('settings');
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain(`${file}:2:1  clé inconnue « wher »`);
    expect(shown.stdout).toContain('hide       1 mot');
    expect(shown.stdout).not.toContain('Contoso');
    const { stdout } = await run('settings', '--json');
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{ line: 2, column: 1, code: 'unknown-key', severity: 'error' }]);
    // A wrong command line is still said first.
    expect((await run('sessions', '--foo')).stderr).toContain('L’option --foo');
    const json = await run('sessions', '--json');
    expect(JSON.parse(json.stdout).error.exit).toBe(2);
  });
});

describe('a word to hide that is wrong', () => {
  it.each([
    ['too long', `hide: ["Secretco ${'x'.repeat(200)}"]\n`],
    ['with a control character', 'hide: ["Secretco\\e[31m"]\n'],
    ['an alias', 'hide: [*Secretco]\n'],
    ['an alias among others', 'hide:\n  - *Secretco*\n'],
    ['a tag', 'hide: [!Secretco x]\n'],
    ['an escape', 'hide: ["\\USecretco"]\n'],
    ['a block', 'hide:\n  - |Secretco\n'],
    ['a directive', '%Secretco\nhide: []\n'],
    ['a token', 'hide: [a] Secretco\n'],
    ['a map', 'hide: [{ Secretco: x }]\n'],
    ['no list', 'hide: Secretco\n'],
  ])('is printed nowhere: %s', async (_name, text) => {
    const { home, file } = homeWith(text);
    for (const args of [['sessions'], ['sessions', '--json'], ['settings'], ['settings', '--json']]) {
      const { stdout, stderr } = await runProgram(args, { home, env: EN });
      expect(stdout + stderr).not.toContain('ecretco');
      expect(stdout + stderr).toContain(file);
    }
  });
});

describe('what is no settings file', () => {
  const stand = (put: (path: string) => void) => {
    const { home, file } = homeWith('');
    rmSync(file);
    put(file);
    return { home, file };
  };
  it.each<[string, string, (path: string) => void]>([
    ['a folder', 'not a regular file', (path) => mkdirSync(path)],
    ['a pipe nobody writes to', 'not a regular file', (path) => expect(spawnSync('mkfifo', [path]).status).toBe(0)],
    ['a link to a device', 'not a regular file', (path) => symlinkSync('/dev/zero', path)],
    ['ten megabytes', 'too big', (path) => writeFileSync(path, '# x\n'.repeat(2_500_000))],
  ])('%s is refused and not waited for', async (_name, why, put) => {
    const { home, file } = stand(put);
    const { code, stderr } = await runProgram(['sessions'], { home, env: EN });
    expect(stderr).toContain(`"${file}" cannot be read (${why})`);
    expect(stderr).toContain('--home');
    expect(code).toBe(2);
    expect((await runProgram(['--help'], { home, env: { LANG: 'C' } })).code).toBe(0);
    const shown = await runProgram(['settings'], { home, env: FR });
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain('ne peut pas être lu');
  });

  it('UTF-16 is refused, with what to do', async () => {
    const { home } = stand((path) => writeFileSync(path, Buffer.from('\ufefflang: fr\n', 'utf16le')));
    const { code, stderr } = await runProgram(['sessions'], { home, env: EN });
    expect(stderr).toContain('not UTF-8 text (UTF-16) (save it as UTF-8)');
    expect(code).toBe(2);
  });

  it.skipIf(process.getuid?.() === 0)('one that may not be read stops, because words to hide may stand in it', async () => {
    const { home } = stand((path) => {
      writeFileSync(path, 'hide: [Contoso]\n');
      chmodSync(path, 0o000);
    });
    expect(await runProgram(['sessions'], { home, env: EN })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('permission denied'),
    });
  });

  it.each([
    ['nothing at all', ''],
    ['comments only', '# lang: fr\n\n# nothing\n'],
    ['an empty map', '{}\n'],
    ['a list whose items are comments still', 'hide:\n#  - Contoso\nflows:\n  # - ~/flows\nkeys:\n'],
    ['keys whose values are missing', 'lang:\nsay: ~\nwhere: null\nprofile:\ntls-limit:\nkeys: { paste: , copy: ~ }\n'],
    ['items that are empty', 'hide:\n  -\n  - \nflows: [~, ]\n'],
  ])('%s says nothing, and is no fault', async (_name, text) => {
    const { home } = homeWith(text);
    expect(await runProgram(['sessions'], { home, env: EN })).toMatchObject({ code: 0, stderr: 'No sessions.\n' });
  });

  it('a link to a file elsewhere is followed, as people who keep their settings together have it', async () => {
    const { home, file } = homeWith('');
    renameSync(file, join(home, 'mine.yaml'));
    writeFileSync(join(home, 'mine.yaml'), 'lang: fr\r\n');
    symlinkSync(join(home, 'mine.yaml'), file);
    expect((await runProgram(['sessions'], { home, env: { LANG: '' } })).stderr).toBe('Aucune session.\n');
  });
});

describe('ariane settings', () => {
  it('shows each value and where it comes from, and how many words there are to hide', async () => {
    const text =
      'lang: fr\nsay: en\n\nhide:\n  - Contoso\n  - Heliotrope\nflows: [~/mine, there.zip]\ntls-limit: 150ms\nkeys: { paste: P }\n';
    const { home, file } = homeWith(text);
    mkdirSync(join(home, 'mine'));
    const { stdout, code } = await runProgram(['settings', '--where', 'reach', '--flows', 'mine'], { home, env: EN });
    expect(code).toBe(0);
    const rows = stdout.split('\n').map((line) => line.trim().split(/ {2,}/));
    expect(rows).toEqual([
      [`Settings: ${file}`],
      [''],
      ['lang', 'en-us', 'environment, LANG'],
      ['say', 'en', 'settings.yaml:2'],
      ['where', 'reach', '--where'],
      ['profile', 'vendor', 'default'],
      ['hide', '2 words (--words shows them)', 'settings.yaml:4'],
      ['flows', 'mine', '--flows'],
      ['flows', join(home, 'mine'), 'settings.yaml:7'],
      [`${join(home, '.config/ariane/there.zip')} (not there)`],
      ['tls-limit', '150ms', 'settings.yaml:8'],
      ['keys', 'P paste', 'settings.yaml:9'],
      [''],
    ]);
    const asked = await runProgram(['settings', '--words'], { home, env: EN });
    expect(asked.stdout).toMatch(/hide +Contoso +settings.yaml:4\n +Heliotrope\n/);
    const json = await runProgram(['settings', '--json'], { home, env: { LANG: '' } });
    expect(json.stdout).not.toMatch(/Contoso|Heliotrope/);
    expect(JSON.parse(json.stdout)).toMatchObject({
      ...{ file, exists: true, problem: null, diagnostics: [] },
      settings: expect.arrayContaining([
        { key: 'lang', value: 'fr', from: 'file', line: 1 },
        { key: 'where', value: 'here', from: 'default' },
        { key: 'hide', value: 2, from: 'file', line: 4 },
        { key: 'keys', value: { paste: 'P' }, from: 'file', line: 9 },
      ]),
    });
  });

  it('says that the profile own hides no words, once there are some', async () => {
    const remark = 'words to hide can be read in it';
    const shown = async (text: string, ...args: string[]) =>
      (await runProgram(['settings', ...args], { home: homeWith(text).home, env: EN })).stdout;
    expect(await shown('profile: own\nhide: [Contoso]\n')).toContain(remark);
    expect(await shown('profile: own\n')).not.toContain(remark);
    expect(await shown('hide: [Contoso]\n')).not.toContain(remark);
    expect(await shown('hide: [Contoso]\n', '--profile', 'own')).toContain(remark);
    const french = await runProgram(['settings'], { home: homeWith('profile: own\nhide: [Contoso]\n').home, env: FR });
    expect(french.stdout).toContain('pour vous\u00a0: les mots à masquer y restent lisibles');
  });

  it('names the file where there is none, and what chose its folder', async () => {
    const home = tempFolder();
    const none = await runProgram(['settings'], { home });
    expect(none.stdout).toContain(`${join(home, '.config/ariane/settings.yaml')} (this file does not exist`);
    expect(readdirSync(home)).toEqual([]);
    const carried = await runProgram(['settings'], { home, env: { ARIANE_HOME: '/srv/ariane' } });
    expect(carried.stdout).toContain('/srv/ariane/settings.yaml (because of ARIANE_HOME; ');
  });

  it('writes nothing a terminal would act on', async () => {
    const { home } = homeWith('flows: ["a\\u009b31mb", "c\\u202ed"]\nlang: "\\u001b[2Jfr"\n');
    const { stdout } = await runProgram(['settings'], { home });
    for (const sign of [ESC, '\u009b', '\u202e']) expect(stdout).not.toContain(sign);
  });
});

describe('ariane settings --init', () => {
  it.each([
    ['en', EN, 'Your settings for Ariane'],
    ['fr', FR, 'Vos réglages d’Ariane'],
  ])(
    'writes a commented file in %s, for this person alone, with its schema, and never over another',
    async (_lang, env, says) => {
      const home = tempFolder();
      const file = join(home, '.config/ariane/settings.yaml');
      const { code, stdout } = await runProgram(['settings', '--init'], { home, env });
      expect(code).toBe(0);
      expect(stdout).toContain(file);
      const text = readFileSync(file, 'utf8');
      expect(text).toContain(says);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(statSync(join(home, '.config/ariane')).mode & 0o777).toBe(0o700);
      expect(/^# yaml-language-server: \$schema=(.+)\n/.exec(text)?.[1]).toBe(resolve('assets/schemas/settings.schema.json'));
      // As it is it changes nothing; with the comments taken away it is right.
      expect((await runProgram(['sessions'], { home, env })).code).toBe(0);
      const open = text.replace(/^# ?((?:lang|say|where|profile|hide|flows|tls-limit|keys):| {2})/gm, '$1');
      expect(open).toMatch(/^hide:\n {2}- /m);
      writeFileSync(file, open);
      const shown = await runProgram(['settings', '--json'], { home, env });
      expect(JSON.parse(shown.stdout).diagnostics).toEqual([]);
      expect(JSON.parse(shown.stdout).settings.filter(({ from }: { from: string }) => from === 'file')).toHaveLength(7);
      const again = await runProgram(['settings', '--init'], { home, env });
      expect(again.code).toBe(2);
      expect(again.stderr).toContain(file);
      expect(readFileSync(file, 'utf8')).toBe(open);
    },
  );

  it('writes into the folder carried along, and says why where it cannot', async () => {
    const home = tempFolder();
    expect((await runProgram(['settings', '--init', '--json', '--home', 'case'], { home })).stdout).toBe(
      `${JSON.stringify({ written: join(home, 'case/settings.yaml') })}\n`,
    );
    expect(existsSync(join(home, 'case/settings.yaml'))).toBe(true);
    writeFileSync(join(home, 'file'), '');
    const { code, stderr } = await runProgram(['settings', '--init', '--home', 'file/below'], { home });
    expect(stderr).toContain('cannot be written (not a regular file)');
    expect(code).toBe(2);
  });
});
