import { basename, dirname, join } from 'node:path';
import type { Context } from '../context.ts';
import { typedWithFlows } from '../typed-command.ts';
import { type FlowCopy, flowCopy } from './flow-copy.ts';
import { shownDir } from './shown-dir.ts';
import { changedWords, FLOWS_WORDS } from './words.ts';

export interface Twins {
  /** Of one id, in the order of the places. */
  readonly dirs: readonly string[];
  /** Of the flow a session was begun with. */
  readonly hash?: string | undefined;
  /** What takes the flow of another place instead; without it the command as it was typed. */
  readonly command?: ((flows: string) => string) | undefined;
}

/**
 * Which of several flows of one id is taken: the one in `--flows`, which was named on purpose, else the one with `hash` (a session goes
 * on with the flow it was begun with), else the first. Where the others say something else, they are named on standard error, each with
 * its hash and age; copies are not worth a word.
 */
export function chooseTwin(context: Context, { dirs, hash, command }: Twins): string {
  const { system, lang, err, warn, places } = context;
  const copies = dirs.map((dir) => flowCopy(system.files, dir));
  const isGiven = places.given !== undefined && dirs[0] === join(places.given, basename(dirs[0]!));
  const begun = isGiven ? undefined : copies.find((copy) => copy.hash !== undefined && hash?.startsWith(copy.hash));
  const taken = begun ?? copies[0]!;
  const others = copies.filter(({ content }) => content !== taken.content);
  if (others.length === 0) return taken.dir;
  const words = FLOWS_WORDS[lang];
  const named = (copy: FlowCopy) => {
    const facts = [copy.hash ?? '', changedWords(copy, { now: system.clock.now(), lang })].filter((fact) => fact !== '');
    return `${shownDir(copy.dir, system.cwd)}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
  };
  const told = (how: string, copy: FlowCopy) => `  ${how}${lang === 'fr' ? '\u00a0' : ''}: ${named(copy)}`;
  const id = basename(taken.dir);
  warn(words.twins(id), words.twinTaken(id, named(taken)));
  err(told(words.taken, taken));
  for (const each of others) err(told(words.left, each));
  const flows = shownDir(dirname(others[0]!.dir), system.cwd);
  err(words.twinHint(command === undefined ? typedWithFlows(context, { flows }) : command(flows)));
  return taken.dir;
}
