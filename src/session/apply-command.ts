import { removeSecrets } from '../check/evidence/remove-secrets.ts';
import { type CleanText, clean, cleanLine } from '../text/clean.ts';
import { ownLang } from '../text/lang.ts';
import { changeAnswer } from './change.ts';
import { checkValue } from './check-value.ts';
import { continued } from './continued.ts';
import { draftOf, stepTaken } from './draft.ts';
import { isEarly } from './due.ts';
import { inOneWrite } from './in-one-write.ts';
import { knownEntry } from './known-entry.ts';
import { knownHere } from './known-here.ts';
import type { AnswerEntry, Choice, Command, Entry, LookEntry, Refusal, Session, Time, Voice } from './types.ts';
import { SESSION_WORDS } from './words.ts';

export type Applied = { readonly ok: true; readonly session: Session; readonly append: readonly Entry[] } | Refusal;

// A note is a few sentences; what is longer is evidence and is pasted.
const LONGEST_NOTE = 20_000;
const LONGEST_LINE = 2_000;
const LONGEST_CASE = 120;

/** Pasting, looking and going straight to a step bring evidence, which needs the disk: they belong to the live session. */
export type PureCommand = Exclude<Command, { do: 'paste' | 'look' | 'go-to' }>;

/** The voice a manual answer carries unless somebody says otherwise: where the fault sits decides. */
export function voiceOf(session: Session): Voice {
  return session.voice ?? (session.where === 'customer' ? 'told' : 'seen');
}

/**
 * What a command makes of a session, and the entries to append for it. Pure: nothing is written. A refusal changes nothing.
 */
export function applyCommand(session: Session, command: PureCommand, at: Time): Applied {
  const words = SESSION_WORDS[ownLang(session.lang)];
  const refuse = (code: Refusal['code'], message: CleanText): Refusal => ({ ok: false, code, message });
  switch (command.do) {
    case 'answer':
      return answer(session, command.choice, at);
    case 'back': {
      const n = session.path.findLastIndex(({ entry }) => entry.auto !== true);
      if (n === -1) return refuse('nothing-to-do', session.path.length === 0 ? words.firstQuestion : words.nothingOfYours);
      return extend(session, inOneWrite([...continued(session, at), { kind: 'back', at, n }]));
    }
    case 'change': {
      const changed = changeAnswer(session, {
        index: command.index,
        answer: command.answer,
        voice: command.voice ?? voiceOf(session),
        at,
      });
      return changed.ok ? { ok: true, ...ending(changed.session, changed.append, at) } : changed;
    }
    case 'note': {
      const text = removeSecrets(clean(command.text).trim()).text as CleanText;
      if (text === '') return refuse('nothing-to-do', words.emptyNote);
      if (text.length > LONGEST_NOTE) return refuse('too-big', words.tooLong(LONGEST_NOTE));
      return extend(session, [{ kind: 'note', at, step: session.place.step.id, text, for: command.for }]);
    }
    case 'intake': {
      const text = cleanLine(removeSecrets(command.text).text);
      if (text === '') return refuse('nothing-to-do', words.emptyNote);
      if (text.length > LONGEST_LINE) return refuse('too-big', words.tooLong(LONGEST_LINE));
      return extend(session, [{ kind: 'intake', at, field: command.field, text, voice: voiceOf(session) }]);
    }
    case 'need': {
      const text = cleanLine(removeSecrets(command.text).text);
      const { step } = session.place;
      const needs = step.kind === 'end' ? session.guide.machine.flow.tickets.get(step.ticket ?? '')?.needs : undefined;
      if (needs?.includes(command.need) !== true) return refuse('does-not-fit', words.notHere);
      if (text === '') return refuse('nothing-to-do', words.emptyNote);
      if (text.length > LONGEST_LINE) return refuse('too-big', words.tooLong(LONGEST_LINE));
      return extend(session, [{ kind: 'need', at, need: command.need, has: command.has, text, voice: voiceOf(session) }]);
    }
    case 'set': {
      const { do: _, case: reference, ...rest } = command;
      const name =
        reference === undefined ? {} : { case: cleanLine(cleanLine(removeSecrets(reference).text).slice(0, LONGEST_CASE)) };
      return extend(session, [{ kind: 'set', at, ...rest, ...name }]);
    }
    case 'voice':
      return { ok: true, session: { ...session, voice: command.voice }, append: [] };
    case 'known':
      return extend(
        session,
        command.known.map((known) => knownEntry(known, at)),
      );
    case 'hold':
      // Waiting longer does not begin anew.
      return extend(session, session.held === undefined ? [{ kind: 'hold', at }] : []);
    case 'go-on':
      return extend(session, session.held === undefined ? [] : [{ kind: 'hold', at: session.held, until: at }]);
    case 'wrong': {
      const text = clean(removeSecrets(clean(command.text)).text.trim().slice(0, LONGEST_NOTE));
      if (text === '') return refuse('nothing-to-do', words.emptyNote);
      return extend(session, [{ kind: 'wrong', at, step: session.place.step.id, text }]);
    }
  }
}

