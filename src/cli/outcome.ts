import { join } from 'node:path';
import { pageLines } from '../line/page-lines.ts';
import { exportReport } from '../report/export-report.ts';
import { causesOf } from '../session/causes-of.ts';
import { dueAt } from '../session/due.ts';
import type { Leave } from '../session/front.ts';
import { pageOf } from '../session/page-of.ts';
import type { Session } from '../session/types.ts';
import { ownLang } from '../text/lang.ts';
import type { Context } from './context.ts';
import { exitCode, exitOfLeave } from './exit-codes.ts';
import { localMoment } from './local-moment.ts';
import type { Running } from './open-session.ts';
import { parkedSteps } from './walk-through.ts';
import { WORDS } from './words.ts';

/** What a session stands at comes to: an end's kind, or stopped. */
export function exitOfSession({ place: { step } }: Session): number {
  if (step.kind !== 'end') return exitCode('stopped');
  return exitCode(step.end === 'handover' ? 'handed-over' : 'done');
}

/** What leaving a front comes to: at an end, however it was left in peace, the end counts. */
export function exitOfFront(leave: Leave, session: Session): number {
  const inPeace = leave === 'ended' || leave === 'stopped' || leave === 'input-ended';
  return inPeace ? exitOfSession(session) : exitOfLeave(leave);
}

/** Said after a front was left: nothing is lost, how to go on, and when something is due. On standard error. */
export function sayFarewell(context: Context, { live, journal }: Running): void {
  const { err, flags, system } = context;
  const { session } = live;
  const words = WORDS[ownLang(session.lang)];
  if (session.place.step.kind === 'end') {
    err(words.whereKept(journal.folder));
    return;
  }
  const due = dueAt(session);
  const more = [
    flags.flows === undefined ? [] : ['--flows', flags.flows],
    flags.home === undefined ? [] : ['--home', flags.home],
  ];
  err(`${words.kept} ${words.resume(['ariane resume', session.id, ...more.flat().map(quoted)].join(' '))}`);
  if (due === undefined) return;
  const at = Date.parse(due);
  err(at <= system.clock.now() ? words.due : words.dueAt(localMoment(at, session.lang)));
}

function quoted(word: string): string {
  return /^[\w./:\\-]+$/.test(word) ? word : `"${word}"`;
}

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
    err(WORDS[ownLang(session.lang)].whereKept(join(journal.folder)));
    return;
  }
  for (const { text } of pageLines(page, { share: flags.share === true })) out(`${text}\n`);
  sayFarewell(context, { live, journal });
}
