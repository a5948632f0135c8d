import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram, SMALL_FLOWS, tempFolder } from './run-program.ts';

const small = ['--flows', SMALL_FLOWS, '--lang', 'en'];
const toTeam = 'answers:\n  - sending: stuck\n  - who: adele@contoso.com\n  - version: new\n  - reachable: silent\n';

function write(name: string, text: string): string {
  const path = join(tempFolder(), name);
  writeFileSync(path, text);
  return path;
}

describe('wrong use ends with 2, and says what to do', () => {
  it.each([
    [['--foo'], 'There is no option --foo'],
    [['--flow', 'x'], 'Did you mean "--flows"?'],
    [['--lang'], '--lang needs a value'],
    [['--answers', '--json'], '--answers needs a value'],
    [['--where', 'her'], 'Did you mean "here"?'],
    [['--plain=yes'], '--plain takes no value'],
    [['smal', ...small], 'Did you mean "small"?'],
    [['resme', ...small], 'Did you mean "resume"?'],
    [['./nowhere'], 'does not exist'],
    [['flow', 'lnt', 'x'], 'Did you mean "ariane flow lint"?'],
    [['completion', 'tcsh'], 'There is no completion for the shell "tcsh"'],
    [['completion'], 'Usage: ariane completion bash|zsh|fish|powershell'],
    [['--bundle', 'x'], 'belongs to: export'],
    [['run', 'small', ...small, '--evidence', 'nowhere.zip'], 'has no checks'],
    [['sessions', '--out', 'x'], 'belongs to: export'],
    [['run', 'small', ...small], 'needs a file of answers'],
    [['run'], 'Usage: ariane run FLOW'],
    [['one', 'two'], 'one word too many'],
    [['resume'], 'no session to go on with'],
    [['resume', '__proto__'], 'There is no session'],
    [['sessions', '--delete', '../x'], 'There is no session'],
    [['constructor'], 'There is no flow "constructor"'],
    [['small', ...small.slice(0, 2), '--lang', 'de'], 'has no texts in "de"'],
    [['small', ...small, '--say', '../x'], 'takes a language code'],
    [['small', ...small, '--answers', 'nowhere.yaml'], 'does not exist'],
    [['--no-input', ...small], 'name a flow'],
    [['x\0y'.replace('\0', '\u001b[31m')], 'There is no flow'],
  ])('%j', async (args, sentence) => {
    const { code, stdout, stderr } = await runProgram(args);
    expect(stderr).toContain(sentence);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(stderr).not.toContain('\u001b');
  });

  it('says it in French where French is spoken', async () => {
    const { code, stderr } = await runProgram(['--foo'], { env: { LANG: 'fr_FR.UTF-8' } });
    expect(stderr).toContain('L’option --foo n’existe pas.');
    expect(code).toBe(2);
  });
});

describe('a bad answers file ends with 2 and its place, and begins no session', () => {
  it.each([
    ['an unknown step', 'answers:\n  - sendng: stuck\n', /:2:1 .*no step "sendng".*Did you mean "sending"/],
    ['an unknown answer', 'answers:\n  - sending: stuk\n', /:2:1 .*no answer "stuk".*Did you mean "stuck"/],
    ['the wrong order', 'answers:\n  - sending: stuck\n  - version: new\n', /:3.*does not fit the step reached, "who"/],
    ['one left over', `${toTeam}  - licence: licensed\n`, /:6.*comes after the end/],
    ['a bad value', 'answers:\n  - sending: stuck\n  - who: nobody\n', /:3/],
    ['broken YAML', 'answers: [', /:1:\d+ /],
    ['another flow', 'flow: other\nanswers:\n  - sending: stuck\n', /answers to flow "other"/],
    ['an unknown key', 'answers:\n  - { step: sending, answer: stuck, voise: told }\n', /:2:\d+ .*voise/],
    ['a prototype', 'answers:\n  - __proto__: stuck\n', /:2/],
    ['UTF-16', '\ufeffa\0n\0s\0', /UTF-16|answers/],
  ])('%s', async (_name, text, place) => {
    const home = tempFolder();
    const { code, stderr } = await runProgram(['run', 'small', ...small, '--answers', write('a.yaml', text)], { home });
    expect(stderr).toMatch(place);
    expect(code).toBe(2);
    const sessions = join(home, '.local/state/ariane/sessions');
    expect(existsSync(sessions) ? readdirSync(sessions) : []).toEqual([]);
  });

  it('a huge one is refused unread', async () => {
    const { code, stderr } = await runProgram(['run', 'small', ...small, '--answers', write('big.yaml', '#'.repeat(50_000_000))]);
    expect(stderr).toContain('too big');
    expect(code).toBe(2);
  });

  it('a pipe or device is not opened', async () => {
    const { code, stderr } = await runProgram(['run', 'small', ...small, '--answers', '/dev/zero']);
    expect(stderr).toContain('not a regular file');
    expect(code).toBe(2);
  });
});

