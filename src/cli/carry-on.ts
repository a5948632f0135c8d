import type { Leave } from '../session/front.ts';
import type { LiveSession } from '../session/types.ts';
import { wantsAscii } from '../terminal/ascii.ts';
import { cleanLine } from '../text/clean.ts';
import type { Context } from './context.ts';
import type { GivenEvidence } from './looking/given-evidence.ts';
import { lazyLooking, makeDesk } from './make-desk.ts';
import type { Running } from './open-session.ts';
import { exitOfFront, exitOfSession, sayFarewell } from './outcome.ts';
import type { Prepared } from './prepare-front.ts';
import { withAnswers } from './with-answers.ts';

interface Ready {
  readonly prepared: Prepared;
  /** What `--evidence` names, where it was read before the session was begun. */
  readonly evidence?: GivenEvidence | undefined;
}

/** Runs a session on its front until it ends or is left; its lock is let go in any case. */
export async function carryOn(
  context: Context,
  { live: opened, journal }: Running,
  { prepared, evidence }: Ready,
): Promise<number> {
  const { flags, system } = context;
  let live = opened;
  try {
    if (flags.answers !== undefined) {
      const flow = live.session.guide.machine.flow;
      const { readAnswersFile } = await import('./read-answers-file.ts');
      live = withAnswers(live, readAnswersFile(context, { file: flags.answers, flow }));
    }
    if (flags.evidence !== undefined) {
      const { giveEvidence, readGivenEvidence } = await import('./looking/given-evidence.ts');
      const { guide } = live.session;
      giveEvidence(context, { live, evidence: evidence ?? (await readGivenEvidence(context, { path: flags.evidence, guide })) });
    }
    if (prepared.front === 'none') {
      if (flags.evidence !== undefined) await lazyLooking(system, { live, folder: journal.folder, takes: true })?.settle();
      const { printOutcome } = await import('./print-outcome.ts');
      await printOutcome(context, { live, journal });
      return exitOfSession(live.session);
    }
    const leave = await converse(context, { live, folder: journal.folder, prepared });
    sayFarewell(context, { live, journal });
    return exitOfFront(leave, live.session);
  } finally {
    live.close();
    // A terminal that is still read would keep the process alive.
    if (prepared.front !== 'none') system.stdin.pause();
  }
}

interface Talking {
  readonly live: LiveSession;
  readonly folder: string;
  readonly prepared: Prepared;
}

function converse(context: Context, { live, folder, prepared }: Talking): Promise<Leave> {
  const { system, flags, signals, settings, warned } = context;
  return prepared.run({
    live,
    desk: makeDesk(context, { live, folder, takes: flags.evidence !== undefined }),
    now: () => system.clock.now(),
    ascii: wantsAscii(system.env, system.platform),
    colour: prepared.colour,
    share: flags.share === true,
    profile: settings.profile,
    keys: settings.keys,
    warned: warned.map(cleanLine),
    leave: signals.leave,
  });
}
