import { resolve } from 'node:path';
import { decodeOutput } from '../../check/read/decode-output.ts';
import { Names } from '../../redact/names.ts';
import { reveal } from '../../redact/reveal.ts';
import { reseal } from '../../report/read/reseal.ts';
import { FileError } from '../../terminal/ports.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-codes.ts';
import { short } from '../explain-wrong.ts';
import { loadNames } from '../leaving/names-store.ts';
import { LEAVING_WORDS } from '../leaving/words.ts';
import { findStore } from '../open-home.ts';
import { UserError } from '../user-error.ts';
import { writeOut } from '../write-out.ts';

const MOST = 16 * 1024 * 1024;
const SESSION = /(?<![\w-])\d{8}-\d{4}-[a-z0-9]{4}(?![\w-])/gu;

/** `ariane reveal FILE`: the text with the names put back, where the session that gave them lies. */
export function revealFile(context: Context): number {
  const { operands, flags, system, words, out, err, lang } = context;
  const own = LEAVING_WORDS[lang];
  const text = readText(context, operands[0]!);
  const store = findStore(context);
  const known = new Names();
  for (const [id] of text.matchAll(SESSION)) {
    const found = store.find(id);
    if (!found.ok) continue;
    const names = reading(() => loadNames(system.files, `${store.home}/sessions/${found.id}`));
    if (names === 'broken' || names === undefined) continue;
    for (const name of names.names) known.put(name);
  }
  const shown = reveal(text, known);
  if (shown.revealed + shown.unknown === 0) throw new UserError(own.nothingToReveal);
  if (shown.revealed === 0) throw new UserError(own.noMap, { hint: own.noMapHint });
  // A transcript stays one that can be gone on from.
  const whole = reseal(text, shown.text);
  if (flags.out === undefined) out(whole);
  else err(words.saved([short(writeOut(context, { file: flags.out, text: whole }))]));
  err(own.revealed(shown.revealed, shown.unknown));
  return exitCode('done');
}

function readText({ system, words, lang }: Context, file: string): string {
  try {
    return decodeOutput(system.files.read(resolve(system.cwd, file), MOST)).text;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.problem === 'too-big') throw new UserError(LEAVING_WORDS[lang].revealTooBig);
    throw new UserError(words.cannotRead(short(file), words.problem[error.problem]));
  }
}

function reading<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}
