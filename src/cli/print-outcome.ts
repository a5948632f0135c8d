import { pageLines } from '../line/page-lines.ts';
import { exportReport } from '../report/export-report.ts';
import { causesOf } from '../session/causes-of.ts';
import { pageOf } from '../session/page-of.ts';
import { ownLang } from '../text/lang.ts';
import type { Context } from './context.ts';
import { findStore } from './open-home.ts';
import type { Running } from './open-session.ts';
import { sayFarewell } from './outcome.ts';
import { UserError } from './user-error.ts';
import { parkedSteps } from './walk-through.ts';
import { WORDS } from './words.ts';

/** Without prompts: the ticket at an end, the page reached otherwise; or both as one JSON document (cli.md, "JSON"). */
export async function printOutcome(context: Context, { live, journal }: Running): Promise<void> {
  const { flags, out, err, system } = context;
  const { session } = live;
  const page = pageOf(session, system.clock.now());
  if (flags.json) {
    const causes = Object.fromEntries(causesOf(session).map(({ cause, state }) => [cause, state]));
    const { step } = session.place;
    const end = step.kind === 'end' ? { end: step.id, kind: step.end } : { end: null, kind: 'stopped' };
    out(`${JSON.stringify({ session: session.id, ...end, causes, parked: parkedSteps(session), page }, null, 2)}\n`);
    return;
  }
  if (page.kind === 'end') {
    out(await leavingTicket(context, { live, journal }));
    err(WORDS[ownLang(session.lang)].whereKept(journal.folder));
    return;
  }
  for (const { text } of pageLines(page, { share: flags.share === true })) out(`${text}\n`);
  const options = page.choices.map(({ id }) => id);
  const answers = page.value === undefined ? options : [`<${page.value.id}>`, ...options];
  err(WORDS[ownLang(session.lang)].nextAnswer(`- ${page.step}: ${answers.join(' | ')}`));
  sayFarewell(context, { live, journal });
}

/** The ticket as it leaves: for the vendor, unless `--profile` says otherwise. */
async function leavingTicket(context: Context, { live: { session }, journal }: Running): Promise<string> {
  const { flags, system, version } = context;
  const { prepareLeaving } = await import('./leaving/prepare-leaving.ts');
  const { alwaysHidden } = await import('./leaving/always-hidden.ts');
  const { caseFolders } = await import('./leaving/case-folders.ts');
  const profile = flags.profile ?? context.settings.profile ?? 'vendor';
  const folders = caseFolders(findStore(context), { id: session.id, reference: session.case });
  const { folder } = journal;
  const leaving = await prepareLeaving(system, {
    ...{ session, profile, folder, folders, lang: ownLang(session.lang), withEvidence: false },
    always: alwaysHidden(context),
  });
  const order = { what: 'ticket', format: 'md', profile, hidden: leaving.hidden(), lang: session.lang } as const;
  const ticket = exportReport(leaving.session, { ...order, now: system.clock.now(), version });
  if (!ticket.ok) throw new UserError(ticket.message);
  const text = `${ticket.text.trimEnd()}\n`;
  leaving.check(text);
  return text;
}
