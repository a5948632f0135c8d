/** Places by what one must pass to get to them. */
export interface Dominators {
  /** Every place that can be reached, each before those it leads to (but for loops), the first of several ways first. */
  readonly order: readonly string[];
  /** The last place that every way to a place passes; the start has none. */
  readonly dominator: ReadonlyMap<string, string>;
  /** The places that lead to one. */
  readonly before: ReadonlyMap<string, readonly string[]>;
}

/** By repeated intersection along the reverse postorder (Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm"). */
export function dominatorsOf(start: string, next: (id: string) => readonly string[]): Dominators {
  const order = reversePostorder(start, next);
  const rank = new Map(order.map((id, index) => [id, index]));
  const before = new Map<string, string[]>(order.map((id) => [id, []]));
  for (const id of order) for (const to of next(id)) before.get(to)!.push(id);
  const dominator = new Map<string, string>();
  const meet = (one: string, other: string): string => {
    let [a, b] = [one, other];
    while (a !== b) {
      if (rank.get(a)! > rank.get(b)!) a = dominator.get(a)!;
      else b = dominator.get(b)!;
    }
    return a;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const id of order.slice(1)) {
      const known = before.get(id)!.filter((from) => from === start || dominator.has(from));
      const found = known.reduce(meet);
      if (dominator.get(id) === found) continue;
      dominator.set(id, found);
      changed = true;
    }
  }
  return { order, dominator, before };
}

/** Without recursion: a long chain would need a frame a step. */
function reversePostorder(start: string, next: (id: string) => readonly string[]): string[] {
  const done: string[] = [];
  const seen = new Set([start]);
  // The last way is followed first, so that the first stands first once the list is turned round.
  const open = [{ id: start, left: [...next(start)] }];
  while (open.length > 0) {
    const top = open.at(-1)!;
    const to = top.left.pop();
    if (to === undefined) {
      done.push(top.id);
      open.pop();
    } else if (!seen.has(to)) {
      seen.add(to);
      open.push({ id: to, left: [...next(to)] });
    }
  }
  return done.reverse();
}
