import { exportReport } from '../../report/export-report.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-codes.ts';
import { short } from '../explain-wrong.ts';
import { sessionLangs } from '../languages.ts';
import { findStore } from '../open-home.ts';
import { readSession } from '../open-session.ts';
import { UserError } from '../user-error.ts';
import { writeOut } from '../write-out.ts';

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
  err(words.saved([short(writeOut(context, { file: flags.out, text }))]));
  return exitCode('done');
}
