import { dueAt } from '../session/due.ts';
import { pageOf } from '../session/page-of.ts';
import { replay } from '../session/replay.ts';
import type { Store } from '../session/store.ts';
import type { Guide } from '../session/types.ts';
import type { Context } from './context.ts';
import { guideOf } from './open-session.ts';
import { UserError } from './user-error.ts';

/** A session as a list shows it. What needs its flow is null where the flow is not found any more. */
export interface SessionLine {
  readonly session: string;
  readonly flow: string | null;
  readonly title: string | null;
  readonly case: string | null;
  readonly state: 'open' | 'ended' | 'broken';
  readonly step: string | null;
  readonly question: string | null;
  /** When it is worth looking again; null where nothing is waited for. */
  readonly due: string | null;
  readonly isDue: boolean;
  readonly last: string | null;
}

/** Every session: what is due first, then what is open, newest first, then the rest. */
export async function listSessions(context: Context, store: Store): Promise<readonly SessionLine[]> {
  const now = context.system.clock.now();
  const guides = new Map<string, Guide | undefined>();
  const listed = store.list();
  for (const each of listed) {
    const flow = each.ok ? each.entries[0].flow : undefined;
    if (each.ok && flow !== undefined && !guides.has(flow))
      guides.set(flow, await guideIfThere(context, { entries: each.entries, home: store.home }));
  }
  const lines = listed.map((each): SessionLine => {
    if (!each.ok) return { ...NOTHING, session: each.id, state: 'broken' };
    const { flow } = each.entries[0];
    const guide = guides.get(flow);
    const last = each.entries.at(-1)?.at ?? null;
    if (guide === undefined) return { ...NOTHING, session: each.id, flow, last };
    const session = replay({ guide, id: each.id, entries: each.entries });
    const page = pageOf(session, now);
    const due = page.kind === 'end' ? undefined : dueAt(session);
    return {
      session: each.id,
      flow,
      title: page.flow.title,
      case: session.case ?? null,
      state: page.kind === 'end' ? 'ended' : 'open',
      step: page.step,
      question: page.short,
      due: due ?? null,
      isDue: due !== undefined && Date.parse(due) <= now,
      last,
    };
  });
  // Stable: within a rank the newest stays first, except that what waits goes by when it is due.
  return lines.toSorted((a, b) => rank(a) - rank(b) || (a.due ?? '').localeCompare(b.due ?? ''));
}

const NOTHING = {
  flow: null,
  title: null,
  case: null,
  state: 'open',
  step: null,
  question: null,
  due: null,
  isDue: false,
  last: null,
} as const;

function rank({ isDue, state }: SessionLine): number {
  return isDue ? 0 : { open: 1, ended: 2, broken: 3 }[state];
}

/** A flow that is gone or broken hides no session from the list. */
async function guideIfThere(context: Context, of: Parameters<typeof guideOf>[1]): Promise<Guide | undefined> {
  try {
    return await guideOf(context, of);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
