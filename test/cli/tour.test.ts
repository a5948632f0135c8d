import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram, SMALL_FLOWS, tempFolder } from './run-program.ts';

const TOUR = join(import.meta.dirname, '../../flows/tour');

describe('the tour', () => {
  it('lints without a word and takes every way', async () => {
    const home = tempFolder();
    expect(await runProgram(['flow', 'lint', TOUR], { home })).toMatchObject({ code: 0, stdout: '' });
    const { code, stdout } = await runProgram(['flow', 'test', TOUR, '--json'], { home });
    const { walks, edges, samples } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(edges.covered).toBe(edges.all);
    for (const each of [...walks, ...samples]) expect(each).toMatchObject({ ok: true });
  });

  it.each([
    ['fr', /^Que voulez-vous faire \?\n1\. Visite guidée d’Ariane : .*Trois minutes/],
    ['en', /^What do you want to do\?\n1\. A tour of Ariane: .*Three minutes/],
  ])('is offered first, with a sentence, while there is no session, and last afterwards (%s)', async (lang, first) => {
    const home = tempFolder();
    const args = ['--flows', SMALL_FLOWS, '--lang', lang, '--home', home];
    expect((await runProgram(args, { input: 'q\n' })).stdout.replaceAll('\u00a0', ' ')).toMatch(first);
    await runProgram(['small', ...args], { input: '1\n\n' });
    const { stdout } = await runProgram(args, { input: 'q\n' });
    const offers = stdout.split('\n').filter((line) => /^\d+\. /.test(line));
    expect(offers.at(-1)).toMatch(/^\d+\. (?:Visite guidée d’Ariane|A tour of Ariane)$/);
    expect(offers[0]).not.toMatch(/Ariane/);
  });

  it('has a check that really looks here, whatever the machine', async () => {
    const home = tempFolder();
    const answers = join(home, 'answers.yaml');
    const given = ['report-arrived: missing', 'who: unknown', 'yesterday: arrived', 'other-mail: arrives', 'hour: unknown'];
    writeFileSync(answers, `flow: tour\nanswers:\n${given.map((each) => `  - ${each}\n`).join('')}`);
    const args = ['run', 'tour', '--answers', answers, '--allow-checks', '--json', '--home', home];
    const { stdout } = await runProgram(args);
    const { session, page } = JSON.parse(stdout);
    expect(page.step).toBe('go-back');
    expect(readdirSync(join(home, 'sessions', session, 'evidence'))).toEqual(['clock-1.txt']);
    const told = (await runProgram(['export', session, '--what', 'transcript', '--profile', 'own', '--home', home])).stdout;
    expect(told).toMatch(/It is \d{2}:\d{2} universal time/);
    expect(told).toContain('voice: observed');
  });

  it('stands in the list by its title, behind every session that is about something', async () => {
    const home = tempFolder();
    const args = ['--flows', SMALL_FLOWS, '--home', home];
    await runProgram(['small', ...args], { input: '2\nq\n' });
    await runProgram(['tour', ...args], { input: '1\nh\nq\n' });
    const { stdout } = await runProgram(['sessions', '--json', ...args]);
    expect(JSON.parse(stdout).map(({ flow, symptom }: { flow: string; symptom: string }) => [flow, symptom])).toEqual([
      ['small', 'It stays in the outbox'],
      ['tour', 'A tour of Ariane'],
    ]);
  });

  it('is not found by a symptom: its fault is an invented one', async () => {
    const home = tempFolder();
    const { stdout } = await runProgram(['find', 'Camille boîte aux lettres pleine', '--lang', 'fr', '--json', '--home', home]);
    expect(JSON.parse(stdout).map(({ flow }: { flow: string }) => flow)).not.toContain('tour');
  });
});
