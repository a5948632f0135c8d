import type { AskingStep } from '../flow/types.ts';
import type { Context } from './context.ts';

/** Everything the base language must say: each step's question, each option, every value, cause, ticket and need. */
export function lintBase(context: Context): void {
  const { flow, raw, source, sayIn } = context;
  const base = source.texts.get(flow.base);
  const text = context.texts.get(flow.base);
  const file = `text/${flow.base}.md`;
  if (base === undefined || text === undefined) {
    context.say('missing-file', 0, { file });
    return;
  }
  const missing = (section: string, at: number) => context.say('missing-text', at, { section, file });
  const need = (section: string, at: number, words: string | undefined) => {
    const there = base.sections.get(section);
    if (there === undefined) missing(section, at);
    else if ((words ?? '') === '') sayIn(file, 'empty-section', there.at, { section });
  };
  if (!base.sections.has(`flow: ${flow.id}`)) missing(`flow: ${flow.id}`, raw.id.at);
  for (const step of flow.all.values()) {
    const at = raw.all.get(step.id)?.at ?? 0;
    if (step.kind === 'part') continue;
    if (step.kind === 'again' && !base.sections.has(step.id)) continue;
    const said = text.steps.get(step.id);
    if (step.kind !== 'again') need(step.id, at, said?.question);
    if (said === undefined || step.kind === 'end' || step.kind === 'value' || step.kind === 'again') continue;
    lintOptionTexts(context, step, {
      file,
      at: base.sections.get(step.id)?.at ?? 0,
      has: (id) => (said.options.get(id)?.label ?? '') !== '',
    });
  }
  for (const [id, value] of raw.values) need(`value: ${id}`, value.at, text.values.get(id)?.label);
  for (const [id, cause] of raw.causes) need(`cause: ${id}`, cause.at, text.causes.get(id));
  for (const [id, part] of raw.parts) {
    if (!base.sections.has(`part: ${id}`)) context.say('missing-part-text', part.at, { section: `part: ${id}`, file });
  }
  const needs = new Set<string>();
  for (const [id, ticket] of raw.tickets) {
    need(`ticket: ${id}`, ticket.at, text.tickets.get(id));
    for (const { id: name, at } of ticket.needs) {
      if (!needs.has(name)) need(`need: ${name}`, at, text.needs.get(name));
      needs.add(name);
    }
  }
}

interface OptionsSaid {
  readonly file: string;
  readonly at: number;
  readonly has: (id: string) => boolean;
}

function lintOptionTexts({ sayIn }: Context, step: AskingStep, said: OptionsSaid): void {
  for (const option of step.options.keys()) {
    if (!said.has(option)) sayIn(said.file, 'missing-option-text', said.at, { step: step.id, option });
  }
}
