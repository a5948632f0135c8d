/** A condition as alternatives by fact; no fact at all: always. */
export type Condition = ReadonlyMap<string, readonly string[]>;

// More situations than this are not tried one by one: then only an arm that covers another alone is found.
const MOST_SITUATIONS = 4096;

/**
 * Whether some one of `earlier` holds in every situation in which `later` holds. Facts of `later` take only its own values;
 * facts it does not name may have any value or none, so only an earlier condition without them, or all of them together
 * with no unset case, covers: as a fact may always be unset, an earlier condition on another fact never covers alone.
 */
export function covers(earlier: readonly Condition[], later: Condition): boolean {
  if (earlier.length === 0) return false;
  // A fact that `later` leaves open may be unset, and an unset fact matches nothing.
  const able = earlier.filter((condition) => [...condition.keys()].every((fact) => later.has(fact)));
  if (able.some((condition) => holdsWhenever(condition, later))) return true;
  const facts = [...new Set(able.flatMap((condition) => [...condition.keys()]))];
  const situations = facts.reduce((product, fact) => product * (later.get(fact)?.length ?? 1), 1);
  if (able.length < 2 || situations > MOST_SITUATIONS) return false;
  return every(facts, later, new Map(), able);
}

function holdsWhenever(condition: Condition, later: Condition): boolean {
  return [...condition].every(([fact, values]) => later.get(fact)?.every((value) => values.includes(value)) ?? false);
}

function every(facts: readonly string[], later: Condition, set: Map<string, string>, able: readonly Condition[]): boolean {
  const fact = facts[set.size];
  if (fact === undefined) {
    return able.some((condition) => [...condition].every(([name, values]) => values.includes(set.get(name) ?? '')));
  }
  return (later.get(fact) ?? []).every((value) => {
    set.set(fact, value);
    const held = every(facts, later, set, able);
    set.delete(fact);
    return held;
  });
}
