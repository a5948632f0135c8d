import type { CheckId, LookId } from '../flow/check-types.ts';
import type { Flow, StepId } from '../flow/types.ts';
import { parkedOf } from '../session/parked-of.ts';
import type { LookEntry, Session, Voice } from '../session/types.ts';
import { bounded, LIMITS } from './limits.ts';
import type { Reader } from './reader.ts';
import type { Ticket } from './schema.ts';

/** What checks found that no step asks: where things stand, for the ticket's "Where". The newest of each check. */
export function surroundings(session: Session, reader: Reader): Ticket['where'] {
  const { flow } = session.guide.machine;
  const asked = new Set([...flow.all.values()].map((step) => ('check' in step ? step.check : undefined)));
  const found = new Map<CheckId, Ticket['where'][number]>();
  for (const entry of session.looks) {
    for (const each of entry.found ?? []) {
      if (asked.has(each.check) || each.state !== 'answered') continue;
      const text = bounded(reader.found(each), LIMITS.reason);
      found.set(each.check, { value: each.check, label: '', text, voice: entry.voice ?? 'shown' });
    }
  }
  return [...found.values()].slice(-LIMITS.surroundings);
}

/** Where looks looked: organisation, tenant, hosts and accounts, each once; the session is bound to the first. */
export function lookedAt(session: Session, label: string): Ticket['where'] {
  const places = new Set<string>();
  let voice: Voice | undefined;
  for (const { place, state, voice: by } of session.looks) {
    if (place === undefined || state !== undefined) continue;
    for (const each of [place.organisation, place.tenant, place.host, place.account])
      if (each !== undefined && each !== '') places.add(each);
    voice ??= by;
  }
  if (places.size === 0 || voice === undefined) return [];
  return [{ value: 'looked-at', label, text: bounded([...places].join(', '), LIMITS.value), voice }];
}

/** Looks that brought nothing and were not made good later, and checks that stayed unsure where the question is still open. */
export function notLooked(session: Session, reader: Reader): Ticket['open']['notLooked'] {
  const { flow } = session.guide.machine;
  // Questions that are open: only there does it matter that nothing could be looked at.
  const { step: here } = session.place;
  const open = new Set(parkedOf(session).map((index) => session.path[index]!.place.step.id));
  if (here.kind !== 'end') open.add(here.id);
  const last = new Map<LookId, LookEntry>();
  for (const entry of session.looks) last.set(entry.look, entry);
  const said = new Map<string, string>();
  for (const [look, entry] of last) {
    if (entry.state === undefined) continue;
    for (const about of aboutOf(flow, look, open)) said.set(reader.short(about), reader.why(entry.why ?? entry.state));
  }
  for (const step of flow.all.values()) {
    if (!('check' in step) || step.check === undefined || !open.has(step.id)) continue;
    const found = session.looks.flatMap((entry) => entry.found ?? []).findLast(({ check }) => check === step.check);
    if (found !== undefined && found.state !== 'answered') said.set(reader.short(step.id), reader.found(found));
  }
  return [...said]
    .slice(0, LIMITS.questions)
    .map(([what, why]) => ({ what: bounded(what, LIMITS.label), why: bounded(why, LIMITS.reason) }));
}

/** The open questions that a look would have answered. */
function aboutOf(flow: Flow, look: LookId, open: ReadonlySet<StepId>): readonly StepId[] {
  const checks = new Set([...(flow.checks?.checks.values() ?? [])].filter(({ uses }) => uses.includes(look)).map(({ id }) => id));
  const steps = [...flow.all.values()].filter((step) => 'check' in step && checks.has(step.check ?? ''));
  return steps.map(({ id }) => id).filter((id) => open.has(id));
}
