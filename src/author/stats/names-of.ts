import { fillPlain } from '../../session/fill-slots.ts';
import { plainInline } from '../../session/plain-inline.ts';
import { textsOf } from '../../session/texts-of.ts';
import type { Guide } from '../../session/types.ts';
import { cleanLine } from '../../text/clean.ts';
import type { Lang } from '../../text/lang.ts';
import type { FlowNames } from './types.ts';

/** A flow's own words in `lang` for itself and its steps; a step that is no longer in it has none. */
export function namesOf(guide: Guide, lang: Lang): FlowNames {
  const { flow } = guide.machine;
  const texts = textsOf(guide, lang);
  const slots = {
    has: (id: string) => flow.values.has(id),
    values: new Map(),
    label: (id: string) => texts.of((text) => text.values.get(id)?.label) ?? cleanLine(id),
  };
  return {
    title: texts.of((text) => text.title) ?? cleanLine(flow.id),
    step: (id) =>
      flow.all.has(id) ? cleanLine(plainInline(fillPlain(texts.label(id, 'short') ?? texts.question(id), slots))) : undefined,
  };
}
