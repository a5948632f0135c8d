import type { CleanText } from '../text/clean.ts';
import type { Lang } from '../text/lang.ts';
import { draftOf, emptySession } from './draft.ts';
import type { Guide, Session, SessionEntry, Time, Where } from './types.ts';

export interface Beginning {
  readonly guide: Guide;
  readonly id: string;
  readonly at: Time;
  readonly lang: Lang;
  readonly say?: Lang | undefined;
  readonly where?: Where | undefined;
  readonly case?: CleanText | undefined;
}

/** A new session at the flow's first step; its only entry is the header, which `replay` begins from. */
export function startSession({ guide, id, at, lang, say, where = 'here', case: reference }: Beginning): Session {
  const { flow } = guide.machine;
  const header: SessionEntry = {
    ...{ kind: 'session', at, format: 1, flow: flow.id, version: flow.version, hash: flow.hash, lang },
    ...(say === undefined ? {} : { say }),
    where,
    ...(reference === undefined ? {} : { case: reference }),
  };
  const draft = draftOf(emptySession({ guide, id, header }));
  draft.add(header);
  return draft.done();
}
