import { readEntry } from '../../session/read-entry.ts';
import { replay as replayEntries } from '../../session/replay.ts';
import type { Entry, Guide, Session, SessionEntry, Time, Where } from '../../session/types.ts';
import type { CleanText } from '../../text/clean.ts';
import type { Lang } from '../../text/lang.ts';
import type { Replay } from '../schema.ts';

interface Begun {
  readonly guide: Guide;
  readonly id: string;
  /** Now: when the session is begun here. */
  readonly at: Time;
  readonly lang: Lang;
  readonly say?: Lang | undefined;
  readonly where: Where;
  readonly case?: CleanText | undefined;
}

/**
 * A new session that stands where a transcript's stood: its answers with voices, times and notes, intake, and what was looked at, as
 * entries of its own journal. Times that are still to come (another clock) become the moment before `at`. Answers that no longer fit the flow stop the
 * replay there, as in a session whose flow changed; nothing is lost.
 */
export function beginFrom(replay: Replay, begun: Begun): Session & { readonly entries: readonly [SessionEntry, ...Entry[]] } {
  const { guide, id, at, lang, say, where, case: reference } = begun;
  const header = {
    ...{ kind: 'session', at, format: 1, flow: replay.flow, version: replay.version, hash: replay.hash, lang },
    ...(say === undefined ? {} : { say }),
    where,
    ...(reference === undefined ? {} : { case: reference }),
    from: { session: replay.session ?? '', at: replay.started, profile: replay.profile ?? 'own' },
  };
  const raw = [header, ...happened(replay, { guide, at })];
  // Through the journal's own reader: what could not be read back is not begun with.
  const entries = raw.flatMap((entry) => readEntry(JSON.parse(JSON.stringify(entry))) ?? []) as [SessionEntry, ...Entry[]];
  const session = replayEntries({ guide, id, entries });
  const { step } = session.place;
  const last = session.path.at(-1)?.entry.at ?? at;
  if (step.kind === 'end') entries.push({ kind: 'end', at: last, step: step.id });
  return replayEntries({ guide, id, entries }) as ReturnType<typeof beginFrom>;
}

function happened({ answers, notes, wrong, intake, needs, looks }: Replay, { guide, at }: { guide: Guide; at: Time }): object[] {
  // Strictly before: what is given from now on is told from it by its time.
  const before = new Date(Date.parse(at) - 1).toISOString();
  const past = (time: Time): Time => (time < at ? time : before);
  const { all } = guide.machine.flow;
  // What stands beside the answers, each before the first answer given after it.
  const beside = [
    ...(looks ?? []).filter(({ step }) => all.has(step)).map((look) => ({ at: look.at, entry: lookEntry(look, past(look.at)) })),
    ...(notes ?? []).map((note) => ({ at: note.at, entry: { kind: 'note', ...note, at: past(note.at) } })),
    ...(wrong ?? []).map((said) => ({ at: said.at, entry: { kind: 'wrong', ...said, at: past(said.at) } })),
  ].toSorted((one, other) => one.at.localeCompare(other.at));
  const entries: object[] = [];
  const until = (time: Time | undefined) => {
    while (beside[0] !== undefined && (time === undefined || beside[0].at <= time)) entries.push(beside.shift()!.entry);
  };
  for (const { notes: own, asked: _, parked: __, ...answer } of answers) {
    until(own?.[0]?.at ?? answer.at);
    for (const { text, for: whom, at: noted } of own ?? [])
      entries.push({ kind: 'note', at: past(noted ?? answer.at), step: answer.step, text, for: whom });
    until(answer.at);
    entries.push({ kind: 'answer', ...answer, at: past(answer.at) });
  }
  until(undefined);
  for (const each of intake) entries.push({ kind: 'intake', ...each, at: past(each.at) });
  for (const { is, ...each } of needs ?? []) entries.push({ kind: 'need', ...each, has: is === 'attached', at: past(each.at) });
  return entries;
}

function lookEntry({ answers: _, found, ...look }: NonNullable<Replay['looks']>[number], at: Time): object {
  return { kind: 'look', ...look, at, ...(found === undefined ? {} : { found: found.map(withPairs) }) };
}

type Found = NonNullable<NonNullable<Replay['looks']>[number]['found']>[number];

function withPairs({ bound, ...found }: Found): object {
  return { ...found, ...(bound === undefined ? {} : { bound: bound.map(({ name, text }) => [name, text]) }) };
}
