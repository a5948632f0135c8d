import type { Store } from '../../session/store.ts';
import type { Entry } from '../../session/types.ts';

/** The folders of the other sessions with the same case reference, oldest first: a case keeps its names. */
export function caseFolders(
  store: Pick<Store, 'home' | 'list'>,
  { id, reference }: { id: string; reference: string | undefined },
): string[] {
  if (reference === undefined) return [];
  return store
    .list()
    .flatMap((each) =>
      each.ok && each.id !== id && caseOf(each.entries) === reference ? [`${store.home}/sessions/${each.id}`] : [],
    )
    .reverse();
}

/** The case of a journal as it was named last; an empty name took it back. */
export function caseOf(entries: readonly Entry[]): string | undefined {
  let reference: string | undefined;
  for (const entry of entries) if (entry.kind === 'session' || entry.kind === 'set') reference = entry.case ?? reference;
  return reference;
}
