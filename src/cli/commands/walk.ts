import type { Store } from '../../session/store.ts';
import { carryOn } from '../carry-on.ts';
import type { Context } from '../context.ts';
import { exitCode, exitOfLeave } from '../exit-codes.ts';
import { findFlow } from '../find-flow.ts';
import { caseOf } from '../leaving/case-folders.ts';
import { loadGuide } from '../load-guide.ts';
import { openHome } from '../open-home.ts';
import { caseGiven, isEnded, newSession, oldSession } from '../open-session.ts';
import type { PickedPlace } from '../pick-found.ts';
import { frontOf, prepareFront } from '../prepare-front.ts';
import { resumeCommand } from '../typed-command.ts';

// Each is a journal to read before the first question; who looks for an older one asks `ariane sessions`.
const NEWEST = 5;

/** `ariane [FLOW]`: a new session, the open ones named; without FLOW first a choice of flows and open sessions. */
export async function walk(context: Context): Promise<number> {
  const { operands, words, flags, err } = context;
  const store = openHome(context);
  let dir = operands[0] === undefined ? undefined : await findFlow(context, operands[0]);
  let found: PickedPlace | undefined;
  if (dir === undefined) {
    const { pick } = await import('../pick.ts');
    const picked = await pick(context, { store, front: frontOf(context) });
    if (picked.kind === 'left') return picked.leave === 'ended' ? exitCode('stopped') : exitOfLeave(picked.leave);
    if (picked.kind === 'session')
      return carryOn(context, await oldSession(context, { asked: picked.id, store }), { prepared: prepareFront(context) });
    dir = picked.dir;
    if (picked.kind === 'found') found = picked.found;
  }
  const prepared = prepareFront(context);
  const guide = await loadGuide(context, { dir, home: store.home, forLooks: true });
  const { flow } = guide.machine;
  // Looked at before a session is begun, so that a bad file leaves none behind.
  if (flags.answers !== undefined)
    (await import('../read-answers-file.ts')).readAnswersFile(context, { file: flags.answers, flow });
  const evidence =
    flags.evidence === undefined
      ? undefined
      : await (await import('../looking/given-evidence.ts')).readGivenEvidence(context, { path: flags.evidence, guide });
  const open = store.list(NEWEST).filter((each) => each.ok && each.entries[0].flow === flow.id && !isEnded(each.entries));
  if (operands[0] !== undefined && open.length > 0) {
    err(words.open);
    for (const each of open) {
      if (!each.ok) continue;
      // With another state of the flow it would go on otherwise than it was begun.
      const flows = each.entries[0].hash === flow.hash ? flags.flows : undefined;
      const reference = flags.share ? undefined : caseOf(each.entries);
      err(`  ${[resumeCommand(context, { id: each.id, flows }), reference ?? ''].join('  ').trimEnd()}`);
    }
  }
  await sayOpenCase(context, store);
  const running = newSession(context, { guide, store });
  if (found !== undefined) await (await import('../go-to-found.ts')).goToFound(context, { running, found });
  return carryOn(context, running, { prepared, evidence });
}

/** With three cases open one begins a second session of one of them without meaning to: said, with the way back to the first. */
async function sayOpenCase(context: Context, store: Store): Promise<void> {
  const { words, err, warn, lang, system, flags } = context;
  const reference = caseGiven(context);
  // Whose case it is, is nobody else's business.
  if (reference === undefined || flags.share) return;
  const { listSessions } = await import('../list-sessions.ts');
  const same = (await listSessions(context, store)).filter(
    (line) => line.state === 'open' && line.case?.toLowerCase() === reference.toLowerCase(),
  );
  if (same.length === 0) return;
  warn(words.caseOpen(reference));
  const { tellSession } = await import('../tell-session.ts');
  for (const line of same.slice(0, NEWEST))
    for (const text of tellSession(line, { lang, now: system.clock.now(), columns: undefined }))
      err(`  ${text.replace(line.session, () => resumeCommand(context, { id: line.session, flows: undefined }))}`);
}
