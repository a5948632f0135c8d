import type { ShownFinding } from '../session/looking.ts';
import type { Refusal } from '../session/types.ts';
import { type Lang, ownLang } from '../text/lang.ts';
import { wordsOf } from './frame.ts';
import type { Press } from './key-name.ts';
import { letterOnPage } from './letters.ts';
import { openPaste } from './open-paste.ts';
import type { Hands } from './screen-model.ts';
import { scrolledTo } from './scroll.ts';
import type { Overlay } from './ui-state.ts';
import { SCREEN_WORDS } from './words.ts';

type Over<K extends Overlay['kind']> = Hands & { readonly overlay: Extract<Overlay, { kind: K }> };

const TICK = 500;

/** `k`: shows what the check of this step would do. Nothing runs yet. */
export function openCheck({ model, input }: Hands): void {
  const { looking } = input.desk;
  const words = wordsOf(model.view());
  const { page } = model;
  if (looking === undefined || page.kind === 'end' || page.check === undefined) return model.say(words.noCheck, true);
  const { step } = page;
  looking.offer().then((offer) => {
    if (offer !== undefined && model.page.step === step && model.ui.overlay === undefined)
      model.show({ overlay: { kind: 'check', offer, scroll: 0 } });
  }, failed(model));
}

/** Enter runs what is shown: a second, different key than the one that showed it. */
export function inCheck(press: Press, hands: Over<'check'>): void {
  const { model, overlay } = hands;
  if (press.key === 'escape' || press.text === 'k' || press.text === 'q') return model.set({ overlay: undefined });
  if (press.key === 'enter') {
    if (overlay.offer.blocked.length === 0) look(hands);
    return;
  }
  if (press.text === 'p') {
    model.set({ overlay: undefined });
    return openPaste(hands, '');
  }
  const key = press.text === ' ' ? 'pagedown' : (press.key ?? '');
  model.set({ overlay: { ...overlay, scroll: scrolledTo(key, { from: overlay.scroll, ...model.frame().scroll }) } });
}

function look({ model, input, overlay }: Over<'check'>): void {
  const { looking } = input.desk;
  if (looking === undefined) return;
  const abort = new AbortController();
  const since = input.now();
  const what = overlay.offer.check.looks.map(({ command }) => command).join('\n');
  const show = (progress: Extract<Overlay, { kind: 'looking' }>['progress']) => {
    if (model.ui.overlay?.kind === 'looking' || model.ui.overlay?.kind === 'check')
      model.show({ overlay: { kind: 'looking', what, progress, elapsed: input.now() - since, stop: () => abort.abort() } });
  };
  let last: Extract<Overlay, { kind: 'looking' }>['progress'];
  show(undefined);
  const ticker = setInterval(() => show(last), TICK);
  const progress = (now: typeof last) => {
    last = now;
  };
  looking
    .look({ signal: abort.signal, progress })
    .then((found) => showFinding({ model, input }, found), failed(model))
    .finally(() => clearInterval(ticker));
}

/** What was found lies over the page until it is accepted, overruled or left; it waits for the question in any case. */
export function showFinding({ model }: Hands, found: ShownFinding | Refusal | undefined): void {
  if (model.left !== undefined) return;
  if (found === undefined) {
    model.set({ overlay: undefined });
    return model.say(wordsOf(model.view()).kept);
  }
  if ('ok' in found) {
    model.set({ overlay: undefined });
    return model.say(found.message, true);
  }
  model.show({ overlay: { kind: 'finding', finding: found, scroll: 0 } });
}

/** While it looks, only Esc does something. */
export function inLooking(press: Press, { overlay }: Over<'looking'>): void {
  if (press.key === 'escape') overlay.stop();
}

/** Enter accepts, a digit overrules (both then stand), Esc leaves it waiting. */
export function inFinding(press: Press, hands: Over<'finding'>): void {
  const { model, overlay } = hands;
  const { page } = model;
  if (press.key === 'escape' || press.text === 'q') return model.set({ overlay: undefined });
  if (press.key === 'enter' || press.text === '=') {
    model.set({ overlay: undefined });
    if (overlay.finding.answer !== undefined && page.kind !== 'end') letterOnPage('=', hands);
    return;
  }
  if (/^[1-9]$/.test(press.text) && page.kind !== 'end' && page.value === undefined) {
    model.set({ overlay: undefined });
    return letterOnPage(press.text, hands);
  }
  model.set({
    overlay: {
      ...overlay,
      scroll: scrolledTo(press.text === ' ' ? 'pagedown' : (press.key ?? ''), { from: overlay.scroll, ...model.frame().scroll }),
    },
  });
}

const failed =
  (model: Hands['model']) =>
  (error: unknown): void => {
    model.set({ overlay: undefined });
    model.say(error instanceof Error ? error.message : String(error), true);
  };

/** Why what lies here does not answer: "Not conclusive: a date can be read in two ways". */
export function notConclusive({ state, sentence }: ShownFinding, lang: Lang): string {
  return state === 'answered' ? sentence : `${SCREEN_WORDS[ownLang(lang)].states[state]} ${sentence}`;
}
