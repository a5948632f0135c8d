import type { EndPage } from '../session/page-types.ts';
import type { Command } from '../session/types.ts';
import { ACTIONS, askedNow, type EndAction, keyOf, type Lacking, lacking } from './end-page.ts';
import { EMPTY, edited, typed } from './field.ts';
import type { Press } from './key-name.ts';
import { anywhere } from './letters.ts';
import { openPreview } from './pressed-preview.ts';
import type { Hands } from './screen-model.ts';
import { scroll } from './scroll.ts';

type AtEnd = Hands & { readonly page: EndPage };

/** Keys at an end: first what the ticket lacks, question by question, each to be passed over with Enter; then what can be done with the ticket. */
export function pressedAtEnd(press: Press, hands: AtEnd): void {
  const { model, page } = hands;
  if (model.ui.share) return pressedShared(press, hands);
  if (askedNow(page, model.ui) !== undefined) return pressedInLacking(press, hands);
  const { cursor } = model.ui;
  if (press.key === 'up') return cursor > 0 ? model.set({ cursor: cursor - 1 }) : scroll('up', hands);
  if (press.key === 'down') return cursor < ACTIONS.length - 1 ? model.set({ cursor: cursor + 1 }) : scroll('down', hands);
  if (press.key === 'pageup' || press.key === 'pagedown') return scroll(press.key, hands);
  if (press.key === 'left' || press.key === 'backspace') return carryOut('back', hands);
  if (press.key === 'enter') return carryOut(ACTIONS[cursor]!, hands);
  for (const letter of press.text.slice(0, 1)) {
    if (/[1-5]/.test(letter)) return carryOut(ACTIONS[Number(letter) - 1]!, hands);
    if (letter === 'q') return carryOut('finish', hands);
    if (letter === '←') return carryOut('back', hands);
    anywhere(letter, hands);
  }
}

/** On a shared screen there is only what may be read: no ticket, no intake. */
function pressedShared(press: Press, hands: AtEnd): void {
  if (press.key === 'escape' || press.text.includes('s')) return hands.model.set({ share: false });
  if (press.key === 'left' || press.key === 'backspace' || press.text === '←') return carryOut('back', hands);
  if (press.key !== undefined) scroll(press.key, hands);
}

/** What the ticket lacks, asked one by one. Tab says of a thing it must carry that it cannot be had, and why. */
function pressedInLacking(press: Press, hands: AtEnd): void {
  const { model, page } = hands;
  const asked = askedNow(page, model.ui)!;
  const skip = (all: readonly Lacking[]) =>
    model.set({ skipped: new Set([...model.ui.skipped, ...all.map(keyOf)]), field: EMPTY, cannot: false });
  if (press.key === undefined) return model.set({ field: typed(model.ui.field, press.text.replace(/\s+/g, ' ')) });
  if (press.key === 'escape') return skip(lacking(page, model.ui));
  if (press.key === 'pageup' || press.key === 'pagedown') return scroll(press.key, hands);
  if (press.key === 'tab' && asked.is === 'need') return model.set({ cannot: !model.ui.cannot });
  if (press.key === 'enter') {
    const text = model.ui.field.text.trim();
    if (text === '') return skip([asked]);
    const command: Command =
      asked.is === 'intake'
        ? { do: 'intake', field: asked.field, text }
        : { do: 'need', need: asked.need, has: !model.ui.cannot, text };
    if (model.act(command).ok) model.set({ field: EMPTY, cannot: false });
    return;
  }
  const field = edited(model.ui.field, press.key);
  if (field !== undefined) model.set({ field });
}

function carryOut(action: EndAction, hands: AtEnd): void {
  const { model } = hands;
  switch (action) {
    case 'ticket':
      return model.set({ overlay: { kind: 'ticket', scroll: 0 } });
    case 'save':
    case 'copy':
      return openPreview(hands, action);
    case 'back':
      model.act({ do: 'back' });
      return;
    case 'finish':
      return model.leave('ended');
  }
}
