import type { Context } from '../context.ts';
import { exitCode } from '../exit-codes.ts';
import { forgetSummaries, listSessions } from '../list-sessions.ts';
import { findStore, writing } from '../open-home.ts';
import { heldElsewhere, notFound } from '../open-session.ts';
import { tellSession } from '../tell-session.ts';

/** `ariane sessions`: what is due first; `--delete ID` removes one with its evidence and names. */
export async function sessions(context: Context): Promise<number> {
  const { flags, words, out, err } = context;
  const store = findStore(context);
  if (flags.delete !== undefined) {
    const found = store.find(flags.delete);
    if (!found.ok) throw notFound(context, found);
    const removed = writing(context, store.home, () => store.remove(found.id));
    if (!removed.ok) throw heldElsewhere(context, { ...removed, home: store.home });
    writing(context, store.home, () => forgetSummaries(context, store));
    if (flags.json) out(`${JSON.stringify({ deleted: found.id })}\n`);
    else out(`${words.deleted(found.id)}\n`);
    return exitCode('done');
  }
  const list = await listSessions(context, store);
  if (flags.json) out(`${JSON.stringify(list, null, 2)}\n`);
  else if (list.length === 0) err(words.noSessions);
  else {
    const { stdout, clock } = context.system;
    const telling = { lang: context.lang, now: clock.now(), columns: stdout.isTTY ? (stdout.columns ?? 80) : undefined };
    out(`${list.flatMap((line) => tellSession(line, telling)).join('\n')}\n`);
  }
  return exitCode('done');
}
