import type { Block, Page } from '../session/page-types.ts';
import { widthOf, wrapExact } from '../text/width.ts';
import { hasCauses, textWidth, type View, wordsOf } from './frame.ts';

/** Lines behind the bar that marks the live step. */
export function barred(view: View, lines: readonly string[]): string[] {
  return lines.map((line) =>
    line === '' ? view.style.accent(view.glyphs.bar) : `${view.style.accent(view.glyphs.bar)} ${line}`,
  );
}

/** `Où : …`, wrapped; nothing where there is nothing to say. */
export function labelled(view: View, label: string, markdown: string | undefined): readonly string[] {
  if (markdown === undefined) return [];
  const colon = view.page.lang.startsWith('fr') ? '\u00a0:' : ':';
  return view.markdown(`**${label}${colon}** ${markdown}`, textWidth(view));
}

/** What to do. A command wraps under a bar of its own and is never shortened. */
export function blockLines(view: View, blocks: readonly Block[]): readonly string[] {
  const width = textWidth(view);
  const { glyphs, style } = view;
  const commands = blocks.filter((block) => block.kind === 'command');
  return blocks.flatMap((block) => {
    if (block.kind === 'prose') return ['', ...view.markdown(block.markdown, width)];
    const number = commands.length > 1 ? `${commands.indexOf(block) + 1} ` : '';
    const lines = block.text.split('\n').flatMap((line) => wrapExact(line, Math.max(4, width - 4)));
    const missing = block.missing.length === 0 ? [] : [style.warn(`  ${wordsOf(view).missing(block.missing.join(', '))}`)];
    return [
      '',
      ...lines.map(
        (line, index) => `${index === 0 ? number : ' '.repeat(number.length)}${style.dim(glyphs.line)} ${style.bold(line)}`,
      ),
      ...missing,
    ];
  });
}

/** Text at the left, a few words at the right edge; below each other where they do not fit. */
export function split(view: View, { left, right }: { left: readonly string[]; right: string }): readonly string[] {
  const width = textWidth(view);
  const first = left[0] ?? '';
  const gap = width - widthOf(first) - widthOf(right);
  if (gap >= 2) return [`${first}${' '.repeat(gap)}${view.style.dim(right)}`, ...left.slice(1)];
  return [...left, view.style.dim(right)];
}

/** Notices stand above the question; on a shared screen they are nobody else's business. */
export function noticeLines(view: View): readonly string[] {
  if (view.ui.share) return [];
  const { page, style, glyphs } = view;
  const notices = page.notices.flatMap((notice) =>
    view
      .markdown(notice.text, textWidth(view) - 2)
      .map((line, index) => style.warn(`${index === 0 ? glyphs.warn : ' '} ${line}`)),
  );
  const description = page.description === undefined ? [] : view.markdown(page.description, textWidth(view));
  const head = page.description === undefined && page.number > 1 ? [] : [style.bold(page.flow.title), ...description];
  const both = [...head, ...notices];
  return both.length === 0 ? [] : [...both, ''];
}

/** The causes beside the body, where the terminal is wide enough. */
export function beside(view: View, lines: readonly string[]): readonly string[] {
  if (!hasCauses(view)) return lines;
  const { glyphs, style } = view;
  const column = Math.min(view.columns, 102) - 2;
  const at = Math.min(Math.floor(view.columns * 0.65), column);
  const room = view.columns - at - 4;
  const causes = [style.bold(wordsOf(view).causes), ...causeLines(view, view.page, room)];
  const height = Math.max(lines.length, causes.length);
  return Array.from({ length: height }, (_, index) => {
    const left = lines[index] ?? style.accent(glyphs.bar);
    const right = causes[index];
    return right === undefined ? left : `${left}${' '.repeat(Math.max(1, at - widthOf(left)))}${style.dim(glyphs.line)} ${right}`;
  });
}

function causeLines(view: View, page: Page, width: number): readonly string[] {
  const { glyphs } = view;
  return page.causes.flatMap((cause) => {
    const mark =
      cause.disputed || cause.state === 'suspected' || cause.state === 'confirmed'
        ? glyphs.warn
        : cause.state === 'untested'
          ? glyphs.open
          : glyphs.done;
    return view
      .markdown(
        `${cause.name}: ${cause.stateWord}`.replace(': ', page.lang.startsWith('fr') ? '\u00a0: ' : ': '),
        Math.max(10, width - 2),
      )
      .map((line, index) => `${index === 0 ? mark : ' '} ${line}`);
  });
}
