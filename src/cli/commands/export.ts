import { resolve } from 'node:path';
import { exportReport } from '../../report/export-report.ts';
import { FileError } from '../../terminal/ports.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-codes.ts';
import { short } from '../explain-wrong.ts';
import { sessionLangs } from '../languages.ts';
import { findStore } from '../open-home.ts';
import { readSession } from '../open-session.ts';
import { UserError } from '../user-error.ts';

/** `ariane export [SESSION]`: ticket or transcript of the newest session, or of the one named. */
export async function exportSession(context: Context): Promise<number> {
  const { flags, operands, words, out, err, system, version } = context;
  const format = flags.format ?? (flags.json ? 'json' : 'md');
  if (flags.json && format !== 'json')
    throw new UserError(words.badChoice('format', short(format)), { hint: words.choices(['json']) });
  const store = findStore(context);
  const session = await readSession(context, { asked: operands[0], store });
  const lang = flags.lang === undefined ? session.lang : sessionLangs(context, session.guide).lang;
  const written = exportReport(session, {
    what: flags.what ?? 'ticket',
    format,
    profile: flags.profile ?? 'own',
    lang,
    now: system.clock.now(),
    version,
  });
  if (!written.ok) throw new UserError(written.message);
  const text = `${written.text.trimEnd()}\n`;
  if (flags.out === undefined) {
    out(text);
    return exitCode('done');
  }
  const path = resolve(system.cwd, flags.out);
  try {
    if (path.includes('\0')) throw new FileError('missing', path, 'NUL');
    system.files.replace(path, text);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UserError(words.cannotWrite(short(flags.out), words.problem[error.problem]));
  }
  err(words.saved([short(path)]));
  return exitCode('done');
}
