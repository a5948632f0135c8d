import { basename } from 'node:path';
import type { Context } from '../context.ts';
import { type FlowCopy, flowCopy } from './flow-copy.ts';
import { shownDir } from './shown-dir.ts';
import { changedWords, FLOWS_WORDS } from './words.ts';

/**
 * Which of several flows of one id is taken: the one with `hash` (a session goes on with the flow it was begun with), else the first.
 * Where the others say something else, they are named on standard error, each with its hash and age; copies are not worth a word.
 */
export function chooseTwin(
  { system, lang, err }: Context,
  { dirs, hash }: { dirs: readonly string[]; hash: string | undefined },
): string {
  const copies = dirs.map((dir) => flowCopy(system.files, dir));
  const taken = copies.find((copy) => copy.hash !== undefined && hash?.startsWith(copy.hash)) ?? copies[0]!;
  const others = copies.filter(({ content }) => content !== taken.content);
  if (others.length === 0) return taken.dir;
  const words = FLOWS_WORDS[lang];
  const told = (how: string, copy: FlowCopy) => {
    const facts = [copy.hash ?? '', changedWords(copy, { now: system.clock.now(), lang })].filter((fact) => fact !== '');
    return `  ${how}${lang === 'fr' ? '\u00a0' : ''}: ${shownDir(copy.dir, system.cwd)}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
  };
  err(words.twins(basename(taken.dir)));
  err(told(words.taken, taken));
  for (const each of others) err(told(words.left, each));
  err(words.twinHint(`ariane ${quoted(shownDir(others[0]!.dir, system.cwd))}`));
  return taken.dir;
}

const quoted = (word: string): string => (/^[\w./:\\-]+$/.test(word) ? word : `"${word}"`);