function answer(session: Session, choice: Choice, at: Time): Applied {
  const words = SESSION_WORDS[ownLang(session.lang)];
  const { step } = session.place;
  if (step.kind === 'end' || step.id !== choice.step) return { ok: false, code: 'does-not-fit', message: words.notHere };
  let given = choice.answer;
  if (step.kind === 'value' && given !== 'unknown') {
    const kind = session.guide.machine.flow.values.get(step.asks)?.kind ?? 'text';
    // Passwords, tokens and keys are not stored, also where somebody typed one into the wrong field.
    const text = kind === 'text' ? removeSecrets(given).text : given;
    const checked = checkValue({ kind, text, lang: ownLang(session.lang) });
    if (!checked.ok) return checked;
    given = checked.value;
  }
  const against = choice.against ?? contradicted(session, given);
  if (against !== undefined && (step.kind === 'value' || session.guide.machine.take(session.place, against) === undefined))
    return { ok: false, code: 'does-not-fit', message: words.doesNotFit };
  const evidence = [...new Set([...(choice.evidence ?? []), ...looksHere(session)])];
  const entry: AnswerEntry = {
    ...{ kind: 'answer', at: choice.at ?? at, step: step.id, answer: given, voice: choice.voice ?? voiceOf(session) },
    ...(against === undefined || against === given ? {} : { against }),
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(isTooSoon(session, choice, at) ? { early: true as const } : {}),
    ...(choice.auto === true ? { auto: true as const } : {}),
  };
  if (stepTaken(session.guide, { entry, place: session.place, visit: 0 }) === undefined)
    return { ok: false, code: 'does-not-fit', message: words.doesNotFit };
  const draft = draftOf(session);
  const append = inOneWrite([...continued(session, at), entry]);
  for (const each of append) draft.add(each);
  return { ok: true, ...ending(draft.done(), append, at) };
}

/**
 * An entry of a file without a time counts as in time (format.md, "Answers files and walks"); so does one older than the answer
 * before it, which then carries the clock's time and tells nothing about when things happened.
 */
function isTooSoon({ path, place }: Session, choice: Choice, now: Time): boolean {
  const led = path.at(-1);
  if (choice.at === undefined) return choice.auto !== true && isEarly({ place, led }, now);
  return (led === undefined || choice.at >= led.entry.at) && isEarly({ place, led }, choice.at);
}

/** What a look says of this question where a person says otherwise: both stand (design.md, "A person's answer leads"). */
function contradicted(session: Session, given: string): string | undefined {
  if (session.place.step.kind === 'value' || given === 'unknown') return undefined;
  const found = knownHere(session).findLast(({ found: judged }) => judged !== undefined);
  return found === undefined || found.answer === given ? undefined : found.answer;
}

/** What was pasted since this step was reached is evidence of its answer. */
function looksHere(session: Session): readonly string[] {
  const last = session.entries.findLastIndex((entry) => entry.kind === 'answer' || entry.kind === 'back');
  const { step } = session.place;
  const { checks } = session.guide.machine.flow;
  const uses = step.kind === 'end' ? undefined : checks?.checks.get(step.check ?? '')?.uses;
  // What came with evidence from elsewhere is about other questions too.
  const isAbout = ({ look, looked }: LookEntry) => looked === undefined && (look === 'paste' || uses?.includes(look) === true);
  const here: string[] = [];
  for (const entry of session.entries.slice(last + 1))
    if (entry.kind === 'look' && entry.step === step.id && entry.evidence !== undefined && isAbout(entry))
      here.push(entry.evidence);
  return here;
}

/** An end reached is said in the same write as the answer that reached it. */
export function ending(session: Session, append: readonly Entry[], at: Time): { session: Session; append: readonly Entry[] } {
  if (session.place.step.kind !== 'end') return { session, append };
  const end: Entry = { kind: 'end', at, step: session.place.step.id };
  const draft = draftOf(session);
  draft.add(end);
  return { session: draft.done(), append: [...append, end] };
}

/** A session with entries added. */
export function extend(
  session: Session,
  append: readonly Entry[],
): { readonly ok: true; readonly session: Session; readonly append: readonly Entry[] } {
  const draft = draftOf(session);
  for (const entry of append) draft.add(entry);
  return { ok: true, session: draft.done(), append };
}
