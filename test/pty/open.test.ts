import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { KEY, PROGRAM, SMALL_FLOWS, startProgram } from './start-program.ts';

const ANSWERS = `flow: small
answers:
  - { step: sending, answer: stuck, voice: seen, at: 2026-01-02T08:00:00Z }
  - { step: who, answer: adele@contoso.com, at: 2026-01-02T08:01:00Z }
  - { step: version, answer: old, at: 2026-01-02T08:02:00Z }
  - { step: reachable, answer: answers, voice: observed, at: 2026-01-02T08:03:00Z }
`;

it('opens a transcript on the screen: what came is said, what is old is marked, and looked at again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ariane-open-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'answers.yaml'), ANSWERS);
  const ran = (...args: readonly string[]) =>
    spawnSync(process.execPath, [PROGRAM, ...args, '--flows', SMALL_FLOWS, '--home', join(folder, 'sender')], { cwd: folder });
  ran('run', 'small', '--answers', 'answers.yaml');
  ran('export', '--what', 'transcript', '--profile', 'own', '--out', 'sent.md');

  const program = startProgram({ args: ['open', join(folder, 'sent.md'), '--flows', SMALL_FLOWS] });
  onTestFinished(() => program.dispose());
  await program.waitForHistory(/From the transcript of session/);
  await program.waitForHistory(/Looked at too long ago/);
  program.press('a');
  await program.waitFor(/› .*look again/);
  program.press(KEY.enter);
  await program.waitFor('Still the same answer');
  program.press(KEY.enter);
  await program.waitFor(/Does the person have a licence\?(?![\s\S]*Still the same answer)/);
  expect(program.screen()).not.toContain('Looked at too long ago');
  program.press('a');
  await program.waitFor(/Your answers/i);
  expect(program.screen()).not.toContain('look again');
  program.press(KEY.ctrlC);
  expect(await program.exited()).toBe(130);
});
