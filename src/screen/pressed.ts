import { type Voice, WHERES } from '../session/types.ts';
import { intakeAsked } from './end-page.ts';
import { EMPTY, edited, typed } from './field.ts';
import { wordsOf } from './frame.ts';
import type { Press } from './key-name.ts';
import { pressedAtEnd } from './pressed-at-end.ts';
import { pressedOver } from './pressed-over.ts';
import type { Hands } from './screen-model.ts';

/** What a person may claim; the other two belong to checks. */
const SAID: readonly Voice[] = ['seen', 'told', 'assumed'];
// More typed at once than fingers can: it was pasted by a terminal that does not say so.
const MOST_TYPED = 4;

/** The one handler of keys. In a text field letters are letters: only Enter, Esc, Ctrl and named keys are commands. */
export function pressed(press: Press, hands: Hands): void {
  const { model } = hands;
  if (press.key === 'ctrl+c') return model.leave('interrupted');
  // A slow line brings a typed word and its Enter at once.
  if (/^[^\r\n]+\r$/.test(press.text) && isInField(hands)) {
    pressed({ key: undefined, text: press.text.slice(0, -1) }, hands);
    return pressed({ key: 'enter', text: '' }, hands);
  }
  if (model.ui.overlay !== undefined) return pressedOver(press, { ...hands, overlay: model.ui.overlay });
  const { page } = model;
  if (page.kind === 'end') return pressedAtEnd(press, { ...hands, page });
  if (page.value !== undefined && model.ui.isTyping) return pressedInField(press, hands);
  if (press.key !== undefined) return named(press.key, hands);
  if (press.text.length > MOST_TYPED) return openPaste(hands, press.text);
  for (const letter of press.text) {
    const { step } = model.page;
    letterOnPage(letter, hands);
    // The rest was meant for the page it was typed at, unless it is another digit.
    if (model.page.step !== step && !/\d/.test(letter)) return;
  }
}

/** Whether Enter ends what is being typed; in a paste it is a line. */
function isInField({ model: { ui, page } }: Hands): boolean {
  const { overlay } = ui;
  if (overlay !== undefined) return overlay.kind === 'note' || (overlay.kind === 'change' && overlay.cursor === 0);
  return page.kind === 'end' ? intakeAsked(page, ui) !== undefined : page.value !== undefined && ui.isTyping;
}

function pressedInField(press: Press, hands: Hands): void {
  const { model } = hands;
  const { page, ui } = model;
  if (press.key === undefined) return model.set({ field: typed(ui.field, press.text.replace(/\s+/g, ' ')) });
  if (press.key === 'enter') {
    const text = ui.field.text.trim();
    if (text !== '') model.act({ do: 'answer', choice: { step: page.step, answer: text } });
    return;
  }
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

/** Scrolling stops where the body ends: a press back must show at once. */
export function scroll(key: string, { model }: Hands): void {
  model.set({ scroll: scrolledTo(key, { from: model.ui.scroll, ...model.frame().scroll }) });
}

export function scrolledTo(key: string, { from, most, page }: { from: number; most: number; page: number }): number {
  const by: Record<string, number> = { up: -1, down: 1, pageup: -page, pagedown: page, home: -most, end: most };
  return Math.max(0, Math.min(most, Math.min(from, most) + (by[key] ?? 0)));
}

function letterOnPage(letter: string, hands: Hands): void {
  const { model } = hands;
  const { page, ui } = model;
  const words = wordsOf(model.view());
  if (page.kind === 'end') return;
  if (/[1-9]/.test(letter)) {
    const choice = page.value === undefined ? page.choices[Number(letter) - 1] : undefined;
    if (choice === undefined) return model.say(words.typeOne(Math.min(9, page.choices.length)), true);
    model.act({ do: 'answer', choice: { step: page.step, answer: choice.id } });
    return;
  }
  if (ui.share && !'sq?'.includes(letter)) return;
  switch (letter) {
    case 'v': {
      const next = SAID[(SAID.indexOf(page.voice) + 1) % SAID.length]!;
      model.act({ do: 'voice', voice: next });
      const now = model.page;
      if (now.kind !== 'end') model.say(words.voiceNow(now.voiceWord));
      return;
    }
    case 'w': {
      const where = WHERES[(WHERES.indexOf(page.where) + 1) % WHERES.length]!;
      if (model.act({ do: 'set', where }).ok) model.say(words.whereNow(model.page.whereWord));
      return;
    }
    case 'y':
      return copy(page.message, hands);
    case 'c':
      return copyCommand(hands);
    case 'p':
      return openPaste(hands, '');
    case '=': {
      const known = page.known[0];
      if (known !== undefined) model.act({ do: 'answer', choice: { step: page.step, answer: known.answer, voice: known.voice } });
      return;
    }
    default:
      return anywhere(letter, hands);
  }
}

/** Letters that do the same on every page. */
export function anywhere(letter: string, hands: Hands): void {
  const { model, input } = hands;
  const words = wordsOf(model.view());
  switch (letter) {
    case 'a':
      return model.set({ overlay: { kind: 'answers', cursor: Math.max(0, input.live.session.path.length - 1) } });
    case 'n':
      return model.set({ overlay: { kind: 'note', field: EMPTY, for: 'internal' } });
    case 't':
      return model.set({ overlay: { kind: 'ticket', scroll: 0 } });
    case '?':
      return model.set({ overlay: { kind: 'help', scroll: 0 } });
    case 's':
      return model.set({ share: !model.ui.share });
    case 'q':
      return model.leave('stopped');
    case 'l': {
      const langs = [...input.live.session.guide.texts.keys()];
      const at = langs.indexOf(input.live.session.lang);
      const lang = langs[(at + 1) % langs.length];
      if (lang === undefined || langs.length === 1) return model.say(words.oneLanguage);
      if (model.act({ do: 'set', lang }).ok) model.say(wordsOf(model.view()).langNow(lang));
      return;
    }
    default:
  }
}

/** Copies on an explicit key only, and says how it went. */
export function copy(text: string, { input, model }: Hands): void {
  const words = wordsOf(model.view());
  input.desk.copy(text).then(
    (copied) => model.say(copied.ok ? (copied.how === 'done' ? words.copied : words.copyAsked) : copied.message, !copied.ok),
    (error: unknown) => model.say(error instanceof Error ? error.message : String(error), true),
  );
}

function copyCommand(hands: Hands): void {
  const { model } = hands;
  const commands = model.page.blocks.filter((block) => block.kind === 'command');
  const words = wordsOf(model.view());
  if (commands.length === 0) return model.say(words.nothingToCopy, true);
  if (commands.length > 1) return model.set({ overlay: { kind: 'which' } });
  copyOne(hands, 0);
}

/** Never with a value missing: a command with `<mailbox>` in it would do something else. */
export function copyOne(hands: Hands, index: number): void {
  const { model } = hands;
  const command = model.page.blocks.filter((block) => block.kind === 'command')[index];
  if (command?.kind !== 'command') return;
  const words = wordsOf(model.view());
  if (command.missing.length > 0) return model.say(words.missing(command.missing.join(', ')), true);
  copy(command.text, hands);
}

/** Opens the place for a paste, with what is already there. */
export function openPaste({ model }: Hands, text: string): void {
  if (model.page.kind === 'end' || model.ui.share) return;
  model.set({ overlay: { kind: 'paste', field: typed(EMPTY, text.replace(/\r\n?/g, '\n')), leaving: false } });
}
