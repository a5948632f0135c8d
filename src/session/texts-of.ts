import type { FlowText, Label, StepText } from '../flow/text-types.ts';
import type { StepId } from '../flow/types.ts';
import { type CleanText, cleanLine } from '../text/clean.ts';
import { type Lang, ownLang } from '../text/lang.ts';
import type { Slots } from './fill-slots.ts';
import { isHiddenIn } from './hidden-values.ts';
import type { Guide, Session } from './types.ts';
import { valuesOf } from './values.ts';
import { SESSION_WORDS } from './words.ts';

/** The texts of a flow in one language; what a translation lacks is taken from the base. */
export interface Texts {
  readonly lang: Lang;
  question(step: StepId): CleanText;
  label(step: StepId, label: Label): CleanText | undefined;
  say(step: StepId): CleanText | undefined;
  body(step: StepId): CleanText | undefined;
  option(step: StepId, option: string): CleanText;
  /** What the ticket prints for an option; under `unknown`, what the answer would have told. */
  reason(step: StepId, option: string): CleanText | undefined;
  /** The language a step's text is in: the base's where the translation has not reached it. */
  langOf(step: StepId): Lang;
  of<T>(pick: (text: FlowText) => T | undefined): T | undefined;
}

const made = new WeakMap<Guide, Map<Lang, Texts>>();

/** Texts are asked for on every page, so they are made once a flow and language. */
export function textsOf(guide: Guide, lang: Lang): Texts {
  let langs = made.get(guide);
  if (langs === undefined) {
    langs = new Map();
    made.set(guide, langs);
  }
  const known = langs.get(lang);
  if (known !== undefined) return known;
  const texts = makeTexts(guide, lang);
  langs.set(lang, texts);
  return texts;
}

function makeTexts(guide: Guide, lang: Lang): Texts {
  const { flow } = guide.machine;
  const base = guide.texts.get(flow.base);
  const own = guide.texts.get(lang) ?? base;
  const of = <T>(pick: (text: FlowText) => T | undefined): T | undefined => (own && pick(own)) ?? (base && pick(base));
  // A step looked at once more says what its own texts say, else what the step it repeats says. A step is in one language: what a
  // translation has not reached is wholly in the base's.
  const find = <T>(step: StepId, pick: (text: StepText) => T | undefined, from: FlowText | undefined = own): T | undefined => {
    for (const id of saysFor(step)) {
      const section = from?.steps.get(id) ?? base?.steps.get(id);
      const found = section === undefined ? undefined : pick(section);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  /** The step, and those it repeats. */
  const saysFor = (step: StepId): readonly StepId[] => {
    const ids = new Set<StepId>();
    for (let id: StepId | undefined = step; id !== undefined && !ids.has(id); ) {
      ids.add(id);
      const known = flow.all.get(id);
      id = known?.kind === 'again' ? known.of : undefined;
    }
    return [...ids];
  };
  const option = <T>(step: StepId, pick: (text: StepText) => T | undefined): T | undefined =>
    find(step, pick) ?? find(step, pick, base);
  return {
    lang,
    question: (step) => find(step, (text) => text.question) ?? cleanLine(step),
    label: (step, label) => find(step, (text) => text.labels.get(label)),
    say: (step) => find(step, (text) => text.say),
    body: (step) => find(step, (text) => text.body),
    option: (step, id) => option(step, (text) => text.options.get(id)?.label) ?? cleanLine(id),
    reason: (step, id) => option(step, (text) => text.options.get(id)?.reason),
    langOf: (step) => {
      const said = saysFor(step).find((id) => own?.steps.has(id) === true || base?.steps.has(id) === true);
      return said === undefined || own?.steps.has(said) === true ? (own?.lang ?? lang) : flow.base;
    },
    of,
  };
}

/** What slots become in a session's texts of one language. */
export function slotsOf(session: Session, texts: Texts, typed = valuesOf(session.path)): Slots {
  const { values } = session.guide.machine.flow;
  const isHidden = isHiddenIn(session);
  return {
    has: (id) => values.has(id),
    values: typed,
    label: (id) => {
      const label = texts.of((text) => text.values.get(id)?.label) ?? cleanLine(id);
      const value = typed.get(id);
      return value !== undefined && isHidden(value) ? SESSION_WORDS[ownLang(texts.lang)].hiddenLabel(label) : label;
    },
    isHidden,
  };
}
