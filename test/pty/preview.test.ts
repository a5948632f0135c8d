import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { KEY, type Program, SMALL_FLOWS, startProgram } from './start-program.ts';

let folder = '';
let dir = '';
const started: Program[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ariane-preview-'));
  dir = join(folder, 'small');
  cpSync(join(SMALL_FLOWS, 'small'), dir, { recursive: true });
});
afterEach(async () => {
  for (const program of started.splice(0)) await program.dispose();
  rmSync(folder, { recursive: true, force: true });
});

async function preview(...args: string[]): Promise<Program> {
  const program = startProgram({ cwd: folder, args: ['flow', 'preview', dir, ...args, '--watch', '--lang', 'en'] });
  started.push(program);
  await program.waitFor(/q quit/);
  return program;
}

const edit = (file: string, from: string, to: string): string => {
  const text = readFileSync(join(dir, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return text.replace(from, () => to);
};

it('shows each save at the same step: written, replaced, half-written, deleted and put back', async () => {
  const program = await preview('licence');
  await program.waitFor('small  licence');

  writeFileSync(
    join(dir, 'text/en.md'),
    edit('text/en.md', '# licence', '# licence').replace(/(# licence.*\n).*\n/, '$1First version?\n'),
  );
  await program.waitFor('First version?');

  // As many editors do: the new text beside it, then renamed over.
  writeFileSync(join(dir, 'text/en.md.tmp'), edit('text/en.md', 'First version?', 'Second version?'));
  renameSync(join(dir, 'text/en.md.tmp'), join(dir, 'text/en.md'));
  await program.waitFor('Second version?');

  const good = readFileSync(join(dir, 'flow.yaml'), 'utf8');
  writeFileSync(join(dir, 'flow.yaml'), good.slice(0, good.indexOf('  profile:') + 20));
  await program.waitFor('This is the page before');
  expect(program.screen()).toContain('Second version?');
  rmSync(join(dir, 'flow.yaml'));
  await program.waitFor('there is no file "flow.yaml"');
  writeFileSync(join(dir, 'flow.yaml'), good);
  await program.waitFor(/\d+ errors?, \d+ warnings?|Nothing to mend/);
  await program.waitFor(/^(?![\s\S]*This is the page before)/);
  expect(program.screen()).toContain('Second version?');

  program.press('q');
  expect(await program.exited()).toBe(0);
});

it('lives on when the whole folder goes and comes back', async () => {
  const program = await preview('licence');
  renameSync(dir, `${dir}-away`);
  await program.waitFor('This is the page before');
  writeFileSync(
    join(`${dir}-away`, 'text/en.md'),
    readFileSync(join(`${dir}-away`, 'text/en.md'), 'utf8').replace(/(# licence.*\n).*\n/, '$1Back again?\n'),
  );
  renameSync(`${dir}-away`, dir);
  await program.waitFor('Back again?');
  writeFileSync(join(dir, 'text/en.md'), edit('text/en.md', 'Back again?', 'Watched again?'));
  await program.waitFor('Watched again?');
});

it('follows answers, goes back, changes its size, and leaves the terminal as it was', async () => {
  const program = await preview('licence');
  program.press('2');
  await program.waitFor('small  assign-licence');
  program.press('\x7f');
  await program.waitFor('small  licence');
  program.resize(40, 12);
  await program.waitFor(/small {2}licence[\s\S]*q quit/);
  program.press(KEY.ctrlC);
  expect(await program.exited()).toBe(0);
  expect(program.bytes().endsWith('\x1b[?1049l') || program.bytes().includes('\x1b[?1049l')).toBe(true);
  expect(program.screen()).not.toContain('licence');
});
