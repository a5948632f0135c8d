import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROGRAM, runProgram, SMALL_FLOWS, tempFolder } from './run-program.ts';

const small = ['--flows', SMALL_FLOWS, '--lang', 'en'];
const walk = join(SMALL_FLOWS, 'small/walks/licence.yaml');

describe('--json is one document and nothing else', () => {
  it.each([
    ['run', ['run', 'small', ...small, '--answers', walk, '--json'], 0],
    ['sessions', ['sessions', '--json'], 0],
    ['flow lint', ['flow', 'lint', join(SMALL_FLOWS, 'small'), '--json'], 0],
    ['flow test', ['flow', 'test', join(SMALL_FLOWS, 'small'), '--json'], 0],
    ['an error', ['run', 'smal', ...small, '--answers', walk, '--json'], 2],
  ])('%s', async (_name, args, exit) => {
    const { code, stdout } = await runProgram(args);
    expect(() => JSON.parse(stdout)).not.toThrow();
    expect(stdout.endsWith('\n')).toBe(true);
    expect(code).toBe(exit);
  });

  it('has the shape of the contract', async () => {
    const home = tempFolder();
    const ran = await runProgram(['run', 'small', ...small, '--answers', walk, '--json'], { home });
    const document = JSON.parse(ran.stdout);
    expect(Object.keys(document)).toEqual(['session', 'end', 'kind', 'causes', 'parked', 'page']);
    expect(document.page.step).toBe('fixed');
    const lint = JSON.parse((await runProgram(['flow', 'lint', join(SMALL_FLOWS, 'small'), '--json'])).stdout);
    expect(Object.keys(lint)).toEqual(['flow', 'diagnostics']);
    const test = JSON.parse((await runProgram(['flow', 'test', join(SMALL_FLOWS, 'small'), '--json'])).stdout);
    expect(test.walks[0]).toEqual({ file: 'walks/licence.yaml', ok: true, expected: 'fixed', reached: 'fixed' });
    expect(test.samples).toEqual([]);
    const [line] = JSON.parse((await runProgram(['sessions', '--json', ...small], { home })).stdout);
    expect(line).toMatchObject({ session: document.session, flow: 'small', title: 'Mail does not leave', state: 'ended' });
  });
});

describe('what is asked for goes to stdout, the rest to stderr', () => {
  it('the ticket of the newest session', async () => {
    const home = tempFolder();
    await runProgram(['run', 'small', ...small, '--answers', walk], { home });
    const { code, stdout, stderr } = await runProgram(['export', ...small], { home });
    expect(stdout).toMatch(/^# /);
    expect(stderr).toBe('The common kinds are found, not everything: please read it before you send it.\n');
    expect(code).toBe(0);
    const out = join(tempFolder(), 'ticket.txt');
    expect((await runProgram(['export', ...small, '--format', 'txt', '--out', out], { home })).stdout).toBe('');
    expect(readFileSync(out, 'utf8').length).toBeGreaterThan(50);
  });

  it('a profile nobody knows is refused with 2 and nothing on stdout', async () => {
    const home = tempFolder();
    await runProgram(['run', 'small', ...small, '--answers', walk], { home });
    const { code, stdout } = await runProgram(['export', ...small, '--profile', 'nobody'], { home });
    expect([code, stdout]).toEqual([2, '']);
  });

  it('a session is deleted by any unambiguous beginning', async () => {
    const home = tempFolder();
    const ran = await runProgram(['run', 'small', ...small, '--answers', walk, '--json'], { home });
    const id: string = JSON.parse(ran.stdout).session;
    expect((await runProgram(['sessions', '--delete', id.slice(0, 10)], { home })).code).toBe(0);
    expect(readdirSync(join(home, '.local/state/ariane/sessions'))).toEqual([]);
  });

  it('no escape byte in a pipe, even where colour is asked for', async () => {
    const { stdout } = await runProgram(['small', ...small, '--color', 'always'], { input: '2\nadele@contoso.com\nq\n' });
    expect(stdout).not.toContain('\u001b');
  });

  it('without a flow the choice is numbered, and the rest of the input goes on to the session', async () => {
    const { code, stdout } = await runProgram(['--flows', SMALL_FLOWS, '--lang', 'en'], { input: '99\n3\n2\nq\n' });
    expect(stdout).toMatch(/^What do you want to do\?\n1\. /);
    expect(stdout).toContain('Answer with a number');
    expect(stdout).toContain('Question 1.');
    expect(code).toBe(5);
  });

  const piped = (args: string, rest: string) =>
    spawnSync('bash', ['-c', `"${process.execPath}" "${PROGRAM}" ${args} --lang en ${rest}; exit \${PIPESTATUS[0]}`], {
      env: { PATH: process.env.PATH, HOME: tempFolder() },
      encoding: 'utf8',
    });

  it.each(['--help', '--version', 'flow list', 'completion bash'])('%s: a reader that goes away is no defect', (args) => {
    for (const reader of ['| head -1', '| (exec 0<&-; sleep 1)'])
      expect(piped(args, reader)).toMatchObject({ stderr: '', status: 0 });
  });

  it.skipIf(process.platform !== 'linux').each(['--help', '--version', 'flow list', 'completion bash'])(
    '%s: where the disk is full what is printed is not lost in silence',
    (args) => {
      const { stderr, status } = piped(args, '> /dev/full');
      expect(stderr).toMatch(/^ariane: .*(?:no space left|disk is full).*\n$/);
      expect(status).toBe(2);
    },
  );
});

describe('the program as it is installed', () => {
  it('starts from any folder and through a link', () => {
    const folder = tempFolder();
    symlinkSync(PROGRAM, join(folder, 'ariane'));
    const { stdout, status } = spawnSync(join(folder, 'ariane'), ['flow', 'lint', 'exchange-connector'], {
      cwd: '/',
      env: { PATH: process.env.PATH, HOME: folder },
      encoding: 'utf8',
    });
    expect(stdout).not.toContain('error');
    expect(status).toBe(0);
  });

  it.each([
    ['en_GB.UTF-8', 'Ariane needs Node 22 or newer; this is Node 20.20.0.'],
    ['fr_FR.UTF-8', 'Ariane a besoin de Node 22 ou plus récent ; ceci est Node 20.20.0.'],
  ])('says in one sentence that Node is too old: %s', (LANG, sentence) => {
    const faked = "Object.defineProperty(process.versions, 'node', { value: '20.20.0' }); require(process.argv[1])";
    const { stderr, status } = spawnSync(process.execPath, ['-e', faked, PROGRAM], { env: { LANG }, encoding: 'utf8' });
    expect(stderr).toBe(`${sentence}\n`);
    expect(status).toBe(2);
  });

  it('a package holds the program, flows, what authors begin with and README, and drags nothing along', () => {
    const root = join(import.meta.dirname, '../..');
    const npm = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      shell: true,
    });
    const [{ files }] = JSON.parse(npm.stdout) as [{ files: { path: string }[] }];
    const tops = new Set(files.map(({ path }) => /^assets\/[^/]+|^[^/]+/.exec(path)?.[0]));
    expect([...tops].sort()).toEqual([
      ...['README.md', 'assets/man', 'assets/new-flow', 'assets/schemas', 'dist', 'flows', 'package.json'],
    ]);
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies']) expect(manifest[kind]).toBeUndefined();
  });
});
