import type { Slots } from '../../session/fill-slots.ts';
import type { Texts } from '../../session/texts-of.ts';
import type { Guide } from '../../session/types.ts';
import { cleanLine } from '../../text/clean.ts';

/** The slots of a flow nobody has walked yet: each shows what belongs there. */
export function emptySlots(guide: Guide, texts: Texts): Slots {
  const { values } = guide.machine.flow;
  return {
    has: (id) => values.has(id),
    values: new Map(),
    label: (id) => texts.of((text) => text.values.get(id)?.label) ?? cleanLine(id),
  };
}
