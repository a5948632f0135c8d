import { type PreviewItem, previewItems } from '../session/preview-items.ts';
import { PREVIEW_WORDS } from '../session/preview-words.ts';
import { ownLang } from '../text/lang.ts';
import { shorten, widthOf, wrap } from '../text/width.ts';
import { fieldText } from './field-text.ts';
import { fit } from './fit.ts';
import { hintLines, messageLines } from './foot.ts';
import { type Frame, fullWidth, wordsOf } from './frame.ts';
import { isTight } from './is-tight.ts';
import type { Of } from './overlay-frame.ts';

/** What will be hidden, before anything is written or copied: each name before and after, and the sentence about its limits. */
export function previewFrame(view: Of<'preview'>): Frame {
  const { overlay, style, page } = view;
  const { preview, act, cursor, field, busy } = overlay;
  const own = PREVIEW_WORDS[ownLang(page.lang)];
  const width = fullWidth(view);
  const items = preview === undefined ? [] : previewItems(preview);
  const limits = preview === undefined ? [] : wrap(own.limits, width).map(style.dim);
  const whom = [
    ...(preview === undefined ? wrap(own.preparing, width) : wrap(own.profiles[preview.profile], width)),
    ...(preview !== undefined && items.length === 0 ? wrap(own.nothing, width) : []),
  ];
  // Where not all of it fits, its limits are what must be read.
  const said = isTight(view) ? [...limits, ...whom] : [...whom, ...limits];
  // Only rows that can be seen are measured: a case may name thousands.
  const list = items.map((item, index) => (Math.abs(index - cursor) <= view.rows ? itemLine(view, item, index === cursor) : ''));
  const room = Math.max(4, width - widthOf(own.addWord) - 1);
  const adding = field === undefined ? [] : [`${own.addWord} ${fieldText(view, { field, isActive: true, width: room })}`];
  return fit(view, {
    head: wrap(busy === 'leaving' ? own.leaving[act] : own.title[act], width).map(style.bold),
    body: said,
    list: [...list, ...adding],
    at: field === undefined ? cursor : list.length,
    message: messageLines(view),
    hints: hintLines(view, hintsOf(overlay, wordsOf(view).hints)),
    ...{ isBarred: false, scroll: 0 },
  });
}

const KIND = 12;

/** `person       adele → user-1 ×4`. */
function itemLine(view: Of<'preview'>, item: PreviewItem, isHere: boolean): string {
  const { style, glyphs } = view;
  const own = PREVIEW_WORDS[ownLang(view.page.lang)];
  const isAscii = glyphs.more !== '…';
  const kind = item.kind === undefined ? '' : shorten(own.kinds[item.kind], KIND, isAscii);
  const tail = item.is === 'hidden' ? own.times(item.count) : `(${item.is === 'kept' ? own.kept : own.own})`;
  const after = item.after === undefined ? '' : `${isAscii ? ' -> ' : ' → '}${item.after}`;
  const room = fullWidth(view) - 2 - (KIND + 1) - widthOf(after) - widthOf(tail) - 1;
  const line = `${kind}${' '.repeat(KIND + 1 - widthOf(kind))}${shorten(item.before, Math.max(6, room), isAscii)}${after} ${tail}`;
  return `${isHere ? style.accent(glyphs.cursor) : ' '} ${isHere ? style.bold(line) : line}`;
}

function hintsOf(
  { field, preview, busy }: Of<'preview'>['overlay'],
  hints: ReturnType<typeof wordsOf>['hints'],
): readonly string[] {
  if (busy === 'leaving') return [];
  if (field !== undefined) return hints.previewWord;
  return preview === undefined ? hints.looking : hints.preview;
}
