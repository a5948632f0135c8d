import type { RepairDone, Session, Step } from './types.ts';

type Growing = { -readonly [K in keyof RepairDone]: RepairDone[K] };

/**
 * Every repair answered `done`, in order, with what the fault question said afterwards (design.md, "Causes are worked out"):
 * an `again` of the fault that led to `resolved` → helped; answered `unknown` or before it was due → not yet seen, and the next
 * one judges it too; otherwise → did not help.
 */
export function repairsOf(session: Session): readonly RepairDone[] {
  const repairs: Growing[] = [];
  let waiting: Growing[] = [];
  session.path.forEach((step, index) => {
    const { step: at } = step.place;
    if (at.kind === 'repair' && step.entry.answer === 'done') {
      const repair: Growing = {
        index,
        step: at.id,
        causes: at.repairs,
        at: step.entry.at,
        result: 'not-yet-seen',
        judgedBy: undefined,
      };
      repairs.push(repair);
      waiting.push(repair);
    }
    if (at.kind !== 'again' || !at.fault) return;
    const result = judged(step);
    for (const repair of waiting) {
      repair.result = result;
      repair.judgedBy = index;
    }
    if (result !== 'not-yet-seen') waiting = [];
  });
  return repairs;
}

function judged({ entry, to }: Step): RepairDone['result'] {
  if (to.step.kind === 'end' && to.step.end === 'resolved') return 'helped';
  return entry.answer === 'unknown' || entry.early === true ? 'not-yet-seen' : 'did-not-help';
}
