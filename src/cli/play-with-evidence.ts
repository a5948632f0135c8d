import type { AnswersFile } from '../flow/read-answers.ts';
import type { Looking } from '../session/looking.ts';
import type { LiveSession, Outcome } from '../session/types.ts';
import { cleanLine } from '../text/clean.ts';
import type { Misfit } from './play-answers.ts';
import { giveAnswer } from './play-answers.ts';
import type { CliWords } from './words.ts';

interface Playing {
  readonly live: LiveSession;
  readonly looking: Looking | undefined;
  readonly answers: AnswersFile;
  readonly words: CliWords;
  /** Checks may look without being asked. */
  readonly allows: boolean;
  readonly signal: AbortSignal;
}

/**
 * Goes on as far as an answers file, evidence and (where allowed) looks lead. The file's word for a step leads, evidence answers
 * what the file does not name; then a check may look. The first entry that does not fit is a misfit, as in `playAnswers`.
 */
export async function playWithEvidence(playing: Playing): Promise<Misfit | undefined> {
  const { live, looking, answers, words, allows, signal } = playing;
  for (const [field, text] of answers.intake) {
    const outcome = live.act({ do: 'intake', field, text });
    if (!outcome.ok) return { line: 1, message: outcome.message };
  }
  const looked = new Set<string>();
  const waiting = [...answers.answers];
  for (;;) {
    const { step } = live.session.place;
    const next = waiting[0];
    if (next?.step === step.id) {
      await looking?.settle({ take: false });
      const misfit = giveAnswer(live, next);
      if (misfit !== undefined) return misfit;
      waiting.shift();
      continue;
    }
    const { length } = live.session.path;
    await looking?.settle({ take: true });
    if (live.session.path.length > length) continue;
    const key = `${step.id} ${length}`;
    if (allows && looking !== undefined && step.kind !== 'end' && !looked.has(key)) {
      looked.add(key);
      if ((await lookAndTake({ live, looking, signal })).ok) continue;
    }
    if (next === undefined) return undefined;
    const { line } = next;
    if (step.kind === 'end') return { line, message: words.leftOver(cleanLine(next.step)) };
    return { line, message: words.doesNotFit(cleanLine(next.step), step.id) };
  }
}

async function lookAndTake({ live, looking, signal }: Pick<Playing, 'live' | 'signal'> & { looking: Looking }): Promise<Outcome> {
  const no: Outcome = { ok: false, code: 'nothing-to-do', message: cleanLine('') };
  const offer = await looking.offer();
  if (offer === undefined || offer.blocked.length > 0) return no;
  const found = await looking.look({ signal, progress: () => {} });
  if ('ok' in found || found.answer === undefined) return no;
  const { id: answer, evidence } = found.answer;
  return live.act({
    do: 'answer',
    choice: { step: live.session.place.step.id, answer, voice: 'observed', evidence, auto: true },
  });
}
