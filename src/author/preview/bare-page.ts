import type { StepId } from '../../flow/types.ts';
import { textsOf } from '../../session/texts-of.ts';
import type { Guide } from '../../session/types.ts';
import type { Lang } from '../../text/lang.ts';

/** What a step's text says, as Markdown, where no way leads there and no page can be made: nothing is filled in. */
export function barePage(guide: Guide, step: StepId, lang: Lang): string {
  const texts = textsOf(guide, lang);
  const found = guide.machine.flow.all.get(step);
  const options = found === undefined || found.kind === 'part' || found.kind === 'end' ? [] : [...found.options.keys()];
  return [
    `**${texts.question(step)}**`,
    texts.body(step) ?? '',
    options.map((id, index) => `${index + 1}. ${texts.option(step, id)}`).join('\n'),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}
