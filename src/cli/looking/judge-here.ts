import { judgeCheck } from '../../check/judge/judge-check.ts';
import { readLook } from '../../check/read-look.ts';
import type { Finding, OutputReading } from '../../check/types.ts';
import type { Check, LookId } from '../../flow/check-types.ts';
import { lookedAt } from '../../session/evidence-for.ts';
import type { Found, LookEntry, Session } from '../../session/types.ts';
import { valuesOf } from '../../session/values.ts';
import { cleanLine } from '../../text/clean.ts';

/** Judges a check from evidence of this session, as it stands now. `textOf`: what lies under an entry's evidence. */
export function judgeHere(of: {
  session: Session;
  check: Check;
  found: ReadonlyMap<LookId, LookEntry>;
  textOf: (entry: LookEntry) => string;
  now: number;
}): Finding {
  const { session, check, found, textOf, now } = of;
  const readings = new Map<LookId, OutputReading>();
  for (const [id, entry] of found) {
    const look = session.guide.machine.flow.checks?.looks.get(id);
    if (look !== undefined) readings.set(id, readLook(look, textOf(entry), { isWhole: entry.whole === true }));
  }
  const entries = [...found.values()];
  return judgeCheck(check, {
    readings,
    values: new Map([...valuesIn(entries), ...valuesOf(session.path)]),
    // The moment of the look, so that judging the same evidence again says the same.
    now: entries.length === 0 ? now : Math.max(...entries.map(lookedAt)),
    repaired: lastRepair(session),
    culture: entries.find((entry) => entry.culture !== undefined)?.culture,
  });
}

/** The values that looks were made with: what was typed for a collector is known before its question comes. */
function valuesIn(entries: readonly LookEntry[]): readonly (readonly [string, string])[] {
  return entries.flatMap((entry) => entry.values ?? []);
}

/** When something was last repaired, in milliseconds. */
function lastRepair({ path }: Session): number | undefined {
  const repair = path.findLast(({ entry, place }) => place.step.kind === 'repair' && entry.answer === 'done');
  return repair === undefined ? undefined : Date.parse(repair.entry.at);
}

/** A finding as the journal keeps it: with the values its looks were made with, for its sentence. */
export function foundOf({ check, state, answer, why, bound: named, lines }: Finding, entries: readonly LookEntry[]): Found {
  const bound = new Map([...valuesIn(entries).map(([id, value]) => [id, cleanLine(value)] as const), ...named]);
  return {
    ...{ check, state },
    ...(answer === undefined ? {} : { answer }),
    ...(why === undefined ? {} : { why }),
    ...(bound.size === 0 ? {} : { bound: [...bound] }),
    ...(lines.length === 0 ? {} : { lines }),
  };
}
