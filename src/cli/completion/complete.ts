import { homedir } from 'node:os';
import { join } from 'node:path';
import { SESSION_ID } from '../../session/session-id.ts';
import { keepCompiledCode } from '../../terminal/code-cache.ts';
import { homeFolder, type Surroundings, settingsFolder } from '../../terminal/folders.ts';
import { nodeFiles } from '../../terminal/node-files.ts';
import { cleanLine } from '../../text/clean.ts';
import type { OwnLang } from '../../text/lang.ts';
import { flowFolders, flowsIn, isZipName } from '../flows/flow-folders.ts';
import { completeWords, type Named } from './complete-words.ts';

// More is no help to anybody who presses Tab.
const MOST_SESSIONS = 50;
// As much of the settings as is looked at here.
const ENOUGH = 256 * 1024;

/**
 * Answers a shell (see `SCRIPTS`): the candidates, a line each, and what it is to add itself. Only names of folders are looked at, so
 * that a Tab takes no longer than the program's own start; what reads settings and zips is loaded where they name flows. Empty where
 * nothing can be told; never throws.
 */
export async function complete(
  words: readonly string[],
  { lang, ownFlows }: { lang: OwnLang; ownFlows: string },
): Promise<string> {
  const found = await completeWords(
    { before: words.slice(0, -1), current: (words.at(-1) ?? '.').slice(1) },
    {
      lang,
      flows: (line) => ifKnown(async () => [...new Set(await flowsFor(line, ownFlows))].sort()),
      sessions: (line) => ifKnown(async () => sessionsFor(line)),
    },
  );
  return [...found.candidates.map(({ word, about }) => `${word}\t${cleanLine(about)}`), `:${found.paths}`].join('\n');
}

async function flowsFor({ flows: given, home }: Named, ownFlows: string): Promise<readonly string[]> {
  if ((given !== undefined && isZipName(given)) || settingsNameFlows(home)) {
    keepCompiledCode({ flag: home, env: process.env });
    const { farFlows } = await import('../serve.ts');
    return farFlows({ given, home, ownFlows });
  }
  const folders = flowFolders({ cwd: process.cwd(), given, settings: [], ownFlows });
  return flowsIn(nodeFiles(), folders).map(({ id }) => id);
}

/** Whether it is worth reading the settings: the word stands in them, and not behind a `#`. */
function settingsNameFlows(home: string | undefined): boolean {
  const folder = settingsFolder(surroundings(home));
  if (!folder.ok) return false;
  try {
    const bytes = nodeFiles().read(join(folder.path, 'settings.yaml'), ENOUGH);
    return /^[^#\n]*\bflows\b/m.test(new TextDecoder().decode(bytes));
  } catch {
    return false;
  }
}

function sessionsFor({ home }: Named): readonly string[] {
  const folder = homeFolder(surroundings(home));
  if (!folder.ok) return [];
  const entries = nodeFiles().list(join(folder.path, 'sessions'));
  const ids = entries.filter(({ name, kind }) => kind === 'folder' && SESSION_ID.test(name)).map(({ name }) => name);
  return ids.sort().reverse().slice(0, MOST_SESSIONS);
}

function surroundings(home: string | undefined): Surroundings {
  const { env, platform } = process;
  return { flag: home, env, platform, cwd: process.cwd(), userHome: homedir() };
}

/** A folder deleted under us, one that may not be read, a user without a home: nobody wants to read of it at a Tab. */
async function ifKnown(ask: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await ask();
  } catch {
    return [];
  }
}
