import { evidenceFor } from '../../session/evidence-for.ts';
import { foundWords } from '../../session/found-words.ts';
import type { ShownFinding, Timeline } from '../../session/looking.ts';
import { optionLabel } from '../../session/option-label.ts';
import { plainInline } from '../../session/plain-inline.ts';
import { plainMoments } from '../../session/plain-moments.ts';
import { slotsOf, textsOf } from '../../session/texts-of.ts';
import type { Found, Session } from '../../session/types.ts';
import { valuesOf } from '../../session/values.ts';
import { type CleanText, cleanLine } from '../../text/clean.ts';

interface Shown {
  readonly found: Found;
  readonly place: CleanText;
  readonly evidence: readonly string[];
  readonly also: readonly CleanText[];
  readonly timeline: Timeline | undefined;
}

/** A finding in the session's language, with the option of this step that it chose. */
export function showFinding(session: Session, { found, place, evidence, also, timeline }: Shown): ShownFinding {
  const { guide, lang } = session;
  const { step } = session.place;
  const texts = textsOf(guide, lang);
  const answer = found.state === 'answered' && step.kind !== 'end' && step.check === found.check ? found.answer : undefined;
  const label =
    answer === undefined
      ? undefined
      : step.kind === 'value' && answer !== 'unknown'
        ? cleanLine(plainMoments(answer))
        : plainInline(optionLabel(session, { step: step.id, option: answer, slots: slotsOf(session, texts) }));
  return {
    state: found.state,
    sentence: foundWords(found, { guide, lang, values: valuesOf(session.path) }),
    lines: (found.lines ?? []).map(({ text }) => text),
    place,
    answer: answer === undefined || label === undefined ? undefined : { id: answer, label, evidence },
    also,
    timeline,
  };
}

/** Short names of other steps whose check has everything it uses now. */
export function alsoAnswered(session: Session, looks: ReadonlySet<string>): readonly CleanText[] {
  const { flow } = session.guide.machine;
  const texts = textsOf(session.guide, session.lang);
  const answered = new Set(session.path.map(({ entry }) => entry.step));
  const names = new Set<CleanText>();
  for (const step of flow.all.values()) {
    if (step.kind !== 'question' && step.kind !== 'value') continue;
    if (step.id === session.place.step.id || answered.has(step.id)) continue;
    const check = step.check === undefined ? undefined : flow.checks?.checks.get(step.check);
    if (check === undefined || !check.uses.some((look) => looks.has(look))) continue;
    if (evidenceFor(session, check).missing.length > 0) continue;
    names.add(plainInline(texts.label(step.id, 'short') ?? texts.question(step.id)));
  }
  return [...names];
}
