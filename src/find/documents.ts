import type { Arm, AskingStep, Flow } from '../flow/types.ts';
import { type Texts, textsOf } from '../session/texts-of.ts';
import type { Guide } from '../session/types.ts';
import type { Lang } from '../text/lang.ts';
import { messagesIn, quotesIn } from './quotes.ts';
import { codesIn } from './tokens.ts';
import type { FindDocument } from './types.ts';

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
    const question = texts.question(step.id);
    const options = [...step.options.values()].filter(({ id }) => !SAY_NOTHING.has(id));
    const causes = causesIn(step, flow, texts);
    const find = otherWords(texts.label(step.id, 'find') ?? '', new Set(step.options.keys()));
    const names = [
      find.get('') ?? '',
      texts.label(step.id, 'short') ?? '',
      ...causes,
      ...options.map(({ id }) => texts.option(step.id, id)),
    ];
    const text = [texts.label(step.id, 'why'), texts.label(step.id, 'where'), texts.body(step.id)];
    const base = { step: step.id, codes: codesIn(question) };
    documents.push({
      ...{
        ...base,
        id: documents.length,
        option: undefined,
        title: question,
        names: names.join('\n'),
        text: text.filter((each) => each !== undefined).join('\n'),
      },
      quotes: messagesIn(find.get('') ?? ''),
    });
    for (const { id, arms } of options) {
      const label = texts.option(step.id, id);
      const reason = texts.of((flowText) => flowText.steps.get(step.id)?.options.get(id)?.reason) ?? '';
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
function otherWords(text: string, options: ReadonlySet<string>): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
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
  const causes = arms.flatMap(({ effects }) => [...effects.pointsTo, ...effects.confirms]);
  return [...new Set(causes)].map((cause) => causeName(cause, texts));
}

const causeName = (cause: string, texts: Texts): string => texts.of((text) => text.causes.get(cause)) ?? cause;
