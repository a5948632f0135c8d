import type { CleanText } from '../text/clean.ts';
import { ownLang } from '../text/lang.ts';
import { fillProse, type Slots } from './fill-slots.ts';
import { plainInline } from './plain-inline.ts';
import { textsOf } from './texts-of.ts';
import type { Session } from './types.ts';
import { SESSION_WORDS } from './words.ts';

/** An option as a list prints it, without Markdown; `unknown` without a text of its own is said in Ariane's words. */
export function optionLabel(
  session: Session,
  { step, option, slots }: { step: string; option: string; slots: Slots },
): CleanText {
  const own = textsOf(session.guide, session.lang).option(step, option);
  return plainInline(fillProse(own === 'unknown' ? SESSION_WORDS[ownLang(session.lang)].unknown : own, slots));
}
