import { beginFrom } from '../../report/read/begin-from.ts';
import type { Replay } from '../../report/schema.ts';
import { liveSession } from '../../session/live-session.ts';
import { openedNotice } from '../../session/opened-notice.ts';
import type { Guide, Session, Where } from '../../session/types.ts';
import { cleanLine } from '../../text/clean.ts';
import { carryOn } from '../carry-on.ts';
import type { Context } from '../context.ts';
import { flowOfId } from '../find-flow.ts';
import { sessionLangs } from '../languages.ts';
import { loadGuide } from '../load-guide.ts';
import { openHome, writing } from '../open-home.ts';
import { caseGiven, type Running } from '../open-session.ts';
import { type Opened, readOpened } from '../opening/read-opened.ts';
import { OPENING_WORDS } from '../opening/words.ts';
import { prepareFront } from '../prepare-front.ts';
import { resumeCommand } from '../typed-command.ts';
import { UserError } from '../user-error.ts';

/** `ariane open FILE`: a new session here that stands where somebody's transcript stood. */
export async function open(context: Context): Promise<number> {
  const { operands, system } = context;
  const opened = await readOpened(context, operands[0]!);
  const { replay } = opened;
  const dir = await flowOf(context, replay);
  const store = openHome(context);
  const prepared = prepareFront(context);
  const guide = await loadGuide(context, { dir, home: store.home, forLooks: true });
  const begin = (id: string) => begun(context, { guide, id, replay });
  const journal = writing(context, store.home, () => store.create((id) => begin(id).entries));
  context.journalAt(journal.folder);
  const session = begin(journal.id);
  const running: Running = { journal, live: liveSession({ session, journal, clock: system.clock }) };
  explain(context, { opened, session, isHere: replay.session !== undefined && store.find(replay.session).ok });
  return carryOn(context, running, { prepared });
}

function begun(context: Context, { guide, id, replay }: { guide: Guide; id: string; replay: Replay }) {
  const { system, flags, locale, settings } = context;
  const { lang: found, say } = sessionLangs(context, guide);
  // Nobody here asked for a language the flow has: then the sender's.
  const isAsked = flags.lang !== undefined || locale.some((each) => guide.texts.has(each));
  const lang = !isAsked && replay.lang !== undefined && guide.texts.has(replay.lang) ? replay.lang : found;
  const reference = caseGiven(context) ?? (replay.case === undefined ? undefined : cleanLine(replay.case));
  const at = new Date(system.clock.now()).toISOString();
  return beginFrom(replay, { guide, id, at, lang, say, where: flags.where ?? whereOf(replay, settings.where), case: reference });
}

/** Whoever has to hide names, or was told the answers, sits elsewhere than the fault: nothing is run on this machine for it, whatever is `usual`. */
function whereOf({ profile, answers }: Replay, usual: Where = 'here'): Where {
  const isElsewhere = (profile !== undefined && profile !== 'own') || answers.some(({ voice }) => voice === 'told');
  return isElsewhere ? 'customer' : usual;
}

/** The folder of the flow a transcript was made with. Raises `UserError` with the flow, its version, and how to name its folder. */
async function flowOf(context: Context, { flow, version, hash }: Replay): Promise<string> {
  const dir = await flowOfId(context, { id: flow, hash });
  const words = OPENING_WORDS[context.lang];
  if (dir !== undefined) return dir;
  throw new UserError(words.needsFlow(flow, version, cleanLine(hash.slice(0, 7))), { hint: words.needsFlowHint });
}

/** What no page says: that nothing proves the file, another flow's version, another clock; and without prompts what came. */
function explain(context: Context, { opened, session, isHere }: { opened: Opened; session: Session; isHere: boolean }): void {
  const { err, flags, lang, system } = context;
  const words = OPENING_WORDS[lang];
  const { replay, name, isProved } = opened;
  const { flow } = session.guide.machine;
  if (!isProved) err(words.unproved(name));
  const version = (of: { version: number; hash: string }) => `${of.version}, ${cleanLine(of.hash.slice(0, 7))}`;
  if (flow.hash !== replay.hash) err(words.otherVersion({ theirs: version(replay), ours: version(flow) }));
  if (session.stopped !== undefined)
    err(words.stopsAt({ kept: session.path.length, all: replay.answers.length, step: session.stopped.step }));
  const now = new Date(system.clock.now()).toISOString();
  const future = replay.answers.filter(({ at }) => at > now).length;
  if (future > 0) err(words.future(future));
  if (session.where === 'customer' && flags.where === undefined) err(words.atCustomer);
  if (isHere && replay.session !== undefined)
    err(words.isHere(resumeCommand(context, { id: replay.session, flows: flags.flows })));
  // A page says it above its question; a ticket that is printed does not.
  if (flags['no-input'] === true && session.place.step.kind === 'end')
    for (const { text } of openedNotice(session, system.clock.now())) err(text);
}
