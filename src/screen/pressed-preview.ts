import { type PreviewItem, previewItems } from '../session/preview-items.ts';
import { nextProfile, type Profile } from '../session/profile.ts';
import type { Outcome } from '../session/types.ts';
import { copy } from './copy.ts';
import { EMPTY, edited, typed } from './field.ts';
import { wordsOf } from './frame.ts';
import type { Press } from './key-name.ts';
import type { Hands } from './screen-model.ts';
import type { Overlay } from './ui-state.ts';

type PreviewOverlay = Extract<Overlay, { kind: 'preview' }>;
type Over = Hands & { readonly overlay: PreviewOverlay };

/** Before a ticket is saved or copied: shows what will be hidden. Nothing leaves before Enter. */
export function openPreview(hands: Hands, act: PreviewOverlay['act'], profile: Profile = 'vendor'): void {
  const { model } = hands;
  const overlay: PreviewOverlay = { kind: 'preview', act, profile, preview: undefined, cursor: 0, field: undefined };
  model.set({ overlay });
  make(hands, overlay);
}

/** Makes the preview (anew); what was left, or asked for otherwise meanwhile, is not shown. */
function make({ model, input }: Hands, asked: PreviewOverlay): void {
  input.desk.preview(asked.profile).then(
    (made) => {
      const { overlay } = model.ui;
      if (overlay?.kind !== 'preview' || overlay.profile !== asked.profile) return;
      if (!made.ok) {
        model.set({ overlay: undefined });
        return model.say(made.message, true);
      }
      const most = Math.max(0, previewItems(made.preview).length - 1);
      model.show({ overlay: { ...overlay, preview: made.preview, cursor: Math.min(overlay.cursor, most) } });
    },
    (error: unknown) => {
      model.set({ overlay: undefined });
      model.say(error instanceof Error ? error.message : String(error), true);
    },
  );
}

export function inPreview(press: Press, hands: Over): void {
  const { model, overlay } = hands;
  const { preview, cursor, field } = overlay;
  if (field !== undefined) return inWord(press, hands);
  if (press.key === 'escape' || press.text === 'q') return model.set({ overlay: undefined });
  if (preview === undefined) return;
  const items = previewItems(preview);
  const page = Math.max(1, model.size.rows - 8);
  const steps: Record<string, number> = {
    up: -1,
    down: 1,
    pageup: -page,
    pagedown: page,
    home: -items.length,
    end: items.length,
  };
  const by = press.key === undefined ? undefined : steps[press.key];
  if (by !== undefined)
    return model.set({ overlay: { ...overlay, cursor: Math.max(0, Math.min(items.length - 1, cursor + by)) } });
  if (press.key === 'enter') return carryOut(hands);
  if (press.text === '+') return model.set({ overlay: { ...overlay, field: EMPTY } });
  if (press.text === 'v') {
    const other: PreviewOverlay = { ...overlay, profile: nextProfile(overlay.profile), preview: undefined, cursor: 0 };
    model.set({ overlay: other });
    return make(hands, other);
  }
  const item = items[cursor];
  if ((press.text === ' ' || press.text === 'k') && item !== undefined) decide(hands, choose(hands, item));
}

/** Hidden: keep it. Kept: hide it after all. A word of one's own that is nowhere: forget it. */
function choose({ input }: Over, item: PreviewItem): Promise<Outcome> {
  const { desk } = input;
  if (item.is === 'word' || item.kind === 'word') return desk.hide(item.before, false);
  return desk.keep(item.before, item.is === 'hidden');
}

function inWord(press: Press, hands: Over): void {
  const { model, overlay, input } = hands;
  const field = overlay.field ?? EMPTY;
  if (press.key === 'escape') return model.set({ overlay: { ...overlay, field: undefined } });
  if (press.key === 'enter') {
    const word = field.text.trim();
    const closed: PreviewOverlay = { ...overlay, field: undefined };
    model.set({ overlay: closed });
    if (word !== '') decide({ ...hands, overlay: closed }, input.desk.hide(word, true));
    return;
  }
  const next = press.key === undefined ? typed(field, press.text.replace(/\s+/g, ' ')) : edited(field, press.key);
  if (next !== undefined) model.set({ overlay: { ...overlay, field: next } });
}

/** What was decided is kept first, then shown. */
function decide(hands: Over, deciding: Promise<Outcome>): void {
  const { model, overlay } = hands;
  deciding.then(
    (outcome) => {
      if (!outcome.ok) return model.say(outcome.message, true);
      make(hands, overlay);
    },
    (error: unknown) => model.say(error instanceof Error ? error.message : String(error), true),
  );
}

function carryOut(hands: Over): void {
  const { model, overlay, input } = hands;
  const words = wordsOf(model.view());
  const failed = (error: unknown) => model.say(error instanceof Error ? error.message : String(error), true);
  model.set({ overlay: undefined });
  if (overlay.act === 'save') {
    input.desk
      .save(overlay.profile)
      .then((saved) => model.say(saved.ok ? words.saved(saved.paths.join(', ')) : saved.message, !saved.ok), failed);
    return;
  }
  input.desk
    .leaving(overlay.profile)
    .then((ticket) => (ticket.ok ? copy(ticket.text, hands) : model.say(ticket.message, true)), failed);
}
