import { join } from 'node:path';
import type { Refusal, Session } from '../session/types.ts';
import { FileError, type Files } from '../terminal/ports.ts';
import { cleanLine } from '../text/clean.ts';
import { ownLang } from '../text/lang.ts';
import { WORDS } from './words.ts';

interface Asked {
  readonly session: Session;
  /** What is written, by the name of its file; the transcript first: it tells whether a folder holds the same. */
  readonly texts: readonly { readonly name: string; readonly text: string }[];
  readonly files: Files;
  /** Where the person is: looked at first, because that is where one looks for what one saved. */
  readonly cwd: string;
  /** The session's own folder: taken where nothing may be written in the first. */
  readonly folder: string;
}

const MOST = 99;

/**
 * Writes ticket.md and transcript.md into a folder of their own, `ariane-<session>`. A folder that is there is never written
 * over: what is the same is simply named again, what differs goes beside it with a number.
 */
export function saveReport(asked: Asked): { readonly ok: true; readonly paths: readonly string[] } | Refusal {
  const { session, texts, files, cwd, folder } = asked;
  const words = WORDS[ownLang(session.lang)];
  const transcript = texts[0]!;

  let last: FileError | undefined;
  for (const place of [join(cwd, `ariane-${session.id}`), join(folder, 'saved')]) {
    try {
      for (let n = 1; n <= MOST; n++) {
        const dir = n === 1 ? place : `${place}-${n}`;
        if (files.exists(dir) && !holds(files, join(dir, transcript.name), transcript.text)) continue;
        files.makeFolder(dir);
        return { ok: true, paths: texts.map(({ name, text }) => put(files, join(dir, name), text)).reverse() };
      }
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      last = error;
    }
  }
  return { ok: false, code: 'not-written', message: cleanLine(words.notSaved(words.problem[last?.problem ?? 'exists'])) };
}

function put(files: Files, path: string, text: string): string {
  files.replace(path, text);
  return path;
}

/** The same transcript means the same session in the same state: only the moment in the ticket differs. */
function holds(files: Files, path: string, text: string): boolean {
  try {
    return Buffer.from(files.read(path, 64 * 1024 * 1024)).toString() === text;
  } catch {
    return false;
  }
}
