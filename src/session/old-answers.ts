import { questionOf } from './question-of.ts';
import type { Session, Step } from './types.ts';

// What nothing else is said of stays good for an hour (format.md, `fresh`).
const FRESH = 3_600_000;

/**
 * The answers of a session begun from a transcript that were looked at too long ago when it was opened, by their index on the path,
 * with their age then in milliseconds: what a machine looked at, beyond the `fresh` of its look; what a person saw, beyond the `after`
 * of its step. An answer given since is never among them.
 */
export function oldAnswers(session: Session): ReadonlyMap<number, number> {
  const { header, path } = session;
  const old = new Map<number, number>();
  if (header.from === undefined) return old;
  path.forEach((step, index) => {
    const { entry } = step;
    if (entry.at >= header.at || !isLooked(step)) return;
    const [looked, fresh] = agingOf(session, step);
    const age = Date.parse(header.at) - looked;
    if (fresh !== undefined && age > fresh) old.set(index, age);
  });
  return old;
}

/** What was typed and what was done does not grow old; what nobody saw was never looked at. */
function isLooked({ entry, place }: Step): boolean {
  return (
    (place.step.kind === 'question' || place.step.kind === 'again') && entry.answer !== 'unknown' && entry.voice !== 'assumed'
  );
}

/** When an answer was looked at, and how long that stays good; undefined: as long as one likes. */
function agingOf({ guide, looks }: Session, { entry, place }: Step): readonly [number, number | undefined] {
  const { flow } = guide.machine;
  const at = Date.parse(entry.at);
  if (entry.voice !== 'observed' && entry.voice !== 'shown') {
    return [at, place.step.kind === 'end' ? undefined : place.step.after];
  }
  const asked = flow.all.get(questionOf(flow, place.step));
  const check = asked !== undefined && 'check' in asked ? flow.checks?.checks.get(asked.check ?? '') : undefined;
  const used = (check?.uses ?? []).flatMap((id) => flow.checks?.looks.get(id) ?? []);
  const made = looks.filter((look) => used.some(({ id }) => id === look.look) && Date.parse(look.looked ?? look.at) <= at);
  const looked = made.length === 0 ? at : Math.max(...made.map((look) => Date.parse(look.looked ?? look.at)));
  return [looked, used.length === 0 ? FRESH : Math.min(...used.map(({ fresh }) => fresh))];
}
