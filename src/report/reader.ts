import type { FlowText, Label, OptionText, StepText } from '../flow/text-types.ts';
import type { CauseId, Flow, OptionId, StepId, ValueId } from '../flow/types.ts';
import { fillCommand, fillPlain, type Slots } from '../session/fill-slots.ts';
import { foundWords, whyWords } from '../session/found-words.ts';
import type { Found, Session } from '../session/types.ts';
import { valuesOf } from '../session/values.ts';
import { SESSION_WORDS } from '../session/words.ts';
import type { CleanText } from '../text/clean.ts';
import { type Lang, ownLang } from '../text/lang.ts';
import { oneLine } from './limits.ts';
import { plainBlocks, plainLine } from './plain-text.ts';
import type { Command } from './schema.ts';

/** What a report asks of a flow's texts, in one language, plain and filled in. Base language where a translation has nothing. */
export interface Reader {
  readonly lang: Lang;
  readonly flow: Flow;
  title(): string;
  question(step: StepId): string;
  /** The few words for lists; the question when the text has none. */
  short(step: StepId): string;
  label(step: StepId, label: Label): string | undefined;
  /** What to do at a step. */
  body(step: StepId): { readonly lines: readonly string[]; readonly commands: readonly Command[] };
  /** An option's label, or the typed value itself. */
  answer(step: StepId, answer: string): string;
  reason(step: StepId, answer: string): string | undefined;
  /** An answer as a sentence of its own: its reason, else the question in short and the answer. */
  sentence(step: StepId, answer: string): string;
  value(id: ValueId): string;
  cause(id: CauseId): string;
  ticketTo(id: string): string;
  need(id: string): string;
  /** What a check found, and why something could not be looked at. */
  found(found: Found): string;
  why(word: string): string;
  intake(field: 'impact' | 'since' | 'worked' | 'changed'): string | undefined;
}

/** A reader of the session's flow in `lang`, whatever language the session ran in. */
export function readerOf(session: Session, lang: Lang): Reader {
  const { flow } = session.guide.machine;
  const values = valuesOf(session.path);
  const base = session.guide.texts.get(flow.base);
  const own = session.guide.texts.get(lang) ?? base;
  const find = <T>(pick: (text: FlowText) => T | undefined): T | undefined => (own && pick(own)) ?? (base && pick(base));

  const textOf = (step: StepId): StepText | undefined => {
    return chainOf(flow, step)
      .map((id) => find((text) => text.steps.get(id)))
      .find((text) => text !== undefined);
  };
  const optionOf = (step: StepId, option: OptionId): OptionText | undefined => {
    return chainOf(flow, step)
      .map((id) => find((text) => text.steps.get(id)?.options.get(option)))
      .find((text) => text !== undefined);
  };
  const value = (id: ValueId): CleanText => oneLine(plainLine(find((text) => text.values.get(id))?.label ?? id));
  const slots: Slots = { has: (id) => flow.values.has(id), values, label: value };
  const prose = (line: string): CleanText => oneLine(fillPlain(line as CleanText, slots));
  const command = ({ language, text }: Command): Command => ({
    language,
    text: fillCommand(text as CleanText, { language, slots }).text,
  });
  const say = (markdown: string | undefined): string | undefined =>
    markdown === undefined ? undefined : prose(plainLine(markdown));
  const question = (step: StepId): string => say(textOf(step)?.question) ?? step;

  const short = (step: StepId): string => say(textOf(step)?.labels.get('short')) ?? question(step);
  const answer = (step: StepId, given: string): string => {
    const isTyped = flow.all.get(step)?.kind === 'value' && given !== 'unknown';
    if (isTyped) return given;
    return say(optionOf(step, given)?.label) ?? (given === 'unknown' ? SESSION_WORDS[ownLang(lang)].unknown : given);
  };
  const reason = (step: StepId, given: string): string | undefined => say(optionOf(step, given)?.reason);

  return {
    lang,
    flow,
    title: () => say(find((text) => text.title)) ?? flow.id,
    question,
    short,
    label: (step, label) => say(textOf(step)?.labels.get(label)),
    body: (step) => {
      const { lines, commands } = plainBlocks(textOf(step)?.body ?? '');
      return { lines: lines.map((line) => prose(line)), commands: commands.map(command) };
    },
    answer,
    reason,
    sentence: (step, given) => reason(step, given) ?? `${short(step)} – ${answer(step, given)}`,
    value,
    cause: (id) => say(find((text) => text.causes.get(id))) ?? id,
    ticketTo: (id) => say(find((text) => text.tickets.get(id))) ?? id,
    need: (id) => say(find((text) => text.needs.get(id))) ?? id,
    found: (found) => foundWords(found, { guide: session.guide, lang, values }),
    why: (word) => whyWords(word, lang),
    intake: (field) => say(find((text) => text.intake.get(field))),
  };
}

/** A step and what it repeats: an `again` says what its own texts say, else what the step it looks at once more says. */
function chainOf(flow: Flow, step: StepId): readonly StepId[] {
  const chain = new Set([step]);
  for (let at = flow.all.get(step); at?.kind === 'again' && !chain.has(at.of); at = flow.all.get(at.of)) chain.add(at.of);
  return [...chain];
}
