import type { Looked, LookOrder } from '../../check/types.ts';
import type { Look } from '../../flow/check-types.ts';
import { fillRun, runOf } from '../../session/page-check.ts';
import { slotsOf, textsOf } from '../../session/texts-of.ts';
import type { MadeLook, Session } from '../../session/types.ts';
import { valuesOf } from '../../session/values.ts';
import type { System } from '../../terminal/system.ts';
import { lookerFor } from './lookers.ts';

interface Looks {
  readonly system: System;
  readonly session: Session;
  readonly look: Look;
  readonly signal: AbortSignal;
  readonly progress: LookOrder['progress'];
}

/** What a look is asked, with the facts and values at hand; `missing`: values it needs and has not. */
function orderOf({ system, session, look, signal, progress }: Looks): { order: LookOrder; missing: readonly string[] } {
  const run = runOf(look, session.place.facts) ?? look.run[0]!;
  const { params, missing } = fillRun(run, slotsOf(session, textsOf(session.guide, session.lang)));
  const { id, limit, where } = look;
  return { order: { look: id, kind: run.kind, params, limit, signal, progress, now: system.clock.now(), where }, missing };
}

/** Makes one look, whole: what it brought without secrets, or why it brought nothing. */
export async function lookOnce(of: Looks): Promise<MadeLook> {
  const { system, session, look } = of;
  const { order, missing } = orderOf(of);
  const base = { look: look.id, voice: 'observed' as const, where: look.where };
  if (missing.length > 0) return { ...base, text: undefined, state: 'could-not-run', why: 'missing-value' };
  const looker = await lookerFor(order.kind, system);
  const why = looker.unavailable(order);
  const brought: Looked =
    why === undefined ? await looker.look(order) : { ok: false, state: 'could-not-run', why, text: '', at: {} };
  const { removeSecrets } = await import('../../check/evidence/remove-secrets.ts');
  const text = brought.text === '' && !brought.ok ? undefined : removeSecrets(brought.text).text;
  const values = valuesFor(session, look, new Map());
  const culture = brought.ok && brought.culture !== undefined ? { culture: brought.culture } : {};
  const made: MadeLook = { ...base, ...culture, text, place: brought.at, ...(values.length === 0 ? {} : { values }) };
  return brought.ok ? { ...made, whole: true } : { ...made, state: brought.state, why: brought.why };
}

/** The values a look was made with: what its echoed command named, else what the session knows now. */
export function valuesFor(
  session: Session,
  look: Look | undefined,
  named: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  const values = valuesOf(session.path);
  return (look?.values ?? []).flatMap((id) => {
    const value = named.get(id) ?? values.get(id);
    return value === undefined ? [] : [[id, value] as const];
  });
}

/** Kinds that look at the machine they run on, whatever it is. */
export function isLocal(kind: string): boolean {
  return ['powershell', 'service', 'events', 'xml', 'log'].includes(kind);
}

/** Why a look cannot be made on this machine at all, before anything runs. */
export async function unavailable({
  system,
  session,
  look,
}: {
  system: System;
  session: Session;
  look: Look;
}): Promise<string | undefined> {
  const { order } = orderOf({ system, session, look, signal: new AbortController().signal, progress: () => {} });
  return (await lookerFor(order.kind, system)).unavailable(order);
}
