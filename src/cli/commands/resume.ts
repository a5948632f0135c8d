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
  const asked = operands[0] ?? store.list().find((each) => each.ok && !isEnded(each.entries))?.id;
  if (asked === undefined) throw new UserError(words.noSession, { hint: words.seeHelp });
  return carryOn(context, await oldSession(context, { asked, store }), { prepared });
}
