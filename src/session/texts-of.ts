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
  // A step looked at once more says what its own texts say, else what the step it repeats says.
  const find = <T>(step: StepId, pick: (text: StepText) => T | undefined): T | undefined => {
    const seen = new Set<StepId>();
    for (let id: StepId | undefined = step; id !== undefined && !seen.has(id); ) {
      seen.add(id);
      const at: StepId = id;
      const found = of((text) => {
        const section = text.steps.get(at);
        return section === undefined ? undefined : pick(section);
      });
      if (found !== undefined) return found;
      const known = flow.all.get(at);
      id = known?.kind === 'again' ? known.of : undefined;
    }
    return undefined;
  };
  return {
    lang,
    question: (step) => find(step, (text) => text.question) ?? cleanLine(step),
    label: (step, label) => find(step, (text) => text.labels.get(label)),
    say: (step) => find(step, (text) => text.say),
    body: (step) => find(step, (text) => text.body),
    option: (step, option) => find(step, (text) => text.options.get(option)?.label) ?? cleanLine(option),
    reason: (step, option) => find(step, (text) => text.options.get(option)?.reason),
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
