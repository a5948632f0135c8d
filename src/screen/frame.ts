import type { KeyMap } from '../session/key-map.ts';
import type { AskPage, EndPage, Page, PastAnswer } from '../session/page-types.ts';
import type { ChangePreview, NoteEntry } from '../session/types.ts';
import type { Glyphs } from '../text/glyphs.ts';
import { ownLang } from '../text/lang.ts';
import { askFrame } from './ask-frame.ts';
import { endFrame } from './end-frame.ts';
import { overlayFrame } from './overlay-frame.ts';
import type { Style } from './style.ts';
import type { Overlay, Ui } from './ui-state.ts';
import { SCREEN_WORDS } from './words.ts';

/** Everything a frame is drawn from; the functions below it are pure. */
export interface View {
  readonly page: Page;
  readonly ui: Ui;
  readonly columns: number;
  readonly rows: number;
  readonly style: Style;
  readonly glyphs: Glyphs;
  readonly keys: KeyMap;
  /** Shown to an author: none of the page's keys works, so none is named. */
  readonly isPreview?: boolean;
  /** Markdown as styled lines no wider than `width`. */
  markdown(text: string, width: number): readonly string[];
  /** What `make` gives, worked out once a page, size and way to draw Markdown: a key moves the cursor, not the text. */
  once<T>(name: string, make: () => T): T;
  past(): readonly PastAnswer[];
  notes(): readonly NoteEntry[];
  preview(index: number, answer: string): ChangePreview;
  ticket(): string;
}

/** The live part of the screen, and how far its body scrolls: to line `most`, by `page` lines at once. */
export interface Frame {
  readonly lines: readonly string[];
  readonly scroll: { readonly most: number; readonly page: number };
}

export type AskView = View & { readonly page: AskPage };
export type EndView = View & { readonly page: EndPage };
export type OverlayView = View & { readonly overlay: Overlay };

/** Wide terminals do not make long lines easier to read. */
const WIDEST = 100;
const BESIDE = 110;

export const wordsOf = (view: View) => SCREEN_WORDS[ownLang(view.page.lang)];
/** Cells for text behind the bar, beside the causes where they stand. */
export const textWidth = (view: View): number => Math.max(10, Math.min(causesAt(view) ?? view.columns, WIDEST) - 2);
/** Cells for text below the causes: options, lists, titles. */
export const fullWidth = (view: View): number => Math.max(10, Math.min(view.columns, WIDEST) - 2);
/** The column at which causes stand beside the step; undefined where there is no room, and on a shared screen. */
export const causesAt = (view: View): number | undefined =>
  view.columns < BESIDE || view.ui.share || view.page.causes.length === 0
    ? undefined
    : Math.min(Math.floor(view.columns * 0.65), WIDEST + 2);

/** Draws the live part: lines no wider than the terminal, at most rows − 1 of them. */
export function frame(view: View): Frame {
  if (view.ui.overlay !== undefined) return overlayFrame({ ...view, overlay: view.ui.overlay });
  return view.page.kind === 'end' ? endFrame(view as EndView) : askFrame(view as AskView);
}
