import type { FileAnswer } from '../flow/read-answers.ts';
import type { LiveSession } from '../session/types.ts';
import { cleanLine } from '../text/clean.ts';
import type { NamedAnswers } from './read-answers-file.ts';

/**
 * A session to which a file's answers are given as their steps are reached: a step that the next one does not name is asked, and
 * the answer waits. All wait in the journal too, so that they are still offered after an interruption. An answer that is
 * refused stops the list there; the person is asked.
 */
export function withAnswers(live: LiveSession, { name, answers }: NamedAnswers): LiveSession {
  const waiting: FileAnswer[] = [...answers.answers];
  const take = () => {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const { step, answer, voice, note, against, at } = next;
      if (live.session.place.step.id !== step) return;
      waiting.shift();
      if (note !== undefined) live.act({ do: 'note', text: note.text, for: note.for });
      const outcome = live.act({ do: 'answer', choice: { step, answer, voice, against, at, auto: true } });
      if (!outcome.ok) waiting.length = 0;
    }
  };
  for (const [field, text] of answers.intake) live.act({ do: 'intake', field, text });
  if (waiting.length > 0) {
    const source = cleanLine(name);
    live.act({
      do: 'known',
      known: waiting.map(({ step, answer, voice, note, against }) => ({ step, answer, voice, source, against, note })),
    });
  }
  take();
  return {
    get session() {
      return live.session;
    },
    act: (command) => {
      const outcome = live.act(command);
      if (outcome.ok && (command.do === 'answer' || command.do === 'change')) take();
      return outcome;
    },
    preview: live.preview,
    subscribe: live.subscribe,
    close: live.close,
  };
}
