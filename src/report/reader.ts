import type { FlowText, Label, OptionText, StepText } from '../flow/text-types.ts';
import type { CauseId, Flow, OptionId, StepId, ValueId } from '../flow/types.ts';
import type { Session } from '../session/types.ts';
import type { Lang } from '../text/lang.ts';
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
  intake(field: 'impact' | 'since' | 'worked' | 'changed'): string | undefined;
}

const SLOT = /(?<![$@])\{([a-z][a-z0-9-]*)\}/gu;

/** A reader of the session's flow in `lang`, whatever language the session ran in. */
export function readerOf(session: Session, lang: Lang): Reader {
  const { flow } = session.guide.machine;
  const values = valuesOf(session);
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
  const prose = (line: string): string =>
    line.replace(SLOT, (slot, id: string) => (flow.values.has(id) ? (values.get(id) ?? `<${value(id)}>`) : slot));
  const say = (markdown: string | undefined): string | undefined =>
    markdown === undefined ? undefined : oneLine(prose(plainLine(markdown)));
  const command = ({ language, text }: Command): Command => ({
    language,
    text: text.replace(SLOT, (slot, id: string) => {
      if (!flow.values.has(id)) return slot;
      const known = values.get(id);
      if (known === undefined) return `<${id}>`;
      return language === 'powershell' ? quoted(known) : known;
    }),
  });
  const value = (id: ValueId): string => oneLine(plainLine(find((text) => text.values.get(id))?.label ?? id));
  const question = (step: StepId): string => say(textOf(step)?.question) ?? step;

  const short = (step: StepId): string => say(textOf(step)?.labels.get('short')) ?? question(step);
  const answer = (step: StepId, given: string): string => {
    const isTyped = flow.all.get(step)?.kind === 'value' && given !== 'unknown';
    return (isTyped ? undefined : say(optionOf(step, given)?.label)) ?? given;
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
      return { lines: lines.map((line) => oneLine(prose(line))), commands: commands.map(command) };
    },
    answer,
    reason,
    sentence: (step, given) => reason(step, given) ?? `${short(step)} – ${answer(step, given)}`,
    value,
    cause: (id) => say(find((text) => text.causes.get(id))) ?? id,
    ticketTo: (id) => say(find((text) => text.tickets.get(id))) ?? id,
    need: (id) => say(find((text) => text.needs.get(id))) ?? id,
    intake: (field) => say(find((text) => text.intake.get(field))),
  };
}

/** A step and what it repeats: an `again` says what its own texts say, else what the step it looks at once more says. */
function chainOf(flow: Flow, step: StepId): readonly StepId[] {
  const chain = new Set([step]);
  for (let at = flow.all.get(step); at?.kind === 'again' && !chain.has(at.of); at = flow.all.get(at.of)) chain.add(at.of);
  return [...chain];
}

/** Typed values on the path; the last one given stands. */
function valuesOf(session: Session): ReadonlyMap<ValueId, string> {
  const values = new Map<ValueId, string>();
  for (const { entry, place } of session.path) {
    if (place.step.kind !== 'value') continue;
    if (entry.answer === 'unknown') values.delete(place.step.asks);
    else values.set(place.step.asks, oneLine(entry.answer));
  }
  return values;
}

/** One PowerShell argument: PowerShell ends a single-quoted text at typographic quotes too, so all are doubled. */
function quoted(value: string): string {
  return `'${value.replace(/['\u2018-\u201b]/gu, '$&$&')}'`;
}
