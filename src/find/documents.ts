import type { Label } from '../flow/text-types.ts';
import type { Arm, AskingStep, Flow } from '../flow/types.ts';
import { type Texts, textsOf } from '../session/texts-of.ts';
import type { Guide } from '../session/types.ts';
import type { Lang } from '../text/lang.ts';
import { messagesIn, quotesIn } from './quotes.ts';
import { codesIn } from './tokens.ts';
import type { FindDocument } from './types.ts';

const NOBODY: readonly string[] = [];
// They say nothing that somebody would look for.
const SAY_NOTHING = new Set(['unknown', 'done', 'not-mine']);

/** Everything of a flow that can be found, in the order of its file: each question, and each of its answers. */
export function documentsOf(guide: Guide, lang: Lang): readonly FindDocument[] {
  const { flow } = guide.machine;
  const texts = textsOf(guide, lang);
  const documents: FindDocument[] = [];
  for (const step of flow.all.values()) {
    // Looked at once more it is the same question; a part has no text of its own; an end is nothing to go straight to.
    if (step.kind === 'again' || step.kind === 'part' || step.kind === 'end') continue;
    const options = [...step.options.values()].filter(({ id }) => !SAY_NOTHING.has(id));
    const causes = causesIn(step, flow, texts);
    // Asked for once: there may be ten thousand.
    const said = texts.of((text) => text.steps.get(step.id));
    const question = said?.question ?? texts.question(step.id);
    const label = (name: Label): string => said?.labels.get(name) ?? '';
    const find = otherWords(label('find'), step.options);
    const labelOf = (id: string): string => said?.options.get(id)?.label ?? texts.option(step.id, id);
    const names = [find.get('') ?? '', label('short'), ...causes, ...options.map(({ id }) => labelOf(id))];
    const text = [label('why'), label('where'), said?.body ?? ''];
    const base = { step: step.id, codes: codesIn(question) };
    documents.push({
      ...{
        ...base,
        id: documents.length,
        option: undefined,
        title: question,
        names: names.join('\n'),
        text: text.filter((each) => each !== '').join('\n'),
      },
      quotes: messagesIn(find.get('') ?? ''),
    });
    for (const { id, arms } of options) {
      const label = labelOf(id);
      const reason = said?.options.get(id)?.reason ?? '';
      documents.push({
        ...{ id: documents.length, step: step.id, option: id, title: label, text: reason },
        names: [find.get(id) ?? '', ...causesOfArms(arms, texts)].join('\n'),
        quotes: [...quotesIn(`${label}\n${reason}`), ...messagesIn(find.get(id) ?? '')],
        codes: codesIn(label),
      });
    }
  }
  return documents;
}

/** What a `*find:*` paragraph holds, by the option it is for; under the empty name what is for the step itself. */
function otherWords(text: string, options: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  if (text === '') return words;
  for (const piece of text.split(/[;\n]/)) {
    const [, id = '', rest = ''] = /^\s*([a-z][a-z0-9-]*)\s*:(.*)$/u.exec(piece) ?? [];
    const isFor = options.has(id);
    const name = isFor ? id : '';
    words.set(name, `${words.get(name) ?? ''}\n${isFor ? rest : piece}`);
  }
  return words;
}

function causesIn(step: AskingStep, flow: Flow, texts: Texts): readonly string[] {
  const repaired = step.kind === 'repair' ? step.repairs : [];
  const asked = [...step.options.values()].flatMap(({ arms }) => causesOfArms(arms, texts));
  return [...new Set([...repaired.filter((cause) => flow.causes.has(cause)).map((cause) => causeName(cause, texts)), ...asked])];
}

function causesOfArms(arms: readonly Arm[], texts: Texts): readonly string[] {
  const causes = new Set<string>();
  for (const { effects } of arms) {
    for (const cause of effects.pointsTo) causes.add(cause);
    for (const cause of effects.confirms) causes.add(cause);
  }
  return causes.size === 0 ? NOBODY : [...causes].map((cause) => causeName(cause, texts));
}

const causeName = (cause: string, texts: Texts): string => texts.of((text) => text.causes.get(cause)) ?? cause;
