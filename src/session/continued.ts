import { ownLang } from '../text/lang.ts';
import { knownEntry } from './known-entry.ts';
import type { Entry, Session, Time } from './types.ts';
import { SESSION_WORDS } from './words.ts';

/** Going on where a replay had stopped: the answers that no longer fit become answers that wait, in the journal too. */
export function continued(session: Session, at: Time): Entry[] {
  if (session.stopped === undefined) return [];
  const source = SESSION_WORDS[ownLang(session.lang)].earlierSession;
  const known = session.leftover.map((entry) => knownEntry({ ...entry, source }, at));
  return [{ kind: 'back', at, n: session.path.length }, ...known];
}
