import type { AnswersFile, FileAnswer } from '../flow/read-answers.ts';
import type { Command, Outcome, Session } from '../session/types.ts';
import { cleanLine } from '../text/clean.ts';
import type { CliWords } from './words.ts';

/** Whoever carries the answers out: a session on the disk, or one in memory only. */
export interface Player {
  session(): Session;
  act(command: Command): Outcome;
}

/** What went wrong, with the line of the file it stands in. */
export interface Misfit {
  readonly line: number;
  readonly message: string;
}

/**
 * Gives a file's answers in order, each to the step reached, and its intake. The first that does not fit, or one left over
 * after the end, is a misfit and stops (format.md, "Answers files and walks"); a list that ends early is none.
 */
export function playAnswers(player: Player, { answers, words }: { answers: AnswersFile; words: CliWords }): Misfit | undefined {
  for (const [field, text] of answers.intake) {
    const outcome = player.act({ do: 'intake', field, text });
    if (!outcome.ok) return { line: 1, message: outcome.message };
  }
  for (const given of answers.answers) {
    const { step, line } = given;
    const here = player.session().place.step;
    if (here.kind === 'end') return { line, message: words.leftOver(cleanLine(step)) };
    if (here.id !== step) return { line, message: words.doesNotFit(cleanLine(step), here.id) };
    const misfit = giveAnswer(player, given);
    if (misfit !== undefined) return misfit;
  }
  return undefined;
}

/** One answer of a file, with its note, at the step it names. */
export function giveAnswer({ act }: Pick<Player, 'act'>, given: FileAnswer): Misfit | undefined {
  const { step, answer, voice, note, against, at, line } = given;
  if (note !== undefined) {
    const noted = act({ do: 'note', text: note.text, for: note.for });
    if (!noted.ok) return { line, message: noted.message };
  }
  const outcome = act({ do: 'answer', choice: { step, answer, voice, against, at, auto: true } });
  return outcome.ok ? undefined : { line, message: outcome.message };
}
