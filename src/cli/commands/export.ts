import { exportReport } from '../../report/export-report.ts';
import { githubLink, isRepository } from '../../report/github-link.ts';
import { type Lang, ownLang } from '../../text/lang.ts';
import type { Context } from '../context.ts';
import { exitCode } from '../exit-codes.ts';
import { short } from '../explain-wrong.ts';
import { sessionLangs } from '../languages.ts';
import { alwaysHidden } from '../leaving/always-hidden.ts';
import { caseFolders } from '../leaving/case-folders.ts';
import { prepareLeaving } from '../leaving/prepare-leaving.ts';
import { LEAVING_WORDS } from '../leaving/words.ts';
import { writeBundle } from '../leaving/write-bundle.ts';
import { findStore } from '../open-home.ts';
import { readSession } from '../open-session.ts';
import { UserError } from '../user-error.ts';
import { writeOut } from '../write-out.ts';

/** `ariane export [SESSION]`: ticket or transcript of the newest session, or of the one named; or everything as a zip. */
export async function exportSession(context: Context): Promise<number> {
  const { flags, operands, words, out, err, system, version, lang: own } = context;
  const format = flags.format ?? (flags.json ? 'json' : 'md');
  if (flags.json && format !== 'json')
    throw new UserError(words.badChoice('format', short(format)), { hint: words.choices(['json']) });
  if (flags.bundle !== undefined && flags.out !== undefined) throw new UserError(LEAVING_WORDS[own].bundleOrOut);
  checkGithub(context, format);
  const store = findStore(context);
  const session = await readSession(context, { asked: operands[0], store });
  const lang = flags.lang === undefined ? session.lang : sessionLangs(context, session.guide).lang;
  const profile = flags.profile ?? context.settings.profile ?? 'vendor';
  const folder = `${store.home}/sessions/${session.id}`;
  const leaving = await prepareLeaving(system, {
    ...{ session, profile, folder, lang: own },
    folders: caseFolders(store, { id: session.id, reference: session.case }),
    withEvidence: flags.bundle !== undefined,
    always: alwaysHidden(context),
  });
  const now = system.clock.now();
  if (flags.bundle !== undefined) {
    const { bytes, files } = await writeBundle({ files: system.files, leaving, folder, lang, now, version });
    err(LEAVING_WORDS[own].bundled(short(writeOut(context, { file: flags.bundle, text: bytes })), files));
  } else {
    const order = { what: flags.what ?? 'ticket', format, profile, hidden: leaving.hidden(), lang, now, version } as const;
    const written = exportReport(leaving.session, order);
    if (!written.ok) throw new UserError(written.message);
    const text = `${written.text.trimEnd()}\n`;
    leaving.check(text);
    if (flags.github !== undefined) out(`${linkOf(context, { lang, text })}\n`);
    else if (flags.out === undefined) out(text);
    if (flags.out !== undefined) err(words.saved([short(writeOut(context, { file: flags.out, text }))]));
  }
  if (profile !== 'own') err(LEAVING_WORDS[own].readFirst);
  return exitCode('done');
}

/** A link holds the Markdown ticket; the transcript is attached there by hand. */
function checkGithub({ flags, words }: Context, format: string): void {
  if (flags.github === undefined) return;
  const own = words.badChoice('github', short(flags.github));
  if (!isRepository(flags.github)) throw new UserError(own, { hint: words.choices(['OWNER/NAME']) });
  if (format !== 'md' || flags.what === 'transcript' || flags.bundle !== undefined)
    throw new UserError(words.badChoice('github', short(flags.github)), { hint: words.choices(['--what ticket --format md']) });
}

function linkOf({ flags }: Context, { lang, text }: { lang: Lang; text: string }): string {
  const title = /^# (.*)$/mu.exec(text)?.[1]?.replace(/\\([!-/:-@[-`{-~])/gu, '$1') ?? '';
  const body = text.replace(/^# .*\n+/mu, '');
  return githubLink({ repository: flags.github!, title, body, cut: LEAVING_WORDS[ownLang(lang)].cutLink });
}
