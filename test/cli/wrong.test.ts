import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runProgram, SMALL_FLOWS, tempFolder } from './run-program.ts';

it('what is said of a step stays over resume, open and export, and leaves only in the own transcript', async () => {
  const home = tempFolder();
  const base = ['--flows', SMALL_FLOWS, '--lang', 'en', '--home', home];
  const SAID = 'Step reported as wrong: the button is called otherwise';
  await runProgram(['small', ...base], { input: '2\n:x the button is called otherwise\nq\n:q\n' });
  const resumed = await runProgram(['resume', ...base], { input: ':q\n' });
  expect(resumed.stdout).toContain(SAID);

  const transcript = (profile: string, format: string) =>
    runProgram(['export', '--what', 'transcript', '--format', format, '--profile', profile, ...base]);
  const other = tempFolder();
  for (const format of ['md', 'json', 'html', 'jira']) {
    const { stdout } = await transcript('own', format);
    writeFileSync(join(other, `t.${format}`), stdout);
    const opened = await runProgram(
      ['open', `t.${format}`, '--flows', SMALL_FLOWS, '--lang', 'en', '--home', join(other, format)],
      {
        cwd: other,
        input: ':q\n',
      },
    );
    expect(opened.stdout).toContain(SAID);
  }
  for (const profile of ['vendor', 'public']) expect((await transcript(profile, 'md')).stdout).not.toContain('called otherwise');
  for (const profile of ['own', 'vendor', 'public'])
    expect((await runProgram(['export', '--profile', profile, ...base])).stdout).not.toContain('called otherwise');
});
