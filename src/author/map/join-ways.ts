import type { MapStep, MapWay } from './types.ts';

/** The ways of a step that lead to the same place: one line in a picture. */
export interface JoinedWays {
  readonly to: string;
  readonly isExit: boolean;
  readonly ways: readonly MapWay[];
}

/** A step's ways by where they lead, in the order of the file. */
export function joinWays({ ways }: Pick<MapStep, 'ways'>): readonly JoinedWays[] {
  const joined = new Map<string, { to: string; isExit: boolean; ways: MapWay[] }>();
  for (const way of ways) {
    const { to, isExit } = way;
    const key = `${isExit} ${to}`;
    const known = joined.get(key);
    if (known === undefined) joined.set(key, { to, isExit, ways: [way] });
    else known.ways.push(way);
  }
  return [...joined.values()];
}
