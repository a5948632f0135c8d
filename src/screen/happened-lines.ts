import type { KeyMap } from '../session/key-map.ts';
import type { Page } from '../session/page-types.ts';
import type { Glyphs } from '../text/glyphs.ts';
import { ownLang } from '../text/lang.ts';
import { widthOf, wrap } from '../text/width.ts';
import type { Happened } from './conversation.ts';
import type { Style } from './style.ts';
import { SCREEN_WORDS } from './words.ts';

interface Drawn {
  readonly page: Page;
  readonly columns: number;
  readonly style: Style;
  readonly glyphs: Glyphs;
  readonly keys: KeyMap;
}

/** A finished step as it scrolls up: the question, then the answer with who said so and when. */
export function happenedLines(happened: Happened, { page, columns, style, glyphs, keys }: Drawn): readonly string[] {
  const words = SCREEN_WORDS[ownLang(page.lang)];
  const width = Math.max(10, Math.min(columns, 102) - 2);
  if (happened.kind === 'earlier')
    return wrap(keys.fill(words.earlier(happened.count)), width).map((line) => style.dim(`${glyphs.up} ${line}`));
  if (happened.kind !== 'answer') {
    const said = happened.kind === 'back' ? words.wentBack(page.question) : words.changed(page.question);
    return wrap(said, width - 2).map((line, index) => style.dim(`${index === 0 ? glyphs.left : ' '} ${line}`));
  }
  const { past } = happened;
  const at = new Date(past.at);
  const time = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  const says = `${past.voiceWord}, ${time}`;
  const label = wrap(past.label, width - 2);
  const last = label.at(-1)!;
  const gap = width - 2 - widthOf(last) - widthOf(says);
  const mark = past.parked ? style.warn(glyphs.open) : style.good(glyphs.done);
  return [
    ...wrap(past.question, width - 2).map((line, index) => `${index === 0 ? mark : ' '} ${line}`),
    ...label.slice(0, -1).map((line) => `  ${line}`),
    ...(gap >= 2 ? [`  ${last}${' '.repeat(gap)}${style.dim(says)}`] : [`  ${last}`, `  ${style.dim(says)}`]),
    // A look says otherwise: both stand.
    ...(past.against === undefined
      ? []
      : wrap(words.against(past.against), width - 4).map(
          (line, index) => `  ${style.warn(`${index === 0 ? glyphs.warn : ' '} ${line}`)}`,
        )),
  ];
}
