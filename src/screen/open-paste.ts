import { EMPTY, typed } from './field.ts';
import type { Hands } from './screen-model.ts';

/** Opens the place for a paste, with what is already there. */
export function openPaste({ model }: Hands, text: string): void {
  if (model.page.kind === 'end' || model.ui.share) return;
  model.set({ overlay: { kind: 'paste', field: typed(EMPTY, text.replace(/\r\n?/g, '\n')), leaving: false } });
}
