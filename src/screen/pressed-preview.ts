import { changeHiding, choiceOf, type HidingChange } from '../session/change-hiding.ts';
import { type PreviewItem, previewItems } from '../session/preview-items.ts';
import { PREVIEW_WORDS } from '../session/preview-words.ts';
import { nextProfile } from '../session/profile.ts';
import { ownLang } from '../text/lang.ts';
import { copy } from './copy.ts';
import { EMPTY, edited, typed } from './field.ts';
import { wordsOf } from './frame.ts';
import type { Press } from './key-name.ts';
import type { Hands } from './screen-model.ts';
import type { Overlay } from './ui-state.ts';

type PreviewOverlay = Extract<Overlay, { kind: 'preview' }>;
type Over = Hands & { readonly overlay: PreviewOverlay };

/** Before a ticket is saved or copied: shows what will be hidden. Nothing leaves before Enter. */
export function openPreview(hands: Hands, act: PreviewOverlay['act']): void {
  const { model } = hands;
  const profile = hands.input.profile ?? 'vendor';
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
  const { preview, cursor, field, busy } = overlay;
  if (busy === 'leaving') return;
  if (field !== undefined) return inWord(press, hands);
  if (press.key === 'escape' || press.text === 'q') return model.set({ overlay: undefined });
  if (preview === undefined || busy !== undefined) return;
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
  if ((press.text === ' ' || press.text === 'k') && item !== undefined) choose(hands, item);
}

function choose(hands: Over, item: PreviewItem): void {
  const change = choiceOf(item);
  if (change !== undefined) return decide(hands, change);
  hands.model.say(PREVIEW_WORDS[ownLang(hands.model.page.lang)].secretStays, true);
}

function inWord(press: Press, hands: Over): void {
  const { model, overlay } = hands;
  const field = overlay.field ?? EMPTY;
  if (press.key === 'escape') return model.set({ overlay: { ...overlay, field: undefined } });
  if (press.key === 'enter') {
    const word = field.text.trim();
    const closed: PreviewOverlay = { ...overlay, field: undefined };
    model.set({ overlay: closed });
    if (word !== '') decide({ ...hands, overlay: closed }, { do: 'hide', word, on: true });
    return;
  }
  const next = press.key === undefined ? typed(field, press.text.replace(/\s+/g, ' ')) : edited(field, press.key);
  if (next !== undefined) model.set({ overlay: { ...overlay, field: next } });
}

/** What was decided is kept first, then shown; the cursor stays with its name, so that the same key takes it back. */
function decide({ model, input, overlay }: Over, change: HidingChange): void {
  const { profile } = overlay;
  model.set({ overlay: { ...overlay, busy: 'deciding' } });
  changeHiding(input.desk, { change, profile, lang: ownLang(model.page.lang) }).then(
    ({ preview, message }) => {
      const now = model.ui.overlay;
      if (now?.kind === 'preview' && now.busy === 'deciding') {
        const at = preview === undefined ? -1 : previewItems(preview).findIndex(({ before }) => before === change.word);
        const most = preview === undefined ? 0 : Math.max(0, previewItems(preview).length - 1);
        const cursor = at === -1 ? Math.min(now.cursor, most) : at;
        model.show({ overlay: preview === undefined ? undefined : { ...now, preview, cursor, busy: undefined } });
      }
      if (message !== undefined) model.say(message, true);
    },
    (error: unknown) => failed(model, error),
  );
}

/** Nothing else is begun until it has left: who finishes too early would go without it. */
function carryOut(hands: Over): void {
  const { model, overlay, input } = hands;
  const words = wordsOf(model.view());
  const leaving: PreviewOverlay = { ...overlay, busy: 'leaving' };
  model.set({ overlay: leaving });
  const close = () => model.ui.overlay === leaving && model.set({ overlay: undefined });
  const trouble = (error: unknown) => {
    close();
    failed(model, error);
  };
  if (overlay.act === 'save') {
    input.desk.save(overlay.profile).then((saved) => {
      close();
      model.say(saved.ok ? words.saved(saved.paths.join(', ')) : saved.message, !saved.ok);
    }, trouble);
    return;
  }
  input.desk.leaving(overlay.profile).then((ticket) => {
    close();
    if (ticket.ok) copy(ticket.text, hands);
    else model.say(ticket.message, true);
  }, trouble);
}

function failed(model: Hands['model'], error: unknown): void {
  if (model.ui.overlay?.kind === 'preview') model.set({ overlay: undefined });
  model.say(error instanceof Error ? error.message : String(error), true);
}