describe('how a session ends is the exit code', () => {
  it.each([
    ['advice', 'answers:\n  - sending: sends\n', 0],
    ['handover', toTeam, 4],
    ['stopped early', 'answers:\n  - sending: stuck\n', 5],
  ])('run: %s', async (_name, text, exit) => {
    const { code } = await runProgram(['run', 'small', ...small, '--answers', write('a.yaml', text)]);
    expect(code).toBe(exit);
  });

  it('resolved', async () => {
    const walk = join(SMALL_FLOWS, 'small/walks/licence.yaml');
    const { code, stdout } = await runProgram(['run', 'small', ...small, '--answers', walk, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ end: 'fixed', kind: 'resolved', causes: { 'no-licence': 'fixed' }, parked: [] });
    expect(code).toBe(0);
  });

  it('q and the end of input can be resumed', async () => {
    const home = tempFolder();
    const stopped = await runProgram(['small', ...small], { home, input: '2\nq\n' });
    expect(stopped.code).toBe(5);
    expect(stopped.stderr).toMatch(/Everything is kept\. Resume with: ariane resume \d{8}-\d{4}-\w{4}/);
    const again = await runProgram(['resume', ...small], { home, input: '' });
    expect(again.stdout).toContain('Question 2.');
    expect(again.code).toBe(5);
  });

  it('--no-input stops at the first open question', async () => {
    const { code, stdout } = await runProgram(['small', ...small, '--no-input']);
    expect(stdout).toContain('Does the message leave?');
    expect(code).toBe(5);
  });

  it('--answers asks only what is missing', async () => {
    const file = write('a.yaml', 'answers:\n  - sending: stuck\n  - version: new\n');
    const { code, stdout } = await runProgram(['small', ...small, '--answers', file], { input: 'adele@contoso.com\n2\n:q\nq\n' });
    expect(stdout).not.toContain('Question 1.');
    expect(stdout).toContain('Question 2.');
    expect(stdout).not.toContain('Question 3.');
    expect(stdout).toContain('Question 4.');
    expect(code).toBe(4);
  });

  it('an invalid flow ends with 3 and its place', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'broken/text'), { recursive: true });
    writeFileSync(
      join(folder, 'broken/flow.yaml'),
      'flow: broken\nversion: 1\nbase: en\nstart: a\nsteps:\n  a: { options: { x: b } }\n',
    );
    writeFileSync(join(folder, 'broken/text/en.md'), '# flow: broken\nBroken\n\n# a\nWhy?\n\n- x: This\n');
    const { code, stderr } = await runProgram([join(folder, 'broken')]);
    expect(stderr).toMatch(/flow\.yaml:6:\d+ /);
    expect(code).toBe(3);
    expect((await runProgram(['flow', 'lint', join(folder, 'broken')])).code).toBe(3);
    expect((await runProgram(['flow', 'test', join(folder, 'broken')])).code).toBe(3);
  });
});

describe('a home that cannot be written is said before the first question', () => {
  it.each([
    ['a file in the way', () => write('file', '')],
    ['a system folder', () => '/proc/ariane'],
  ])('%s', async (_name, home) => {
    const { code, stdout, stderr } = await runProgram(['small', ...small, '--home', home()], { input: '1\n' });
    expect(stderr).toContain('Nothing can be kept in');
    expect(stderr).toContain('--home DIR');
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});
