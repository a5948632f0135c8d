import { FIND_WORDS } from '../session/find-words.ts';
import { ownLang } from '../text/lang.ts';
import { EMPTY, edited, type Field, typed } from './field.ts';
import type { Press } from './key-name.ts';
import type { Hands } from './screen-model.ts';
import { scrolledTo } from './scroll.ts';
import type { Overlay } from './ui-state.ts';

type FindOverlay = Extract<Overlay, { kind: 'find' }>;
type Over = Hands & { readonly overlay: FindOverlay };

/** Opens the search; the index is built meanwhile, and what is typed before it is there is looked for then. */
export function openFind({ model, input }: Hands): void {
  const overlay: FindOverlay = {
    ...{ kind: 'find', field: EMPTY, finder: undefined, places: [], cursor: 0, way: undefined, scroll: 0, busy: false },
  };
  model.set({ overlay });
  input.desk.finder().then(
    (finder) => {
      const now = model.ui.overlay;
      if (now?.kind === 'find') model.show({ overlay: { ...now, finder, places: finder.search(now.field.text) } });
    },
    (error: unknown) => {
      model.set({ overlay: undefined });
      model.say(error instanceof Error ? error.message : String(error), true);
    },
  );
}

export function inFind(press: Press, hands: Over): void {
  if (hands.overlay.busy) return;
  if (hands.overlay.way !== undefined) return inWay(press, hands);
  const { model, overlay } = hands;
  const { field, places, cursor } = overlay;
  const page = Math.max(1, Math.floor((model.size.rows - 6) / 2));
  const steps: Record<string, number> = { up: -1, down: 1, tab: 1, pageup: -page, pagedown: page };
  const by = press.key === undefined ? undefined : steps[press.key];
  if (by !== undefined)
    return model.set({ overlay: { ...overlay, cursor: Math.max(0, Math.min(places.length - 1, cursor + by)) } });
  if (press.key === 'escape') return model.set({ overlay: undefined });
  if (press.key === 'enter') return openWay(hands);
  const changed = press.key === undefined ? typed(field, press.text.replace(/\r\n?/g, '\n')) : edited(field, press.key);
  if (changed !== undefined) lookFor(hands, changed);
}

function lookFor({ model, overlay }: Over, field: Field): void {
  const isSame = field.text === overlay.field.text;
  const places = isSame ? overlay.places : (overlay.finder?.search(field.text) ?? []);
  model.set({ overlay: { ...overlay, field, places, cursor: isSame ? overlay.cursor : 0 } });
}

function openWay({ model, overlay }: Over): void {
  const { finder, places, cursor, field } = overlay;
  const place = places[cursor];
  if (finder === undefined || place === undefined) return;
  const way = finder.wayTo(place, field.text);
  if (way === undefined) return model.say(FIND_WORDS[ownLang(model.page.lang)].noWay, true);
  model.set({ overlay: { ...overlay, way, scroll: 0 } });
}

function inWay(press: Press, hands: Over): void {
  const { model, overlay } = hands;
  if (press.key === 'escape' || press.key === 'left') return model.set({ overlay: { ...overlay, way: undefined } });
  if (press.key === 'enter') return take(hands);
  const key = press.text === ' ' ? 'pagedown' : (press.key ?? '');
  model.set({ overlay: { ...overlay, scroll: scrolledTo(key, { from: overlay.scroll, ...model.frame().scroll }) } });
}

function take({ model, overlay }: Over): void {
  const { finder, places, cursor, field } = overlay;
  const place = places[cursor];
  if (finder === undefined || place === undefined) return;
  model.set({ overlay: { ...overlay, busy: true } });
  model.through(() => finder.goTo(place, field.text));
}
