import { cleanLine } from '../text/clean.ts';
import { ownLang } from '../text/lang.ts';
import { foundWords } from './found-words.ts';
import { knownHere } from './known-here.ts';
import { ageWords } from './moment-words.ts';
import { optionLabel } from './option-label.ts';
import type { PageKnown } from './page-types.ts';
import { plainMoments } from './plain-moments.ts';
import { slotsOf, textsOf } from './texts-of.ts';
import type { Session } from './types.ts';
import { SESSION_WORDS } from './words.ts';

/** What waits for the question one stands at, as it is offered. */
export function offeredHere(session: Session, now: number): readonly PageKnown[] {
  const texts = textsOf(session.guide, session.lang);
  const words = SESSION_WORDS[ownLang(session.lang)];
  const slots = slotsOf(session, texts);
  const { step } = session.place;
  return knownHere(session).map((known) => ({
    answer: known.answer,
    label:
      step.kind === 'value' && known.answer !== 'unknown'
        ? cleanLine(plainMoments(known.answer))
        : optionLabel(session, { step: step.id, option: known.answer, slots }),
    voice: known.voice,
    voiceWord: words.voices[known.voice],
    source: known.source,
    evidence: known.evidence,
    finding: known.found && foundWords(known.found, { guide: session.guide, lang: session.lang, values: slots.values }),
    age: ageWords(now - Date.parse(known.looked ?? known.at), session.lang),
  }));
}
