import { INTAKE_FIELDS, type IntakeField } from '../flow/types.ts';
import { ownLang } from '../text/lang.ts';
import type { EndPage } from './page-types.ts';
import { textsOf } from './texts-of.ts';
import type { Session } from './types.ts';
import { SESSION_WORDS } from './words.ts';

/** The intake questions still to be asked, in the flow's own words where it has some. */
export function intakeLeft(session: Session): EndPage['missing'] {
  const texts = textsOf(session.guide, session.lang);
  const words = SESSION_WORDS[ownLang(session.lang)];
  return INTAKE_FIELDS.filter((field) => !isFilled(session, field)).map((field) => ({
    field,
    question: texts.of((text) => text.intake.get(field)) ?? words.intake[field],
  }));
}

/** Asked and answered, or told by a step that fills it. */
function isFilled(session: Session, field: IntakeField): boolean {
  return (
    session.intake.has(field) || session.path.some(({ place, entry }) => place.step.fills === field && entry.answer !== 'unknown')
  );
}
