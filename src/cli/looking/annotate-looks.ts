import { readLook } from '../../check/read-look.ts';
import { TRACE_KINDS, type TraceKind } from '../../check/trace/types.ts';
import type { OutputRecord } from '../../check/types.ts';
import type { Check, Checks } from '../../flow/check-types.ts';
import { evidenceFor } from '../../session/evidence-for.ts';
import type { Found, LookEntry, MadeLook, Session } from '../../session/types.ts';
import { foundOf, judgeHere } from './judge-here.ts';

interface Asked {
  readonly session: Session;
  readonly checks: Checks;
  readonly made: readonly MadeLook[];
  readonly textOf: (entry: LookEntry) => string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Looks that were just made, with what they tell at once: the finding of this step's check, those of checks that no step asks
 * (they fill the ticket's "Where"), and the dated facts of trace logs.
 */
export function annotateLooks({ session, checks, made, textOf, now }: Asked): readonly MadeLook[] {
  const pending = new Map<string, string>();
  const entries = made.map(({ text, ...rest }, index): LookEntry => {
    const evidence = `pending-${index}`;
    if (text !== undefined) pending.set(evidence, text);
    const at = new Date(now).toISOString();
    return { kind: 'look', at, step: session.place.step.id, ...rest, ...(text === undefined ? {} : { evidence }) };
  });
  const after: Session = { ...session, looks: [...session.looks, ...entries] };
  const text = (entry: LookEntry) => pending.get(entry.evidence ?? '') ?? textOf(entry);
  const found = new Map<number, Found[]>();
  for (const check of askedNow(session, checks)) {
    const last = made.findLastIndex(({ look, state }) => state === undefined && check.uses.includes(look));
    const evidence = evidenceFor(after, check);
    if (last === -1 || evidence.missing.length > 0) continue;
    const judged = foundOf(judgeHere({ session: after, check, found: evidence.found, textOf: text, now }), [
      ...evidence.found.values(),
    ]);
    found.set(last, [...(found.get(last) ?? []), judged]);
  }
  return made.map((each, index) => ({
    ...each,
    ...(found.has(index) ? { found: found.get(index)! } : {}),
    ...factsIn(each, checks),
  }));
}

/** The check of the step one stands at, and those that belong to no step. */
function askedNow({ guide, place }: Session, checks: Checks): readonly Check[] {
  const asked = new Set<string>();
  for (const step of guide.machine.flow.all.values()) if ('check' in step && step.check !== undefined) asked.add(step.check);
  const here = place.step.kind === 'end' ? undefined : place.step.check;
  return [...checks.checks.values()].filter(({ id }) => id === here || !asked.has(id));
}

/** The last of each kind, and the first exception: what a reader wants of a log in a list of ten lines. */
function factsIn({ look, text }: MadeLook, checks: Checks): { facts?: LookEntry['facts'] } {
  const of = checks.looks.get(look);
  if (of === undefined || text === undefined || !of.reads.includes('trace-log')) return {};
  const reading = readLook(of, text, { isWhole: true });
  const record = reading.ok ? reading.records[0] : undefined;
  const listed = record?.fields.get('facts');
  if (!Array.isArray(listed)) return {};
  const dated = listed.flatMap((each: unknown) => {
    const { at, kind } = (typeof each === 'object' && each !== null ? each : {}) as { at?: unknown; kind?: unknown };
    const known = TRACE_KINDS.find((one) => one === kind);
    return typeof at === 'string' && known !== undefined ? [{ at, kind: known }] : [];
  });
  const chosen = new Map<string, { at: string; kind: TraceKind }>();
  for (const fact of dated) {
    chosen.set(fact.kind, fact);
    if (fact.kind === 'next-command-exception' && !chosen.has('first')) chosen.set('first', fact);
  }
  const facts = [...chosen.values()];
  return facts.length === 0 ? {} : { facts: [...new Set(facts)].map((fact) => ({ ...fact, ...sinceOf(record, fact.kind) })) };
}

/** How many syncs began since the last one that completed, beside the last that began. */
function sinceOf(record: OutputRecord | undefined, kind: TraceKind): { since?: number } {
  const field = kind === 'full-started' ? 'fullStartedSince' : kind === 'quick-started' ? 'quickStartedSince' : undefined;
  const since = field === undefined ? undefined : record?.fields.get(field);
  return typeof since === 'number' ? { since } : {};
}
