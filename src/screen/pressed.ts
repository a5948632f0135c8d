import { askedNow } from './end-page.ts';
import { edited, typed } from './field.ts';
import type { Press } from './key-name.ts';
import { letterOnPage } from './letters.ts';
import { openPaste } from './open-paste.ts';
import { pressedAtEnd } from './pressed-at-end.ts';
import { pressedOver } from './pressed-over.ts';
import type { Hands } from './screen-model.ts';
import { scroll } from './scroll.ts';
import type { Overlay } from './ui-state.ts';

// More typed at once than fingers can: it was pasted by a terminal that does not say so.
const MOST_TYPED = 4;

/** The one handler of keys. In a text field letters are letters: only Enter, Esc, Ctrl and named keys are commands. */
export function pressed(press: Press, hands: Hands): void {
  const { model } = hands;
  if (press.key === 'ctrl+c') return model.leave('interrupted');
  // A slow line brings a typed word and its Enter at once; what was typed before the keys were ours ends with a line feed.
  if (/^[^\r\n]*[\r\n]$/.test(press.text) && isInField(hands)) {
    if (press.text.length > 1) pressed({ key: undefined, text: press.text.slice(0, -1) }, hands);
    return pressed({ key: 'enter', text: '' }, hands);
  }
  const { overlay } = model.ui;
  if (overlay !== undefined)
    return pressedOver(HAS_LETTERS.has(overlay.kind) ? meant(press, hands) : press, { ...hands, overlay });
  const { page } = model;
  if (page.kind === 'end') return pressedAtEnd(isInField(hands) ? press : meant(press, hands), { ...hands, page });
  if (page.value !== undefined && model.ui.isTyping) return pressedInField(press, hands);
  if (press.key !== undefined) return named(press.key, hands);
  if (press.text.length > MOST_TYPED) return openPaste(hands, press.text);
  for (const letter of meant(press, hands).text) {
    const { step } = model.page;
    letterOnPage(letter, hands);
    // The rest was meant for the page it was typed at, unless it is another digit.
    if (model.page.step !== step && !/\d/.test(letter)) return;
  }
}

/** What lies over the page and is closed, or carried on with, by a letter of the table; elsewhere letters are typed, or its own. */
const HAS_LETTERS: ReadonlySet<Overlay['kind']> = new Set(['help', 'ticket', 'text', 'answers', 'check', 'finding', 'which']);

/** What was typed, as the letters of the table: somebody may have other keys. */
function meant(press: Press, { model }: Hands): Press {
  return press.text === '' ? press : { ...press, text: [...press.text].map(model.keys.meant).join('') };
}

/** Whether Enter ends what is being typed; in a paste it is a line. */
function isInField({ model: { ui, page } }: Hands): boolean {
  const { overlay } = ui;
  if (overlay?.kind === 'preview') return overlay.field !== undefined;
  if (overlay !== undefined)
    return (
      overlay.kind === 'note' ||
      overlay.kind === 'wrong' ||
      overlay.kind === 'find' ||
      (overlay.kind === 'change' && overlay.cursor === 0)
    );
  return page.kind === 'end' ? askedNow(page, ui) !== undefined : page.value !== undefined && ui.isTyping;
}

function pressedInField(press: Press, hands: Hands): void {
  const { model } = hands;
  const { page, ui } = model;
  if (press.key === undefined) return model.set({ field: typed(ui.field, press.text.replace(/\s+/g, ' ')) });
  if (press.key === 'enter') {
    const text = ui.field.text.trim();
    if (text === '' || page.kind === 'end') return;
    // Taken as it was known, it keeps its voice.
    const known = page.known.findLast(({ answer }) => answer === text);
    const whose = known === undefined ? {} : { voice: known.voice, evidence: known.evidence };
    model.act({ do: 'answer', choice: { step: page.step, answer: text, ...whose } });
    return;
  }
  const offered = page.kind === 'end' ? undefined : page.known.at(-1);
  if (press.key === 'tab' && ui.field.text === '' && offered !== undefined && !ui.share)
    return model.set({ field: typed(ui.field, offered.answer) });
  if (press.key === 'escape' || press.key === 'down' || press.key === 'tab') return model.set({ isTyping: false });
  if (press.key === 'pageup' || press.key === 'pagedown') return scroll(press.key, hands);
  const field = edited(ui.field, press.key);
  if (field !== undefined) model.set({ field });
}

function named(key: string, hands: Hands): void {
  const { model } = hands;
  const { page, ui } = model;
  if (page.kind === 'end') return;
  const isValue = page.value !== undefined;
  switch (key) {
    case 'up':
      if (isValue) model.set({ isTyping: true });
      else if (ui.cursor > 0) model.set({ cursor: ui.cursor - 1 });
      else scroll('up', hands);
      return;
    case 'down':
      if (!isValue && ui.cursor < page.choices.length - 1) model.set({ cursor: ui.cursor + 1 });
      else scroll('down', hands);
      return;
    case 'pageup':
    case 'pagedown':
      return scroll(key, hands);
    case 'enter': {
      const choice = page.choices[isValue ? 0 : ui.cursor];
      if (choice !== undefined) model.act({ do: 'answer', choice: { step: page.step, answer: choice.id } });
      return;
    }
    case 'left':
    case 'backspace':
      model.act({ do: 'back' });
      return;
    case 'escape':
      if (ui.share) model.set({ share: false });
      return;
    default:
  }
}
