import { removeSecrets } from '../check/evidence/remove-secrets.ts';
import { type Clock, FileError } from '../terminal/ports.ts';
import { ownLang } from '../text/lang.ts';
import { type Applied, applyCommand, extend, voiceOf } from './apply-command.ts';
import { errorText, goTo } from './go-to.ts';
import { knownEntry } from './known-entry.ts';
import { previewChange } from './preview-change.ts';
import { readEntry } from './read-entry.ts';
import type { OpenJournal } from './store.ts';
import type { Command, Entry, LiveSession, Outcome, Session } from './types.ts';
import { SESSION_WORDS } from './words.ts';

// A whole trace log is a file, not a paste.
const MOST_PASTE = 5 * 1024 * 1024;

/**
 * A session that is running over its open journal. `act` writes and fsyncs before it acknowledges: when the write fails,
 * nothing has changed and the refusal says why.
 */
export function liveSession({
  session: first,
  journal,
  clock,
}: {
  session: Session;
  journal: OpenJournal;
  clock: Clock;
}): LiveSession {
  let session = first;
  const listeners = new Set<() => void>();
  const now = () => new Date(clock.now()).toISOString();
  const words = () => SESSION_WORDS[ownLang(session.lang)];

  const paste = (text: string): Applied => {
    if (text.trim() === '') return { ok: false, code: 'nothing-to-do', message: words().emptyNote };
    if (Buffer.byteLength(text) > MOST_PASTE) return { ok: false, code: 'too-big', message: words().pasteTooBig };
    // Passwords, tokens and keys are not stored, not even here.
    const { text: safe } = removeSecrets(text);
    return extend(session, [journal.keep(safe, { look: 'paste', step: session.place.step.id, at: now() })]);
  };
  const look = ({ looks, known }: Extract<Command, { do: 'look' }>): Applied => {
    const at = now();
    const step = session.place.step.id;
    const entries = looks.map(({ text, look: id, ...rest }): Entry => {
      // Kept first: a session never names evidence that is not there.
      const kept =
        text === undefined ? { kind: 'look' as const, at, look: id, step } : journal.keep(text, { look: id, step, at });
      return { ...kept, ...rest };
    });
    return extend(session, [...entries, ...known.map((each) => knownEntry(each, at))]);
  };
  const straight = (command: Extract<Command, { do: 'go-to' }>): Applied => {
    const at = now();
    const { error } = command;
    if (error === undefined) return goTo(session, { command, look: undefined, at });
    if (Buffer.byteLength(error) > MOST_PASTE) return { ok: false, code: 'too-big', message: words().pasteTooBig };
    // Nothing is kept of a way that does not fit.
    const tried = goTo(session, { command, look: undefined, at });
    if (!tried.ok) return tried;
    const { text: safe } = removeSecrets(error);
    const kept = journal.keep(safe, { look: 'paste', step: session.place.step.id, at });
    return goTo(session, { command, look: { ...kept, voice: 'shown', error: errorText(safe) }, at });
  };
  const act = (command: Command): Outcome => {
    try {
      const applied =
        command.do === 'paste'
          ? paste(command.text)
          : command.do === 'look'
            ? look(command)
            : command.do === 'go-to'
              ? straight(command)
              : applyCommand(session, command, now());
      if (!applied.ok) return applied;
      if (!applied.append.every((entry) => readEntry(JSON.parse(JSON.stringify(entry))) !== undefined))
        // What could not be read back is not written: one such line would make the whole journal unreadable.
        return { ok: false, code: 'does-not-fit', message: words().doesNotFit };
      if (applied.append.length > 0) journal.append(applied.append);
      session = applied.session;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return { ok: false, code: 'not-written', message: words().notWritten(error.path, words().problems[error.problem]) };
    }
    for (const listener of listeners) listener();
    return { ok: true };
  };
  return {
    get session() {
      return session;
    },
    act,
    preview: (index, answer) => previewChange(session, { index, answer, voice: voiceOf(session), at: now() }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: journal.close,
  };
}
