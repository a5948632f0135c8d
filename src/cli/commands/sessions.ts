import type { Context } from '../context.ts';
import { exitCode } from '../exit-codes.ts';
import { short } from '../explain-wrong.ts';
import { listSessions, type SessionLine } from '../list-sessions.ts';
import { localMoment } from '../local-moment.ts';
import { findStore, writing } from '../open-home.ts';
import { notFound } from '../open-session.ts';
import { UserError } from '../user-error.ts';

/** `ariane sessions`: what is due first; `--delete ID` removes one with its evidence and names. */
export async function sessions(context: Context): Promise<number> {
  const { flags, words, out, err } = context;
  const store = findStore(context);
  if (flags.delete !== undefined) {
    const found = store.find(flags.delete);
    if (!found.ok) throw notFound(context, found);
    const removed = writing(context, store.home, () => store.remove(found.id));
    if (!removed.ok)
      throw new UserError(words.held(found.id, removed.holder.pid, short(removed.holder.host)), { hint: words.heldHint });
    if (flags.json) out(`${JSON.stringify({ deleted: found.id })}\n`);
    else out(`${words.deleted(found.id)}\n`);
    return exitCode('done');
  }
  const list = await listSessions(context, store);
  if (flags.json) out(`${JSON.stringify(list, null, 2)}\n`);
  else if (list.length === 0) err(words.noSessions);
  else for (const line of list) out(`${told(context, line)}\n`);
  return exitCode('done');
}

function told({ words, lang }: Context, line: SessionLine): string {
  const when = line.isDue
    ? words.due
    : line.due === null
      ? words.states[line.state]
      : words.dueAt(localMoment(Date.parse(line.due), lang));
  const parts = [line.session, line.case, line.title ?? line.flow, line.question, when];
  return parts.filter((part) => part !== null && part !== '').join('  ');
}
