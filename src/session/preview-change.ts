import { type CleanText, cleanLine } from '../text/clean.ts';
import { type Change, changeAnswer } from './change.ts';
import { fillProse } from './fill-slots.ts';
import { optionLabel } from './option-label.ts';
import { plainInline } from './plain-inline.ts';
import { slotsOf, textsOf } from './texts-of.ts';
import type { ChangePreview, Session } from './types.ts';

/** What a change would do, in words: it is the change itself, not carried out. */
export function previewChange(session: Session, change: Change): ChangePreview {
  const texts = textsOf(session.guide, session.lang);
  const old = session.path[change.index];
  const changed = changeAnswer(session, change);
  const after = changed.ok ? changed.session : session;
  const slots = slotsOf(after, texts);
  const label = (answer: string): CleanText => {
    const step = old?.place.step;
    if (step === undefined || (step.kind === 'value' && answer !== 'unknown')) return cleanLine(answer);
    return optionLabel(session, { step: step.id, option: answer, slots });
  };
  const next = after.place.step.id;
  return {
    index: change.index,
    step: old?.entry.step ?? next,
    from: label(old?.entry.answer ?? ''),
    to: label(changed.ok ? (changed.session.path[change.index]?.entry.answer ?? change.answer) : change.answer),
    kept: changed.ok ? changed.kept : 0,
    lost: changed.ok ? changed.lost : 0,
    next: { step: next, question: plainInline(fillProse(texts.question(next), slots)) },
    refusal: changed.ok ? undefined : changed,
  };
}
