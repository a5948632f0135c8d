import type { AnswersFile } from '../flow/read-answers.ts';
import { applyCommand } from '../session/apply-command.ts';
import { startSession } from '../session/start-session.ts';
import type { Guide, Session } from '../session/types.ts';
import { type Misfit, playAnswers } from './play-answers.ts';
import type { CliWords } from './words.ts';

/** Gives answers to a session that is kept nowhere; with a misfit, the session as far as it went. `now`: milliseconds since 1970. */
export function playInMemory(of: { guide: Guide; answers: AnswersFile; now: number; words: CliWords }): {
  readonly session: Session;
  readonly misfit: Misfit | undefined;
} {
  const { guide, answers, now, words } = of;
  const at = new Date(now).toISOString();
  let session = startSession({ guide, id: 'walk', at, lang: guide.machine.flow.base });
  const misfit = playAnswers(
    {
      session: () => session,
      act: (command) => {
        if (command.do === 'paste' || command.do === 'look' || command.do === 'go-to') throw new Error('a walk looks at nothing');
        const applied = applyCommand(session, command, at);
        if (!applied.ok) return applied;
        session = applied.session;
        return { ok: true };
      },
    },
    { answers, words },
  );
  return { session, misfit };
}
