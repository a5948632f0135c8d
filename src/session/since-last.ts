import type { CleanText } from '../text/clean.ts';
import { fillProse } from './fill-slots.ts';
import { plainInline } from './plain-inline.ts';
import { questionOf } from './question-of.ts';
import { slotsOf, textsOf } from './texts-of.ts';
import type { Session } from './types.ts';

/** What was done since the question was last looked at: the repairs, by their short name. */
export function sinceLast(session: Session): readonly CleanText[] {
  const texts = textsOf(session.guide, session.lang);
  const slots = slotsOf(session, texts);
  const { flow } = session.guide.machine;
  const question = questionOf(flow, session.place.step);
  const last = session.path.findLastIndex(({ place }) => questionOf(flow, place.step) === question);
  return session.path
    .slice(last + 1)
    .filter(({ place, entry }) => place.step.kind === 'repair' && entry.answer === 'done')
    .map(({ place: { step } }) => plainInline(fillProse(texts.label(step.id, 'short') ?? texts.question(step.id), slots)));
}
