import { pageLines } from '../line/page-lines.ts';
import { exportReport } from '../report/export-report.ts';
import { causesOf } from '../session/causes-of.ts';
import { pageOf } from '../session/page-of.ts';
import { ownLang } from '../text/lang.ts';
import type { Context } from './context.ts';
import type { Running } from './open-session.ts';
import { sayFarewell } from './outcome.ts';
import { parkedSteps } from './walk-through.ts';
import { WORDS } from './words.ts';

/** Without prompts: the ticket at an end, the page reached otherwise; or both as one JSON document (cli.md, "JSON"). */
export function printOutcome(context: Context, { live, journal }: Running): void {
  const { flags, out, err, system, version } = context;
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
    const order = { what: 'ticket', format: 'md', profile: 'own', lang: session.lang, now: system.clock.now(), version } as const;
    const ticket = exportReport(session, order);
    out(`${(ticket.ok ? ticket.text : ticket.message).trimEnd()}\n`);
    err(WORDS[ownLang(session.lang)].whereKept(journal.folder));
    return;
  }
  for (const { text } of pageLines(page, { share: flags.share === true })) out(`${text}\n`);
  sayFarewell(context, { live, journal });
}
