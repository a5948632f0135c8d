import type { Context } from '../context.ts';
import { findFlow } from '../find-flow.ts';
import { wantedLangs } from '../languages.ts';
import { loadGuide } from '../load-guide.ts';
import { openHome } from '../open-home.ts';
import { newSession } from '../open-session.ts';
import { exitOfSession } from '../outcome.ts';
import { playAnswers } from '../play-answers.ts';
import { printOutcome } from '../print-outcome.ts';
import { readAnswersFile } from '../read-answers-file.ts';
import { UserError } from '../user-error.ts';
import { walkThrough } from '../walk-through.ts';

/** `ariane run FLOW --answers FILE`: no prompts. Answers that do not fit are found before a session is begun. */
export async function run(context: Context): Promise<number> {
  const { flags, operands, words, system } = context;
  if (flags.answers === undefined)
    throw new UserError(words.runNeedsAnswers, { hint: words.usage('ariane run FLOW --answers FILE') });
  const store = openHome(context);
  const guide = await loadGuide(context, { dir: findFlow(context, operands[0]!), langs: wantedLangs(context) });
  const { name, answers } = readAnswersFile(context, { file: flags.answers, flow: guide.machine.flow });
  const rehearsal = walkThrough({
    guide,
    answers: { ...answers, end: undefined, expected: new Map() },
    file: name,
    now: system.clock.now(),
    words,
  });
  if (!rehearsal.ok) throw new UserError(words.badAnswers(name), { lines: rehearsal.problems });
  const running = newSession(context, { guide, store });
  try {
    const misfit = playAnswers({ session: () => running.live.session, act: running.live.act }, { answers, words });
    if (misfit !== undefined)
      throw new UserError(words.badAnswers(name), { lines: [`${name}:${misfit.line}:1  ${misfit.message}`] });
    printOutcome(context, running);
    return exitOfSession(running.live.session);
  } finally {
    running.live.close();
  }
}
