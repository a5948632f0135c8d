import { chooseFront } from './choose-front.ts';
import type { Context } from './context.ts';
import { converse } from './converse.ts';
import type { Running } from './open-session.ts';
import { exitOfFront, exitOfSession, printOutcome, sayFarewell } from './outcome.ts';
import { readAnswersFile } from './read-answers-file.ts';
import { withAnswers } from './with-answers.ts';

/** Runs a session on the front that fits the streams, until it ends or is left; its lock is let go in any case. */
export async function carryOn(context: Context, { live: opened, journal }: Running): Promise<number> {
  const { flags, system } = context;
  let live = opened;
  try {
    if (flags.answers !== undefined) {
      const flow = live.session.guide.machine.flow;
      live = withAnswers(live, readAnswersFile(context, { file: flags.answers, flow }));
    }
    const front = frontOf(context);
    if (front === 'none') {
      printOutcome(context, { live, journal });
      return exitOfSession(live.session);
    }
    const leave = await converse(context, { live, folder: journal.folder, front });
    sayFarewell(context, { live, journal });
    return exitOfFront(leave, live.session);
  } finally {
    live.close();
    // A terminal that is still read would keep the process alive.
    if (!flags['no-input']) system.stdin.pause();
  }
}

export function frontOf({ flags, system }: Context): ReturnType<typeof chooseFront> {
  const { stdin, stdout, env } = system;
  if (flags['no-input']) return 'none';
  return chooseFront(flags, { stdinIsTerminal: stdin.isTTY === true, stdoutIsTerminal: stdout.isTTY === true, term: env.TERM });
}
