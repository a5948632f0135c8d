import type { AnswersFile } from '../../flow/read-answers.ts';
import type { Context } from '../context.ts';
import { findFlow } from '../find-flow.ts';
import { loadGuide } from '../load-guide.ts';
import { giveEvidence, readGivenEvidence } from '../looking/given-evidence.ts';
import { lazyLooking } from '../make-desk.ts';
import { openHome } from '../open-home.ts';
import { newSession } from '../open-session.ts';
import { exitOfSession } from '../outcome.ts';
import { playAnswers } from '../play-answers.ts';
import { playWithEvidence } from '../play-with-evidence.ts';
import { printOutcome } from '../print-outcome.ts';
import { readAnswersFile } from '../read-answers-file.ts';
import { UserError } from '../user-error.ts';
import { walkThrough } from '../walk-through.ts';

const NO_ANSWERS: AnswersFile = { flow: undefined, answers: [], intake: new Map(), end: undefined, expected: new Map() };

/** `ariane run FLOW --answers FILE`: no prompts. Answers that do not fit are found before a session is begun. With evidence, or allowed to
 * look, it goes on as far as these lead. */
export async function run(context: Context): Promise<number> {
  const { flags, operands, words, system } = context;
  const looks = flags.evidence !== undefined || flags['allow-checks'] === true;
  if (flags.answers === undefined && !looks)
    throw new UserError(words.runNeedsAnswers, { hint: words.usage('ariane run FLOW --answers FILE') });
  const store = openHome(context);
  const dir = await findFlow(context, operands[0]!);
  const guide = await loadGuide(context, { dir, home: store.home, forLooks: true });
  const { name, answers } =
    flags.answers === undefined
      ? { name: '', answers: NO_ANSWERS }
      : readAnswersFile(context, { file: flags.answers, flow: guide.machine.flow });
  const evidence = flags.evidence === undefined ? undefined : await readGivenEvidence(context, { path: flags.evidence, guide });
  // With evidence the file need not name every step: what fits is only known on the way.
  const rehearsal = walkThrough({
    guide,
    answers: { ...answers, end: undefined, expected: new Map() },
    file: name,
    now: system.clock.now(),
    words,
  });
  if (!looks && !rehearsal.ok) throw new UserError(words.badAnswers(name), { lines: rehearsal.problems });
  const running = newSession(context, { guide, store });
  try {
    const { live, journal } = running;
    if (evidence !== undefined) giveEvidence(context, { live, evidence });
    const looking = lazyLooking(system, { live, folder: journal.folder, takes: true });
    const misfit = looks
      ? await playWithEvidence({
          live,
          looking,
          answers,
          words,
          allows: flags['allow-checks'] === true,
          signal: context.signals.leave,
        })
      : playAnswers({ session: () => live.session, act: live.act }, { answers, words });
    if (misfit !== undefined)
      throw new UserError(words.badAnswers(name), { lines: [`${name}:${misfit.line}:1  ${misfit.message}`] });
    await printOutcome(context, running);
    return exitOfSession(running.live.session);
  } finally {
    running.live.close();
  }
}
