import { join } from 'node:path';
import { heldHere } from '../session/held-here.ts';
import { liveSession } from '../session/live-session.ts';
import type { Holder } from '../session/lock.ts';
import { replay } from '../session/replay.ts';
import { startSession } from '../session/start-session.ts';
import type { OpenJournal, Store } from '../session/store.ts';
import type { Listed } from '../session/stored-sessions.ts';
import type { Entry, Guide, LiveSession, Session, SessionEntry } from '../session/types.ts';
import type { CleanText } from '../text/clean.ts';
import { cleanLine } from '../text/clean.ts';
import type { Context } from './context.ts';
import { short } from './explain-wrong.ts';
import { findFlow } from './find-flow.ts';
import { sessionLangs } from './languages.ts';
import { loadGuide } from './load-guide.ts';
import { writing } from './open-home.ts';
import { ownCommand, resumeCommand } from './typed-command.ts';
import { UserError } from './user-error.ts';

/** A session that runs, and where it is kept. */
export interface Running {
  readonly live: LiveSession;
  readonly journal: OpenJournal;
}

const LONGEST_CASE = 120;

/** What `--case` names. */
export function caseGiven({ flags }: Context): CleanText | undefined {
  const text = flags.case === undefined ? '' : cleanLine(flags.case);
  return text === '' ? undefined : (text.slice(0, LONGEST_CASE) as CleanText);
}

/** A new session of a flow, with what the options say about it; its journal is there before the first question. */
export function newSession(context: Context, { guide, store }: { guide: Guide; store: Store }): Running {
  const { system, flags } = context;
  const at = new Date(system.clock.now()).toISOString();
  const { lang, say } = sessionLangs(context, guide);
  const where = flags.where ?? context.settings.where;
  const begin = (id: string) => startSession({ guide, id, at, lang, say, where, case: caseGiven(context) });
  const journal = writing(context, store.home, () => store.create((id) => begin(id).entries));
  context.journalAt(journal.folder);
  return { journal, live: liveSession({ session: begin(journal.id), journal, clock: system.clock }) };
}

/** An old session, opened to go on. Raises `UserError` where it is not there, not readable, or open elsewhere. */
export async function oldSession(context: Context, { asked, store }: { asked: string; store: Store }): Promise<Running> {
  const { system, words, flags, err, warn } = context;
  const opened = writing(context, store.home, () => store.open(asked));
  if (!opened.ok) {
    if (opened.why === 'held') throw heldElsewhere(context, { ...opened, home: store.home });
    if (opened.why === 'broken')
      throw new UserError(words.broken(opened.id, `${opened.path}:${opened.line}`), { hint: sessionsHint(context) });
    throw notFound(context, opened);
  }
  const { journal } = opened;
  try {
    context.journalAt(journal.folder);
    const entries = journal.entries as readonly [SessionEntry, ...Entry[]];
    if (journal.tookOver !== undefined) warn(words.tookOver(journal.tookOver.pid));
    if (journal.droppedLine) warn(words.droppedLine);
    const command = (flows: string) => resumeCommand(context, { id: journal.id, flows });
    const guide = await guideOf(context, { entries, home: store.home, command });
    const session = replay({ guide, id: journal.id, entries });
    const held = heldHere(session, system.clock.now());
    if (held !== undefined) err(`${held.words}.`);
    const live = liveSession({ session, journal, clock: system.clock });
    const set = {
      ...(flags.lang === undefined ? {} : { lang: sessionLangs(context, guide).lang }),
      ...(flags.say === undefined ? {} : { say: sessionLangs(context, guide).say ?? session.lang }),
      ...(flags.where === undefined ? {} : { where: flags.where }),
      ...(caseGiven(context) === undefined ? {} : { case: caseGiven(context)! }),
    };
    if (Object.keys(set).length > 0) live.act({ do: 'set', ...set });
    return { journal, live };
  } catch (error) {
    journal.close();
    throw error;
  }
}

interface Begun {
  readonly entries: readonly [SessionEntry, ...Entry[]];
  readonly home: string;
  /** What goes on with it with the flow of another place; without it the command as it was typed. */
  readonly command?: (flows: string) => string;
}

/** The flow of a journal, found by its id, in all its languages: the session may be seen in any at any moment. */
async function guideOf(context: Context, { entries, home, command }: Begun): Promise<Guide> {
  const { flow, hash, version } = entries[0];
  const guide = await loadGuide(context, { dir: await findFlow(context, flow, { hash, command }), home, forLooks: true });
  const now = guide.machine.flow;
  const named = (of: { readonly version: number; readonly hash: string }) => `${of.version}, ${cleanLine(of.hash.slice(0, 7))}`;
  if (now.hash !== hash) context.warn(context.words.otherVersion({ begun: named({ version, hash }), now: named(now) }));
  return guide;
}

/** Read to be reported, not to go on with: no lock is taken, somebody may have it open. */
export async function readSession(
  context: Context,
  { asked, store }: { asked: string | undefined; store: Store },
): Promise<Session> {
  const { words } = context;
  const one = asked === undefined ? newestReadable(store) : asRead(context, { asked, store });
  if (one === undefined) throw new UserError(words.noSession);
  if (!one.ok) throw new UserError(words.broken(one.id, one.path));
  return replay({ guide: await guideOf(context, { entries: one.entries, home: store.home }), id: one.id, entries: one.entries });
}

function asRead(context: Context, { asked, store }: { asked: string; store: Store }): Listed {
  const found = store.find(asked);
  if (!found.ok) throw notFound(context, found);
  return store.read(found.id);
}

function newestReadable(store: Store): Listed | undefined {
  for (const each of store.newest()) if (each.ok) return each;
  return undefined;
}

const sessionsHint = (context: Context): string => context.words.sessionsHint(ownCommand(context, ['sessions']));

/** No session, or several, begin so. */
export function notFound(
  context: Context,
  found: { readonly why: 'not-found'; readonly asked: string } | { readonly why: 'ambiguous'; readonly ids: readonly string[] },
): UserError {
  const { words } = context;
  const hint = sessionsHint(context);
  if (found.why === 'not-found') return new UserError(words.unknownSession(short(found.asked)), { hint });
  const shown = found.ids.slice(0, 10);
  return new UserError(words.ambiguousSession(shown.join(', ')), { hint });
}

/** Somebody else has it open: who, and what can be done about it. */
export function heldElsewhere(context: Context, { id, holder, home }: { id: string; holder: Holder; home: string }): UserError {
  const { words, system } = context;
  const isNear = holder.host === system.host.host;
  const read = ownCommand(context, ['export', id, '--what', 'transcript', '--profile', 'own']);
  const hint = isNear
    ? words.heldHint({ list: ownCommand(context, ['sessions']), read })
    : words.heldFarHint(join(home, 'sessions', id, 'lock'));
  return new UserError(words.held(id, holder.pid, short(holder.host)), { hint });
}

/** Whether a journal stands at an end. */
export function isEnded(entries: readonly Entry[]): boolean {
  let ended = false;
  for (const { kind } of entries) {
    if (kind === 'end') ended = true;
    else if (kind === 'back' || kind === 'answer') ended = false;
  }
  return ended;
}
