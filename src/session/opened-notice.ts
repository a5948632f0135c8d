import { ownLang } from '../text/lang.ts';
import { fillProse } from './fill-slots.ts';
import { ageWords, momentWords } from './moment-words.ts';
import { oldAnswers } from './old-answers.ts';
import type { PageNotice } from './page-types.ts';
import { plainInline } from './plain-inline.ts';
import { slotsOf, textsOf } from './texts-of.ts';
import type { Session } from './types.ts';
import { SESSION_WORDS } from './words.ts';

// A page is read before a question: the list of answers has them all.
const MOST = 3;

/** What came with a transcript and what of it was looked at too long ago; until the first answer given here. */
export function openedNotice(session: Session, now: number): readonly PageNotice[] {
  const { header, entries, path, lang } = session;
  const { from } = header;
  if (from === undefined) return [];
  const isGoneOn = entries.some((entry) => entry.kind === 'back' || (entry.kind === 'answer' && entry.at >= header.at));
  if (isGoneOn) return [];
  const words = SESSION_WORDS[ownLang(lang)];
  const texts = textsOf(session.guide, lang);
  const slots = slotsOf(session, texts);
  const last = path.at(-1)?.entry.at ?? from.at;
  const came = words.opened({
    ...{ session: from.session, profile: from.profile, answers: path.length },
    last: last === undefined ? undefined : momentWords(Date.parse(last), { now, lang }),
  });
  const old = [...oldAnswers(session)].map(([index, age]) => {
    const { step } = path[index]!.entry;
    return `${plainInline(fillProse(texts.label(step, 'short') ?? texts.question(step), slots))} (${ageWords(age, lang)})`;
  });
  const notices: PageNotice[] = [{ kind: 'opened', text: came }];
  if (old.length > 0) notices.push({ kind: 'opened', text: words.oldAnswers(old.slice(0, MOST), old.length - MOST) });
  return notices;
}
