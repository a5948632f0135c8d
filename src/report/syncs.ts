import type { LookEntry, Session } from '../session/types.ts';
import type { Ticket } from './schema.ts';

/** Full and quick sync, as the newest log tells them: last completed, last started, how many started since (facts on tickets). */
export function syncsOf(session: Session): Ticket['stand']['syncs'] {
  const told = session.looks.findLast(({ facts }) => facts?.some(({ kind }) => /^(?:full|quick)-/u.test(kind)) === true);
  if (told === undefined) return [];
  return (['full', 'quick'] as const).flatMap((kind) => {
    const completed = newest(told, `${kind}-completed`);
    const started = newest(told, `${kind}-started`);
    if (completed === undefined && started === undefined) return [];
    return {
      kind,
      completed: completed?.at ?? null,
      started: started?.at ?? null,
      since: started?.since ?? null,
      voice: told.voice ?? 'shown',
    };
  });
}

function newest({ facts }: LookEntry, kind: string): NonNullable<LookEntry['facts']>[number] | undefined {
  return facts
    ?.filter((fact) => fact.kind === kind)
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1);
}
