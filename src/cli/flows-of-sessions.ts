import type { Store } from '../session/store.ts';
import type { Guide } from '../session/types.ts';
import type { Context } from './context.ts';
import { findFlow } from './find-flow.ts';
import { flowStamp } from './flow-stamp.ts';
import { loadGuide } from './load-guide.ts';
import { UserError } from './user-error.ts';

interface OfSession {
  readonly flow: string;
  readonly hash: string;
}

interface FlowsOfSessions {
  guide(of: OfSession): Promise<Guide | undefined>;
  /** What stands for its files now. */
  stamp(of: OfSession): Promise<string | undefined>;
}

/**
 * The flows of many sessions, each looked for and read once: two of one name may be the flows of two sessions, so that what was read
 * goes by its folder. Undefined where a flow is gone or broken, which hides no session from the list.
 */
export function flowsOfSessions(context: Context, { home }: Store): FlowsOfSessions {
  // A list of many sessions is no place to say which of two flows is taken.
  const quiet: Context = { ...context, err: () => {}, warn: () => {} };
  const dirs = new Map<string, Promise<string | undefined>>();
  const guides = new Map<string, Promise<Guide | undefined>>();
  const stamps = new Map<string, string | undefined>();
  const dirOf = ({ flow, hash }: OfSession) =>
    kept(dirs, `${flow}\n${hash}`, async () => {
      // That `--flows` is of no use is no flow that is gone.
      await context.places.folders();
      return ifThere(findFlow(quiet, flow, { hash }));
    });
  return {
    guide: async (of) => {
      const dir = await dirOf(of);
      return dir === undefined ? undefined : kept(guides, dir, () => ifThere(loadGuide(quiet, { dir, home })));
    },
    stamp: async (of) => {
      const dir = await dirOf(of);
      return dir === undefined ? undefined : kept(stamps, dir, () => flowStamp(context, dir));
    },
  };
}

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
