import type { AskingStep } from '../flow/types.ts';
import { holds } from '../machine/nodes.ts';
import type { Place } from '../machine/types.ts';
import type { CleanText } from '../text/clean.ts';
import { ownLang } from '../text/lang.ts';
import { fillProse, type Slots } from './fill-slots.ts';
import type { AskPage, PageChoice } from './page-types.ts';
import { textsOf } from './texts-of.ts';
import type { Session } from './types.ts';
import { SESSION_WORDS } from './words.ts';

/** The options at a place, in the flow's order; for a value the one option besides typing it. None at an end. */
export function choicesOf(session: Session, { place, slots }: { place: Place; slots: Slots }): readonly PageChoice[] {
  const { step, facts } = place;
  if (step.kind === 'end') return [];
  const texts = textsOf(session.guide, session.lang);
  const words = SESSION_WORDS[ownLang(session.lang)];
  return [...step.options.values()].map(({ id, arms }) => {
    const own = texts.option(step.id, id);
    const label = own === id && id === 'unknown' ? words.unknown : own;
    return {
      id,
      label: fillProse(label as CleanText, slots),
      parks: (arms.find(({ when }) => holds(when, facts)) ?? arms.at(-1))?.park === true,
    };
  });
}

/** What a value step asks for. */
export function valueAsked(session: Session, step: AskingStep): AskPage['value'] {
  if (step.kind !== 'value') return undefined;
  const { asks: id } = step;
  const texts = textsOf(session.guide, session.lang);
  const text = texts.of((flow) => flow.values.get(id));
  const kind = session.guide.machine.flow.values.get(id)?.kind ?? 'text';
  return { id, kind, label: text?.label ?? (id as CleanText), example: text?.example };
}
