import type { CauseId } from '../flow/types.ts';
import type { CleanText } from '../text/clean.ts';
import { ownLang } from '../text/lang.ts';
import { causesOf } from './causes-of.ts';
import type { CauseLine } from './page-types.ts';
import { plainInline } from './plain-inline.ts';
import { repairsOf } from './repairs-of.ts';
import { textsOf } from './texts-of.ts';
import type { RepairResult, Session } from './types.ts';
import { SESSION_WORDS } from './words.ts';

/** Every cause of the flow and where it stands, in words; one whose last repair did not help says so. */
export function causeLines(session: Session): readonly CauseLine[] {
  const texts = textsOf(session.guide, session.lang);
  const words = SESSION_WORDS[ownLang(session.lang)];
  const results = new Map<CauseId, RepairResult>();
  for (const { causes, result } of repairsOf(session)) for (const cause of causes) results.set(cause, result);
  return causesOf(session).map(({ cause, state, disputed }) => {
    const isInVain = state === 'corrected' && results.get(cause) === 'did-not-help';
    return {
      id: cause,
      name: plainInline(texts.of((text) => text.causes.get(cause)) ?? (cause as CleanText)),
      state,
      stateWord: isInVain ? words.correctedNoHelp : words.states[state],
      disputed,
    };
  });
}
