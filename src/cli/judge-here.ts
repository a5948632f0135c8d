import { judgeCheck } from '../check/judge/judge-check.ts';
import { readLook } from '../check/read-look.ts';
import type { Finding, OutputReading } from '../check/types.ts';
import type { Check, LookId } from '../flow/check-types.ts';
import { lookedAt } from '../session/evidence-for.ts';
import type { Found, LookEntry, Session } from '../session/types.ts';
import { valuesOf } from '../session/values.ts';

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
    if (look !== undefined) readings.set(id, readLook(look, textOf(entry), { isWhole: entry.voice === 'observed' }));
  }
  const entries = [...found.values()];
  return judgeCheck(check, {
    readings,
    values: valuesOf(session.path),
    // The moment of the look, so that judging the same evidence again says the same.
    now: entries.length === 0 ? now : Math.max(...entries.map(lookedAt)),
    repaired: lastRepair(session),
    culture: entries.find((entry) => entry.culture !== undefined)?.culture,
  });
}

/** When something was last repaired, in milliseconds. */
function lastRepair({ path }: Session): number | undefined {
  const repair = path.findLast(({ entry, place }) => place.step.kind === 'repair' && entry.answer === 'done');
  return repair === undefined ? undefined : Date.parse(repair.entry.at);
}

/** A finding as the journal keeps it. */
export function foundOf({ check, state, answer, why, bound, lines }: Finding): Found {
  return {
    ...{ check, state },
    ...(answer === undefined ? {} : { answer }),
    ...(why === undefined ? {} : { why }),
    ...(bound.size === 0 ? {} : { bound: [...bound] }),
    ...(lines.length === 0 ? {} : { lines }),
  };
}
