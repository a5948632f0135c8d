import { LOOK_PLACES } from '../flow/check-types.ts';
import type { ValueKind } from '../flow/types.ts';
import { replay } from '../session/replay.ts';
import type { Entry, Found, LookEntry, Session, SessionEntry } from '../session/types.ts';
import type { CleanText } from '../text/clean.ts';
import { findEmails } from './find/emails.ts';
import { hideDomain, hideHost } from './hide-host.ts';
import type { Hiding } from './hiding.ts';
import { learnedWords } from './learned-words.ts';
import { redactText } from './redact-text.ts';
import { redactValue } from './redact-value.ts';

/**
 * The same session with everything hidden that came from outside: values by their kind, notes, intake, the case, where was looked,
 * what was found. The flow's own words are never touched; a report made from it holds placeholders wherever a value would stand.
 * Run it after `learnSession`, so that what is said late is hidden early, too.
 */
export function redactSession(session: Session, hiding: Hiding): Session {
  const learned = learnedWords(hiding);
  const free = (text: string): string => redactText(text, hiding, learned);
  const entries = session.entries.map((entry) => redactEntry(entry, { session, hiding, free }));
  return replay({
    guide: session.guide,
    id: session.id,
    entries: entries as unknown as readonly [SessionEntry, ...Entry[]],
  });
}

/** Learns the names a session holds, in every entry, without making anything of it. */
export function learnSession(session: Session, hiding: Hiding): void {
  for (const entry of session.entries) for (const text of textsIn(entry)) hiding.names.reserve(text);
  // Typed values first: they are what the case is about, and have the first numbers and the plainest names.
  const learned = learnedWords(hiding);
  for (const entry of session.entries)
    if (entry.kind === 'answer')
      answerOf(entry.step, entry.answer, { session, hiding, free: (text) => redactText(text, hiding, learned) });
  // Twice: what the first round names in a value is a word to find in a note before it.
  redactSession(session, hiding);
  redactSession(session, hiding);
  hiding.forget();
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

interface Of {
  readonly session: Session;
  readonly hiding: Hiding;
  readonly free: (text: string) => string;
}

function redactEntry(entry: Entry, of: Of): Entry {
  const { free } = of;
  const line = (text: CleanText): CleanText => free(text) as CleanText;
  switch (entry.kind) {
    case 'session':
    case 'set':
      return entry.case === undefined ? entry : { ...entry, case: line(entry.case) };
    case 'answer':
      return { ...entry, answer: answerOf(entry.step, entry.answer, of) };
    case 'known':
      return {
        ...entry,
        answer: answerOf(entry.step, entry.answer, of),
        source: line(entry.source),
        ...(entry.note === undefined ? {} : { note: { ...entry.note, text: line(entry.note.text) } }),
        ...(entry.found === undefined ? {} : { found: foundOf(entry.found, of) }),
      };
    case 'note':
    case 'intake':
    case 'need':
    case 'wrong':
      return { ...entry, text: line(entry.text) };
    case 'look':
      return lookOf(entry, of);
    case 'back':
    case 'hold':
    case 'end':
      return entry;
  }
}

/** An option's id says nothing of anybody; a typed value is what its step asks for. */
function answerOf(step: string, answer: string, { session, hiding, free }: Of): string {
  const { flow } = session.guide.machine;
  const asked = flow.all.get(step);
  if (asked?.kind !== 'value' || answer === 'unknown') return asked === undefined ? free(answer) : answer;
  return redactValue(flow.values.get(asked.asks)?.kind ?? 'text', answer, hiding, free);
}

function lookOf(entry: LookEntry, of: Of): LookEntry {
  const { free, hiding, session } = of;
  const { values } = session.guide.machine.flow;
  const kindOf = (id: string): ValueKind => values.get(id)?.kind ?? 'text';
  const { place } = entry;
  const host = (text: string | undefined) =>
    text === undefined ? undefined : hiding.hides('host') ? hideHost(hiding, text) : text;
  return {
    ...entry,
    // A look's id is the flow's; nothing else is taken on trust.
    ...(entry.where !== undefined && LOOK_PLACES.includes(entry.where) ? { where: entry.where } : {}),
    ...(place === undefined
      ? {}
      : {
          place: {
            host: host(place.host),
            tenant: place.tenant === undefined ? undefined : free(place.tenant),
            organisation: place.organisation === undefined ? undefined : organisationOf(place.organisation, of),
            account: place.account === undefined ? undefined : free(place.account),
          },
        }),
    ...(entry.values === undefined
      ? {}
      : { values: entry.values.map(([id, text]) => [id, redactValue(kindOf(id), text, hiding, free)] as const) }),
    ...(entry.found === undefined ? {} : { found: entry.found.map((found) => foundOf(found, of)) }),
    ...(entry.error === undefined ? {} : { error: free(entry.error) as CleanText }),
  };
}

function organisationOf(text: string, { hiding, free }: Of): string {
  if (!hiding.hides('domain')) return free(text);
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*$/u.test(text) ? hideDomain(hiding, text) : free(findEmails(text, hiding));
}

function foundOf(found: Found, of: Of): Found {
  const { free, session } = of;
  const { flow } = session.guide.machine;
  // A check that answers with a value answers for the step that asks it.
  const asking = [...flow.all.values()].find((step) => step.kind === 'value' && step.check === found.check);
  const line = (text: CleanText): CleanText => free(text) as CleanText;
  // An organisation's name is one word, and nothing in a sentence gives it away as a name.
  const boundOf = (id: string, text: CleanText): CleanText =>
    (/organi[sz]ation/.test(id) ? organisationOf(text, of) : free(text)) as CleanText;
  return {
    ...found,
    ...(found.answer === undefined || asking === undefined ? {} : { answer: answerOf(asking.id, found.answer, of) }),
    ...(found.bound === undefined ? {} : { bound: found.bound.map(([id, text]) => [id, boundOf(id, text)] as const) }),
    ...(found.lines === undefined ? {} : { lines: found.lines.map((each) => ({ ...each, text: line(each.text) })) }),
  };
}
