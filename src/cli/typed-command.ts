import { basename, dirname } from 'node:path';
import { cleanLine } from '../text/clean.ts';
import type { Context } from './context.ts';
import { shownDir } from './flows/shown-dir.ts';

/** A command as it was typed, with other flows: for a hint that can be typed in its turn. `instead` stands for one of its words. */
export function typedWithFlows(
  context: Context,
  { flows, instead }: { flows: string; instead?: { readonly word: string; readonly by: string } },
): string {
  const { system } = context;
  const words: string[] = [];
  for (let at = 0; at < system.args.length; at++) {
    const word = system.args[at]!;
    if (word === '--flows') at += 1;
    else if (!word.startsWith('--flows=')) words.push(word === instead?.word ? instead.by : word);
  }
  // What follows `--` is no option.
  const end = words.indexOf('--');
  words.splice(end === -1 ? words.length : end, 0, '--flows', flows);
  return commandLine(context, words);
}

/** What goes on with a session: where it is kept, and where its flow is taken from, belong to it. */
export function resumeCommand(context: Context, { id, flows }: { id: string; flows: string | undefined }): string {
  return ownCommand(context, ['resume', id], { flows });
}

/** A command about what this person has: where that is kept, and where flows are taken from, belong to it. */
export function ownCommand(
  context: Pick<Context, 'flags' | 'system'>,
  words: readonly string[],
  { flows }: { flows?: string | undefined } = {},
): string {
  const { home } = context.flags;
  const more = [flows === undefined ? [] : ['--flows', flows], home === undefined ? [] : ['--home', home]];
  return commandLine(context, [...words, ...more.flat()]);
}

/** What looks the flow in this folder over; one in a zip is given by its name. */
export function lintCommand(context: Context, dir: string): string {
  const { system, places } = context;
  const { cwd } = system;
  const flow = places.isZipped(dir) ? [basename(dir), '--flows', shownDir(dirname(dir), cwd)] : [shownDir(dir, cwd)];
  return commandLine(context, ['flow', 'lint', ...flow]);
}

/**
 * A command of Ariane as this person can type it: `./ariane resume …` where it was started so. The launchers of the packs say that in
 * `ARIANE_CALLED`; an installed Ariane is found by its name.
 */
function commandLine({ system }: Pick<Context, 'system'>, words: readonly string[]): string {
  const { env, platform } = system;
  const called = cleanLine(env.ARIANE_CALLED ?? '');
  return [called.includes('/') ? called : 'ariane', ...words].map((word) => quoted(word, platform)).join(' ');
}

/** As one word of a shell: between double quotes POSIX shells still read `$`, a backtick, a backslash and `!`. */
function quoted(word: string, platform: NodeJS.Platform): string {
  if (/^[\w./:=@,+-]+$/.test(word) || (platform === 'win32' && /^[\w./:\\-]+$/.test(word))) return word;
  if (platform !== 'win32' && /["$`\\!]/.test(word)) return `'${word.replaceAll("'", "'\\''")}'`;
  // On Windows a backslash counts before a quotation mark alone.
  return platform === 'win32' ? `"${word.replaceAll(/(\\*)(?="|$)/g, '$1$1').replaceAll('"', '\\"')}"` : `"${word}"`;
}
