import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram, tempFolder } from './run-program.ts';
import { newer, SMALL, zipped } from './zip-flows.ts';

describe('two flows with one id', () => {
  function twins() {
    const folder = tempFolder();
    cpSync(SMALL, join(folder, 'one/small'), { recursive: true });
    mkdirSync(join(folder, 'flows'));
    for (const [name, content] of Object.entries(newer())) {
      mkdirSync(join(folder, 'flows/small', name, '..'), { recursive: true });
      writeFileSync(join(folder, 'flows/small', name), content);
    }
    return folder;
  }

  it('are named with hash and age; the first place is taken, the other by its folder', async () => {
    const folder = twins();
    const first = await runProgram(['small', '--flows', 'one', '--plain'], { cwd: folder, input: 'q\n' });
    const [, taken] = /taken: \.\/one\/small \((\w{7}), changed .+ ago\)/.exec(first.stderr) ?? [];
    const [, left] = /left: \.\/flows\/small \((\w{7}), changed .+ ago\)/.exec(first.stderr) ?? [];
    expect(first.stderr).toContain('Several flows are called "small":');
    const hint = /^For another: ariane (.+)$/m.exec(first.stderr)?.[1];
    expect(hint).toBe('small --plain --flows ./flows');
    const followed = await runProgram(hint!.split(' '), { cwd: folder, input: '?\nq\n' });
    expect(followed.stdout).toContain(`version 7 (${left})`);
    expect(taken).not.toBe(left);
    const other = await runProgram(['./flows/small', '--flows', 'one', '--plain'], { cwd: folder, input: '?\nq\n' });
    expect(other.stdout).toContain(`version 7 (${left})`);
    expect(other.stderr).not.toContain('Several flows');
    const french = await runProgram(['run', 'small', '--flows', 'one', '--answers', 'x', '--lang', 'fr'], { cwd: folder });
    expect(french.stderr).toContain('Plusieurs parcours s’appellent « small »');
  });

  it('a session that goes on with another state of its flow says which it was begun with', async () => {
    const folder = twins();
    const home = join(folder, 'home');
    await runProgram(['./flows/small', '--plain'], { cwd: folder, home, input: 'q\n' });
    const said = /begun with another version of the flow \(7, \w{7}\); the one here is: 3, \w{7}\./;
    const elsewhere = await runProgram(['resume', '--plain', '--flows', 'one'], { cwd: folder, home, input: 'q\n' });
    expect(elsewhere).toMatchObject({ code: 5, stderr: expect.stringMatching(said) });
    const exported = await runProgram(['export', '--lang', 'en', '--flows', 'one'], { cwd: folder, home });
    expect(exported).toMatchObject({ code: 0, stderr: expect.stringMatching(said) });
    const same = await runProgram(['resume', '--plain'], { cwd: folder, home, input: 'q\n' });
    expect(same.stderr).not.toContain('another version');
  });

  it('are not told of in lists of sessions, whatever each was begun with', async () => {
    const folder = twins();
    const home = join(folder, 'home');
    await runProgram(['./one/small', '--plain'], { cwd: folder, home, input: 'q\n' });
    await runProgram(['./flows/small', '--plain', '--case', 'INC-1'], { cwd: folder, home, input: 'q\n' });
    const listed = await runProgram(['sessions'], { cwd: folder, home });
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    // The way back to a session never takes it to another state of its flow.
    const begun = await runProgram(['small', '--plain', '--flows', 'one'], { cwd: folder, home, input: 'q\n' });
    const hints = [...begun.stderr.matchAll(/^ {2}ariane (resume \S+)(.*)$/gm)].map(([, , more]) => more);
    expect(hints.toSorted()).toEqual(['  INC-1', ' --flows one']);
    const shared = await runProgram(['small', '--plain', '--share', '--flows', 'one', '--case', 'INC-1'], {
      ...{ cwd: folder, home, input: 'q\n' },
    });
    // But for the very command that was typed.
    expect((shared.stdout + shared.stderr).replace(/^For another: .*$/m, '')).not.toContain('INC-1');
  });

  it('keep standard output for JSON alone', async () => {
    const folder = twins();
    writeFileSync(join(folder, 'a.yaml'), 'flow: small\nanswers: []\n');
    const run = await runProgram(['run', 'small', '--flows', 'one', '--answers', 'a.yaml', '--json'], { cwd: folder });
    expect(JSON.parse(run.stdout)).toMatchObject({ kind: 'stopped' });
    expect(run.stderr).toContain('Several flows');
  });

  it('are both in the choice, each with its folder', async () => {
    const folder = twins();
    const { stdout } = await runProgram(['--flows', 'one', '--plain'], { cwd: folder, input: 'q\n' });
    expect(stdout).toMatch(/\(\.\/one\/small, \w{7}, changed/);
    expect(stdout).toMatch(/\(\.\/flows\/small, \w{7}, changed/);
  });

  /** The folder `one` as a place of the settings, which comes before `./flows`. */
  function settled() {
    const folder = twins();
    mkdirSync(join(folder, 'home'));
    writeFileSync(join(folder, 'home/settings.yaml'), 'flows: [../one]\n');
    return { folder, run: run(folder) };
  }
  const run =
    (folder: string) =>
    (args: readonly string[], input = 'q\n') =>
      runProgram([...args, '--home', 'home'], { cwd: folder, input });
  const hintOf = (stderr: string) => /^For another: ariane (.+?)(?: --home home)?$/m.exec(stderr)![1]!.split(' ');

  it('a session goes on with the one it was begun with', async () => {
    const { run } = settled();
    await run(['./flows/small', '--plain']);
    const on = await run(['resume', '--plain'], '?\nq\n');
    expect(on.stdout).toContain('version 7');
    expect(on.stderr).toContain('taken: ./flows/small');
    const other = await run([...hintOf(on.stderr), '--plain'], '?\nq\n');
    expect(other.stdout).toContain('version 3');
  });

  it('a session goes on with the one that --flows names, whatever it was begun with', async () => {
    const { folder, run } = settled();
    await run(['small', '--plain'], '2\n:q\n');
    await zipped(join(folder, 'newer.zip'), newer(), 'small/');
    const on = await run(['resume', '--flows', 'newer.zip', '--plain'], ':?\n:q\n');
    expect(on.stdout).toContain('version 7');
    expect(on.stderr).toContain('taken: ./newer.zip/small');
    expect(on.stderr).toMatch(/For another: ariane resume \d{8}-\d{4}-\w{4} --flows \.\/one --home home\n/);
    const back = await run([...hintOf(on.stderr), '--plain'], ':?\n:q\n');
    expect(back.stdout).toContain('version 3');
  });

  it('a transcript is opened with the one it was made with, or the one that --flows names', async () => {
    const { run } = settled();
    await run(['./flows/small', '--plain'], '2\n:q\n');
    await run(['export', '--what', 'transcript', '--profile', 'own', '--out', 'sent.md']);
    const open = await run(['open', 'sent.md', '--plain'], ':?\n:q\n');
    expect(open.stdout).toContain('version 7');
    expect(open.stderr).toContain('taken: ./flows/small');
    expect(open.stderr).not.toContain('another version');
    const other = await run([...hintOf(open.stderr)], ':?\n:q\n');
    expect(other.stderr).toContain('another version of the flow (7, ');
  });

  it('each session is listed with the words of its own', async () => {
    const { folder, run } = settled();
    const title = 'Mail does not leave';
    const text = readFileSync(join(folder, 'flows/small/text/en.md'), 'utf8');
    expect(text).toContain(title);
    writeFileSync(join(folder, 'flows/small/text/en.md'), text.replace(title, 'Post is stuck'));
    await run(['small', '--plain']);
    await run(['./flows/small', '--plain']);
    // The second time nothing is read but what was kept.
    for (const _ of [1, 2]) {
      const { stdout } = await run(['sessions', '--json']);
      expect((JSON.parse(stdout) as { title: string }[]).map((each) => each.title).toSorted()).toEqual([
        'Mail does not leave',
        'Post is stuck',
      ]);
    }
  });

  it('are told where one of them is searched', async () => {
    const { run } = settled();
    const found = await run(['find', 'outbox', '--json']);
    expect(JSON.parse(found.stdout).length).toBeGreaterThan(0);
    expect(found.stderr).toContain('taken: ./one/small');
    expect(found.stderr).toContain('For another: ariane find outbox --json --home home --flows ./flows');
    expect((await run(['find', 'zzzz'])).stderr).not.toContain('Several flows');
  });

  it('transcripts are counted with the words of the one they were made with', async () => {
    const { folder, run } = settled();
    await run(['./flows/small', '--plain'], '2\n:q\n');
    mkdirSync(join(folder, 'sent'));
    await run(['export', '--what', 'transcript', '--profile', 'own', '--out', 'sent/a.md']);
    const { stderr } = await run(['stats', 'sent']);
    expect(stderr).toContain('taken: ./flows/small');
  });

  it('that say the same are not worth a word, whatever ends their lines', async () => {
    const folder = twins();
    for (const name of Object.keys(newer()))
      writeFileSync(
        join(folder, 'flows/small', name),
        readFileSync(join(folder, 'one/small', name), 'utf8').replaceAll('\n', '\r\n'),
      );
    const same = await runProgram(['small', '--flows', 'one', '--plain'], { cwd: folder, input: 'q\n' });
    expect(same.stderr).not.toContain('Several');
    const { stdout } = await runProgram(['--flows', 'one', '--plain'], { cwd: folder, input: 'q\n' });
    expect(stdout).not.toContain('./flows/small');
  });
});
