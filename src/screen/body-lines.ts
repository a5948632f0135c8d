import type { Block, CauseLine } from '../session/page-types.ts';
import { wrapExact } from '../text/width.ts';
import { textWidth, type View, wordsOf } from './frame.ts';

/** `Où : …`, wrapped; nothing where there is nothing to say. */
export function labelled(view: View, label: string, markdown: string | undefined): readonly string[] {
  if (markdown === undefined) return [];
  const colon = view.page.lang.startsWith('fr') ? '\u00a0:' : ':';
  return view.markdown(`**${label}${colon}** ${markdown}`, textWidth(view));
}

/** What to do. A command wraps under a bar of its own and is never shortened; several are numbered, as `c` asks for them. */
export function blockLines(view: View, blocks: readonly Block[]): readonly string[] {
  const width = textWidth(view);
  const { glyphs, style } = view;
  const commands = blocks.filter((block) => block.kind === 'command');
  return blocks.flatMap((block) => {
    if (block.kind === 'prose') return ['', ...view.markdown(block.markdown, width)];
    const number = commands.length > 1 ? `${commands.indexOf(block) + 1} ` : '';
    const lines = wrapExact(block.text, Math.max(4, width - 2 - number.length));
    const missing = block.missing.length === 0 ? [] : view.markdown(wordsOf(view).missing(block.missing.join(', ')), width - 2);
    return [
      '',
      ...lines.map(
        (line, index) => `${index === 0 ? number : ' '.repeat(number.length)}${style.dim(glyphs.line)} ${style.bold(line)}`,
      ),
      ...missing.map((line) => `  ${style.warn(line)}`),
    ];
  });
}

/** Title, description and notices stand above the question; notices are nobody else's business on a shared screen. */
export function introLines(view: View): readonly string[] {
  const { page, style, glyphs, ui } = view;
  const width = textWidth(view);
  if (ui.share) return [];
  const notices = page.notices.flatMap((notice) =>
    view.markdown(notice.text, width - 2).map((line, index) => style.warn(`${index === 0 ? glyphs.warn : ' '} ${line}`)),
  );
  const title = page.number > 1 ? [] : view.markdown(page.flow.title, width).map(style.bold);
  const description = page.description === undefined ? [] : view.markdown(page.description, width);
  const lines = [...title, ...description, ...notices];
  return lines.length === 0 ? [] : [...lines, ''];
}

const WEIGHT = { confirmed: 0, suspected: 1, corrected: 2, fixed: 3, 'ruled-out': 4, untested: 5 } as const;

/** The causes as they stand, those that matter now first: a low screen may show only some. */
export function causeLines(view: View, width: number): readonly string[] {
  const { page, style } = view;
  const colon = page.lang.startsWith('fr') ? '\u00a0:' : ':';
  const causes = page.causes.toSorted((one, other) => WEIGHT[one.state] - WEIGHT[other.state]);
  const lines = causes.flatMap((cause) =>
    view
      .markdown(`${cause.name}${colon} ${cause.stateWord}`, Math.max(10, width - 2))
      .map((line, index) =>
        (cause.state === 'untested' ? style.dim : same)(`${index === 0 ? causeMark(view, cause) : ' '} ${line}`),
      ),
  );
  return [style.bold(wordsOf(view).causes), ...lines];
}

const same = (text: string): string => text;

export function causeMark({ glyphs }: View, { state, disputed }: CauseLine): string {
  if (disputed || state === 'suspected' || state === 'confirmed' || state === 'corrected') return glyphs.warn;
  return state === 'untested' ? glyphs.open : glyphs.done;
}
