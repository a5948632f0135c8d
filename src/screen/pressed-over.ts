import { copyOne } from './copy.ts';
import { EMPTY, edited, type Field, typed } from './field.ts';
import { wordsOf } from './frame.ts';
import type { Press } from './key-name.ts';
import { inCheck, inFinding, inLooking, showFinding } from './pressed-check.ts';
import { inFind } from './pressed-find.ts';
import { inPreview } from './pressed-preview.ts';
import type { Hands } from './screen-model.ts';
import { scrolledTo } from './scroll.ts';
import type { Overlay } from './ui-state.ts';

type Over<K extends Overlay['kind'] = Overlay['kind']> = Hands & { readonly overlay: Extract<Overlay, { kind: K }> };

/** Keys while something lies over the page. */
export function pressedOver(press: Press, hands: Over): void {
  const { model, overlay } = hands;
  switch (overlay.kind) {
    case 'help':
    case 'ticket':
    case 'text':
      return inText(press, hands as Over<'help' | 'ticket' | 'text'>);
    case 'answers':
      return inAnswers(press, hands as Over<'answers'>);
    case 'change':
      return inChange(press, hands as Over<'change'>);
    case 'note':
      return inNote(press, hands as Over<'note'>);
    case 'wrong':
      return inWrong(press, hands as Over<'wrong'>);
    case 'paste':
      return inPaste(press, hands as Over<'paste'>);
    case 'check':
      return inCheck(press, hands as Over<'check'>);
    case 'looking':
      return inLooking(press, hands as Over<'looking'>);
    case 'finding':
      return inFinding(press, hands as Over<'finding'>);
    case 'find':
      return inFind(press, hands as Over<'find'>);
    case 'preview':
      return inPreview(press, hands as Over<'preview'>);
    case 'which': {
      if (/^[1-9]$/.test(press.text)) {
        model.set({ overlay: undefined });
        return copyOne(hands, Number(press.text) - 1);
      }
      if (press.key === 'escape' || press.text === 'c' || press.text === 'q') close(hands);
    }
  }
}

const close = ({ model }: Hands): void => model.set({ overlay: undefined });

function inText(press: Press, hands: Over<'help' | 'ticket' | 'text'>): void {
  const { model, overlay } = hands;
  if (press.key === 'escape' || press.key === 'enter' || ['q', 't', '?'].includes(press.text)) return close(hands);
  const key = press.text === ' ' ? 'pagedown' : (press.key ?? '');
  model.set({ overlay: { ...overlay, scroll: scrolledTo(key, { from: overlay.scroll, ...model.frame().scroll }) } });
}

function inAnswers(press: Press, hands: Over<'answers'>): void {
  const { model, overlay, input } = hands;
  const count = input.live.session.path.length;
  const page = Math.max(1, model.size.rows - 6);
  const steps: Record<string, number> = { up: -1, down: 1, pageup: -page, pagedown: page, home: -count, end: count };
  const by = press.key === undefined ? undefined : steps[press.key];
  if (by !== undefined)
    return model.set({ overlay: { ...overlay, cursor: Math.max(0, Math.min(count - 1, overlay.cursor + by)) } });
  if (press.key === 'enter' && count > 0) {
    const answer = model.view().past()[overlay.cursor];
    if (answer === undefined) return;
    const at =
      answer.value === undefined ? answer.choices.findIndex((choice) => (choice.label === answer.label) === answer.old) : 0;
    const text =
      answer.value === undefined || answer.voice === undefined ? '' : input.live.session.path[overlay.cursor]!.entry.answer;
    const field: Field = answer.value === undefined || text === 'unknown' ? EMPTY : { text, at: text.length };
    return model.set({ overlay: { kind: 'change', index: overlay.cursor, cursor: Math.max(0, at), field } });
  }
  if (press.key === 'escape' || press.text === 'a' || press.text === 'q') close(hands);
}

