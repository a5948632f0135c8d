import { replay } from '../session/replay.ts';
import type { Store } from '../session/store.ts';
import { type Summary, summaryOf } from '../session/summary-of.ts';
import type { Context } from './context.ts';
import { flowsOfSessions } from './flows-of-sessions.ts';
import { summaryCache } from './summary-cache.ts';
import { TOUR } from './tour.ts';

/** What a session waits for: a moment that has come, one still to come, somebody who was put on hold, the customer's answer. */
export type Waits = 'due' | 'later' | 'hold' | 'customer';

/** A session as a list shows it. What needs its flow is null where the flow is not found any more. */
export interface SessionLine {
  readonly session: string;
  readonly flow: string | null;
  readonly title: string | null;
  readonly case: string | null;
  /** The answer at the flow's symptom step, else the flow's title. */
  readonly symptom: string | null;
  readonly state: 'open' | 'ended' | 'broken';
  readonly step: string | null;
  readonly question: string | null;
  readonly waits: Waits | null;
  /** When it is worth looking again; null where nothing is waited for. */
  readonly due: string | null;
  readonly isDue: boolean;
  /** On hold since; null where it is not. */
  readonly held: string | null;
  /** When something last happened. */
  readonly since: string | null;
  readonly last: string | null;
  /** The process that has it open now; null where none has. */
  readonly elsewhere: { readonly pid: number; readonly host: string } | null;
}

/** Every session: due first, then on hold, then open by what happened last, then an open tour, then the rest. Journals known already are not read. */
export async function listSessions(context: Context, store: Store): Promise<readonly SessionLine[]> {
  const { system, version } = context;
  const now = system.clock.now();
  const flows = flowsOfSessions(context, store);
  const cache = summaryCache({ files: system.files, path: summariesOf(store), version: `2 ${version}` });
  const lines: SessionLine[] = [];
  for (const id of store.ids()) {
    const stamp = store.stamp(id);
    const known = stamp === undefined ? undefined : await cache.read({ id, stamp, flowStamp: flows.stamp });
    if (known !== undefined) {
      lines.push(lineOf({ id, summary: known, now }));
      continue;
    }
    const read = store.read(id);
    if (!read.ok) {
      lines.push({ ...NOTHING, session: id, state: 'broken' });
      continue;
    }
    const { flow, hash } = read.entries[0];
    const guide = await flows.guide({ flow, hash });
    if (guide === undefined) {
      const last = read.entries.at(-1)?.at ?? null;
      lines.push({ ...NOTHING, session: id, flow, last, since: last });
      continue;
    }
    const summary = summaryOf(replay({ guide, id, entries: read.entries }));
    const flowNow = await flows.stamp({ flow, hash });
    if (stamp !== undefined && flowNow !== undefined) cache.put(id, { stamp, hash, flowStamp: flowNow, summary });
    lines.push(lineOf({ id, summary, now }));
  }
  // Not before what was asked for is on the screen.
  setTimeout(() => cache.keep(), 0);
  return lines
    .map((line) => (line.state === 'ended' ? line : { ...line, elsewhere: elsewhere(store, line.session) }))
    .sort(inOrder);
}

/** Forgets what was kept for lists: it names cases and symptoms, and goes when one of them is removed. */
export function forgetSummaries({ system }: Context, store: Store): void {
  system.files.remove(summariesOf(store));
}

const summariesOf = ({ home }: Store): string => `${home}/cache/sessions.json`;

const NOTHING: Omit<SessionLine, 'session'> = {
  ...{ flow: null, title: null, case: null, symptom: null, state: 'open', step: null, question: null },
  ...{ waits: null, due: null, isDue: false, held: null, since: null, last: null, elsewhere: null },
};

function lineOf({ id, summary, now }: { id: string; summary: Summary; now: number }): SessionLine {
  const { flow, title, step, question, due, held, last, isEnded } = summary;
  const isDue = due !== undefined && Date.parse(due) <= now;
  return {
    ...{ session: id, flow, title, case: summary.case ?? null, symptom: summary.symptom ?? title },
    ...{ state: isEnded ? 'ended' : 'open', step, question, waits: isEnded ? null : waitsOf(summary, isDue) },
    ...{ due: due ?? null, isDue, held: held ?? null, since: last, last, elsewhere: null },
  };
}

function waitsOf({ due, held, where }: Summary, isDue: boolean): Waits | null {
  if (isDue) return 'due';
  if (held !== undefined) return 'hold';
  if (due !== undefined) return 'later';
  return where === 'customer' ? 'customer' : null;
}

function elsewhere(store: Store, id: string): SessionLine['elsewhere'] {
  const holder = store.holder(id);
  return holder === undefined ? null : { pid: holder.pid, host: holder.host };
}

/** Who waits longest comes first among those who wait; of the others, what was touched last. */
function inOrder(a: SessionLine, b: SessionLine): number {
  const byRank = rank(a) - rank(b);
  if (byRank !== 0) return byRank;
  if (a.waits === 'due') return (a.due ?? '').localeCompare(b.due ?? '');
  if (a.waits === 'hold') return (a.held ?? '').localeCompare(b.held ?? '');
  return (b.last ?? '').localeCompare(a.last ?? '') || b.session.localeCompare(a.session);
}

function rank({ flow, waits, state }: SessionLine): number {
  // An exercise left open is less than any fault.
  if (flow === TOUR && state === 'open') return 2.5;
  if (waits === 'due') return 0;
  if (waits === 'hold') return 1;
  return { open: 2, ended: 3, broken: 4 }[state];
}
