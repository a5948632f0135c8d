import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { homeFolder } from '../../terminal/folders.ts';
import { nodeFiles } from '../../terminal/node-files.ts';
import { cleanLine } from '../../text/clean.ts';
import type { OwnLang } from '../../text/lang.ts';
import { completeWords } from './complete-words.ts';

const FLOW = /^[a-z][a-z0-9-]{0,99}$/;
const SESSION = /^\d{8}-\d{4}-[a-z0-9]{4}$/;
// More is no help to anybody who presses Tab.
const MOST_SESSIONS = 50;

/**
 * Answers a shell (see `SCRIPTS`): the candidates, a line each, and what it is to add itself. Only names of folders are looked at, so
 * that a Tab takes no longer than the program's own start. Empty where nothing can be told; never throws.
 */
export function complete(words: readonly string[], { lang, ownFlows }: { lang: OwnLang; ownFlows: string }): string {
  const files = nodeFiles();
  const namesIn = (folder: string, name: RegExp): readonly string[] => {
    try {
      return files.list(folder).flatMap((entry) => (entry.kind !== 'file' && name.test(entry.name) ? [entry.name] : []));
    } catch {
      return [];
    }
  };
  const { env, platform } = process;
  const found = completeWords(
    { before: words.slice(0, -1), current: (words.at(-1) ?? '.').slice(1) },
    {
      lang,
      flows: (folder) => {
        const places = [...(folder === undefined ? [] : [resolve(folder)]), resolve('flows'), ownFlows];
        const ids = places.flatMap((place) => namesIn(place, FLOW).filter((id) => files.exists(join(place, id, 'flow.yaml'))));
        return [...new Set(ids)].sort();
      },
      sessions: (flag) => {
        const home = homeFolder({ flag, env, platform, cwd: process.cwd(), userHome: homedir() });
        return home.ok ? [...namesIn(join(home.path, 'sessions'), SESSION)].sort().reverse().slice(0, MOST_SESSIONS) : [];
      },
    },
  );
  return [...found.candidates.map(({ word, about }) => `${word}\t${cleanLine(about)}`), `:${found.paths}`].join('\n');
}
