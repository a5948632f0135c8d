import { draftOf, emptySession } from './draft.ts';
import type { Entry, Guide, Session, SessionEntry } from './types.ts';

/**
 * A session worked out again from its entries, the first of which is its header. Answers that no longer fit the flow are kept
 * in `leftover` from the first one on; nothing is lost.
 */
export function replay({
  guide,
  id,
  entries,
}: {
  guide: Guide;
  id: string;
  entries: readonly [SessionEntry, ...Entry[]];
}): Session {
  const draft = draftOf(emptySession({ guide, id, header: entries[0] }));
  for (const entry of entries) draft.add(entry);
  return draft.done();
}
