import { type CleanText, cleanLine } from '../text/clean.ts';
import { ownLang } from '../text/lang.ts';
import { type Applied, ending } from './apply-command.ts';
import { continued } from './continued.ts';
import { draftOf, stepTaken } from './draft.ts';
import { isEarly } from './due.ts';
import { inOneWrite } from './in-one-write.ts';
import type { AnswerEntry, Command, LookEntry, Session, Time } from './types.ts';
import { SESSION_WORDS } from './words.ts';

// What a ticket can print; the whole text lies in the evidence.
const LONGEST_ERROR = 2_000;

/**
 * Goes straight to a step: `keep` answers stay, the ones given follow, in one write; all of them fit or nothing moves. `look`: the
 * text that was pasted, kept as evidence before; the answers that are `shown` rest on it.
 */
export function goTo(
  session: Session,
  { command, look, at }: { command: Extract<Command, { do: 'go-to' }>; look: LookEntry | undefined; at: Time },
): Applied {
  const words = SESSION_WORDS[ownLang(session.lang)];
  const { keep, answers } = command;
  if (keep < 0 || keep > session.path.length) return { ok: false, code: 'does-not-fit', message: words.doesNotFit };
  const draft = draftOf(session);
  const back = keep === session.path.length ? [] : [{ kind: 'back' as const, at, n: keep }];
  const first = [...continued(session, at), ...back, ...(look === undefined ? [] : [look])];
  for (const entry of first) draft.add(entry);
  const given: AnswerEntry[] = [];
  for (const { step, answer, voice } of answers) {
    const { place, path } = draft.done();
    const evidence = voice === 'shown' && look?.evidence !== undefined ? { evidence: [look.evidence] } : {};
    const early = isEarly({ place, led: path.at(-1) }, at) ? { early: true as const } : {};
    const entry: AnswerEntry = { kind: 'answer', at, step, answer, voice, ...evidence, ...early };
    if (stepTaken(session.guide, { entry, place, visit: 0 }) === undefined)
      return { ok: false, code: 'does-not-fit', message: words.doesNotFit };
    draft.add(entry);
    given.push(entry);
  }
  return { ok: true, ...ending(draft.done(), inOneWrite([...first, ...given]), at) };
}

/** The beginning of an error text on one line, as the ticket prints it. */
export function errorText(text: string): CleanText {
  const whole = cleanLine(text);
  return (whole.length > LONGEST_ERROR ? `${whole.slice(0, LONGEST_ERROR)} …` : whole) as CleanText;
}
