import type { Entry, Session } from '../session/types.ts';
import type { Lang } from '../text/lang.ts';

/** In which language the session ran when something was typed: notes and answers of one's own stay as typed, and are marked. */
export function typedLangs(session: Session): (entry: Entry) => Lang {
  const langs = new Map<Entry, Lang>();
  let lang = session.header.lang;
  for (const entry of session.entries) {
    if (entry.kind === 'set') lang = entry.lang ?? lang;
    if (entry.kind === 'note' || entry.kind === 'intake') langs.set(entry, lang);
  }
  return (entry) => langs.get(entry) ?? session.header.lang;
}
