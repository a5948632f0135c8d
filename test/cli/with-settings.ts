import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ran, runProgram, SMALL_FLOWS, tempFolder } from './run-program.ts';

/** A user's folder whose configuration holds these settings. */
export function homeWith(text: string): { readonly home: string; readonly file: string } {
  // Its name is an account's: what it is called is hidden in what leaves.
  const home = join(tempFolder(), 'jane');
  const folder = join(home, '.config/ariane');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'settings.yaml');
  writeFileSync(file, text);
  return { home, file };
}

interface Asked {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Runs the built program for somebody with these settings; the environment names no language unless asked to. */
export function withSettings(text: string, { args, env = {}, input = '' }: Asked): Promise<Ran> {
  return runProgram(args, { home: homeWith(text).home, env: { LANG: 'C', ...env }, input });
}

export const small = ['--flows', SMALL_FLOWS];

/** A file of answers to the small flow, as far as they are given. */
export function answersFile(...answers: readonly string[]): string {
  const path = join(tempFolder(), 'answers.yaml');
  writeFileSync(path, `answers:\n${answers.map((each) => `  - ${each}\n`).join('')}`);
  return path;
}

/** What `ariane run` says of the small flow after these answers. */
export async function page(
  settings: string,
  { args = [], env = {}, answers = ['sending: stuck'] }: Partial<Asked> & { answers?: readonly string[] } = {},
) {
  const asked = ['run', 'small', ...small, '--answers', answersFile(...answers), '--json', ...args];
  const { stdout, stderr } = await withSettings(settings, { args: asked, env });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout).page as Readonly<Record<string, unknown>>;
}
