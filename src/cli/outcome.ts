import { dueAt } from '../session/due.ts';
import type { Leave } from '../session/front.ts';
import type { Session } from '../session/types.ts';
import { ownLang } from '../text/lang.ts';
import type { Context } from './context.ts';
import { exitCode, exitOfLeave } from './exit-codes.ts';
import { localMoment } from './local-moment.ts';
import type { Running } from './open-session.ts';
import { resumeCommand } from './typed-command.ts';
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
  const { err, system } = context;
  const { session } = live;
  const words = WORDS[ownLang(session.lang)];
  if (session.place.step.kind === 'end') {
    err(words.whereKept(journal.folder));
    return;
  }
  const due = dueAt(session);
  err(`${words.kept} ${words.resume(resumeCommand(context, { id: session.id, flows: context.flags.flows }))}`);
  if (due === undefined) return;
  const at = Date.parse(due);
  err(at <= system.clock.now() ? words.due : words.dueAt(localMoment(at, session.lang)));
}
