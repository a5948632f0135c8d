import { FIND_WORDS, wayLines } from '../session/find-words.ts';
import type { FoundPlace } from '../session/finding.ts';
import { ownLang } from '../text/lang.ts';
import { shorten, wrap } from '../text/width.ts';
import { fieldText } from './field-text.ts';
import { fit } from './fit.ts';
import { hintLines, messageLines } from './foot.ts';
import { type Frame, fullWidth, wordsOf } from './frame.ts';
import { isTight } from './is-tight.ts';
import type { Of } from './overlay-frame.ts';

/** The search: what is typed, the places that fit, and, once one is picked, the answers that lead there. */
export function findFrame(view: Of<'find'>): Frame {
  return view.overlay.way === undefined ? listFrame(view) : wayFrame(view, view.overlay.way);
}

function listFrame(view: Of<'find'>): Frame {
  const { overlay, style, glyphs, page } = view;
  const words = FIND_WORDS[ownLang(page.lang)];
  const width = fullWidth(view);
  const { field, finder, places, cursor } = overlay;
  const lines = field.text.trim().split('\n').length;
  const typed = `${style.accent(glyphs.cursor)} ${fieldText(view, { field, isActive: true, width: width - 2 })}`;
  const said =
    finder === undefined
      ? words.building
      : field.text.trim() === ''
        ? words.hint
        : places.length === 0
          ? words.nothing
          : undefined;
  const rows = places.map((place, index) => placeLines(view, { place, isHere: index === cursor }));
  return fit(view, {
    head: [
      ...wrap(words.title, width).map(style.bold),
      typed,
      ...(lines > 1 ? [style.dim(`  ${words.pasted(lines)}`)] : []),
      ...(said === undefined ? [] : wrap(said, width).map(style.dim)),
    ],
    body: [],
    list: rows.flat(),
    at: rows.slice(0, cursor).flat().length,
    tall: rows[cursor]?.length ?? 1,
    ...{ message: messageLines(view), hints: hintLines(view, wordsOf(view).hints.find), isBarred: false, scroll: 0 },
  });
}

function placeLines(view: Of<'find'>, { place, isHere }: { place: FoundPlace; isHere: boolean }): readonly string[] {
  const { style, glyphs, page } = view;
  const words = FIND_WORDS[ownLang(page.lang)];
  const isAscii = glyphs.more !== '…';
  const width = fullWidth(view) - 2;
  const mark = isHere ? style.accent(glyphs.cursor) : ' ';
  const first = shorten(place.label ?? place.question, width, isAscii);
  const why = place.isShown ? words.says : place.isOutput ? words.reads : undefined;
  const second = [...(place.label === undefined ? [] : [place.question]), ...(why === undefined ? [] : [why])].join(
    ` ${glyphs.dot} `,
  );
  const line = `${mark} ${isHere ? style.bold(first) : first}`;
  return second === '' || isTight(view) ? [line] : [line, `    ${style.dim(shorten(second, width - 2, isAscii))}`];
}

function wayFrame(view: Of<'find'>, way: NonNullable<Of<'find'>['overlay']['way']>): Frame {
  const { style, glyphs, page } = view;
  const lang = ownLang(page.lang);
  const width = fullWidth(view);
  const { answers, notes } = wayLines(way, lang);
  const body = answers.flatMap((answer) =>
    wrap(answer, width - 2).map((line, row) => `${row === 0 ? style.dim(glyphs.dot) : ' '} ${line}`),
  );
  return fit(view, {
    head: wrap(FIND_WORDS[lang].wayTitle(way.next.question), width).map(style.bold),
    body: ['', ...body, '', ...notes.flatMap((note) => wrap(note, width)).map(style.dim)],
    ...{ list: [], at: 0, message: messageLines(view), hints: hintLines(view, wordsOf(view).hints.findWay) },
    ...{ isBarred: false, scroll: view.overlay.scroll },
  });
}
