import type { Store } from '../../session/store.ts';
import { carryOn } from '../carry-on.ts';
import type { Context } from '../context.ts';
import { openHome } from '../open-home.ts';
import { isEnded, oldSession } from '../open-session.ts';
import { prepareFront } from '../prepare-front.ts';
import { UserError } from '../user-error.ts';

/** `ariane resume [SESSION]`: any unambiguous beginning of its id; without one the newest open session. */
export async function resume(context: Context): Promise<number> {
  const { operands, words } = context;
  const store = openHome(context);
  const prepared = prepareFront(context);
  const asked = operands[0] ?? newestOpen(store);
  if (asked === undefined) throw new UserError(words.noSession, { hint: words.seeHelp });
  return carryOn(context, await oldSession(context, { asked, store }), { prepared });
}

/** Journals are read from the newest on, and no further than needed. */
function newestOpen(store: Store): string | undefined {
  for (const each of store.newest()) if (each.ok && !isEnded(each.entries)) return each.id;
  return undefined;
}
