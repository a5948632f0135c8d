import type { Hands } from './screen-model.ts';

/** Scrolling stops where the body ends: a press back must show at once. */
export function scroll(key: string, { model }: Hands): void {
  model.set({ scroll: scrolledTo(key, { from: model.ui.scroll, ...model.frame().scroll }) });
}

export function scrolledTo(key: string, { from, most, page }: { from: number; most: number; page: number }): number {
  const by: Record<string, number> = { up: -1, down: 1, pageup: -page, pagedown: page, home: -most, end: most };
  return Math.max(0, Math.min(most, Math.min(from, most) + (by[key] ?? 0)));
}