function inChange(press: Press, hands: Over<'change'>): void {
  const { model, overlay } = hands;
  const answer = model.view().past()[overlay.index];
  if (answer === undefined) return close(hands);
  const isValue = answer.value !== undefined;
  const count = answer.choices.length + (isValue ? 1 : 0);
  const inField = isValue && overlay.cursor === 0;
  const to = inField ? overlay.field.text.trim() : answer.choices[overlay.cursor - (isValue ? 1 : 0)]?.id;
  if (press.key === 'escape') return model.set({ overlay: { kind: 'answers', cursor: overlay.index } });
  if (press.key === 'up') return model.set({ overlay: { ...overlay, cursor: Math.max(0, overlay.cursor - 1) } });
  if (press.key === 'down') return model.set({ overlay: { ...overlay, cursor: Math.min(count - 1, overlay.cursor + 1) } });
  if (press.key === 'enter') {
    if (to === undefined || to === '') return;
    if (model.act({ do: 'change', index: overlay.index, answer: to }).ok) close(hands);
    return;
  }
  if (inField) {
    const field =
      press.key === undefined ? typed(overlay.field, press.text.replace(/\s+/g, ' ')) : edited(overlay.field, press.key);
    if (field !== undefined) model.set({ overlay: { ...overlay, field } });
  } else if (/^[1-9]$/.test(press.text) && Number(press.text) <= answer.choices.length) {
    model.set({ overlay: { ...overlay, cursor: Number(press.text) - 1 + (isValue ? 1 : 0) } });
  }
}

function inNote(press: Press, hands: Over<'note'>): void {
  const { model, overlay } = hands;
  if (press.key === 'escape') return close(hands);
  if (press.key === 'tab')
    return model.set({ overlay: { ...overlay, for: overlay.for === 'internal' ? 'customer' : 'internal' } });
  if (press.key === 'enter') {
    if (overlay.field.text.trim() === '') return close(hands);
    if (!model.act({ do: 'note', text: overlay.field.text, for: overlay.for }).ok) return;
    close(hands);
    return model.say(wordsOf(model.view()).noteKept[overlay.for]);
  }
  const field =
    press.key === undefined ? typed(overlay.field, press.text.replace(/\s+/g, ' ')) : edited(overlay.field, press.key);
  if (field !== undefined) model.set({ overlay: { ...overlay, field } });
}

function inWrong(press: Press, hands: Over<'wrong'>): void {
  const { model, overlay } = hands;
  if (press.key === 'escape') return close(hands);
  if (press.key === 'enter') {
    if (overlay.field.text.trim() === '') return close(hands);
    if (!model.act({ do: 'wrong', text: overlay.field.text }).ok) return;
    close(hands);
    return model.say(wordsOf(model.view()).wrongKept);
  }
  const field =
    press.key === undefined ? typed(overlay.field, press.text.replace(/\s+/g, ' ')) : edited(overlay.field, press.key);
  if (field !== undefined) model.set({ overlay: { ...overlay, field } });
}

function inPaste(press: Press, hands: Over<'paste'>): void {
  const { model, overlay } = hands;
  const text = press.key === 'enter' ? '\n' : press.key === undefined ? press.text.replace(/\r\n?/g, '\n') : undefined;
  if (text !== undefined) return model.set({ overlay: { ...overlay, field: typed(overlay.field, text), leaving: false } });
  if (press.key === 'escape') {
    // A long paste is not thrown away by one key.
    if (overlay.field.text.trim() === '' || overlay.leaving) return close(hands);
    return model.set({ overlay: { ...overlay, leaving: true } });
  }
  if (press.key === 'ctrl+d') {
    if (overlay.field.text.trim() === '') return close(hands);
    return keepPaste(hands);
  }
  const field = edited(overlay.field, press.key ?? '');
  if (field !== undefined) model.set({ overlay: { ...overlay, field, leaving: false } });
}

/** Where the flow has checks, what was pasted is recognised and judged; kept it is in any case. */
function keepPaste(hands: Over<'paste'>): void {
  const { model, input, overlay } = hands;
  const { looking } = input.desk;
  if (looking === undefined) {
    if (!model.act({ do: 'paste', text: overlay.field.text }).ok) return;
    close(hands);
    return model.say(wordsOf(model.view()).kept);
  }
  looking.paste(overlay.field.text).then(
    (found) => showFinding(hands, found),
    (error: unknown) => model.say(error instanceof Error ? error.message : String(error), true),
  );
}
