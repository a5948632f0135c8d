import { KEYS } from '../session/keys.ts';
import type { PastAnswer } from '../session/page-types.ts';
import { ownLang } from '../text/lang.ts';
import { shorten, wrap } from '../text/width.ts';
import { fieldText } from './ask-frame.ts';
import { fit, hintLines, messageLines } from './fit.ts';
import { type OverlayView, textWidth, wordsOf } from './frame.ts';
import type { Overlay } from './ui-state.ts';

type Of<K extends Overlay['kind']> = OverlayView & { readonly overlay: Extract<Overlay, { kind: K }> };

/** What lies over the page. Each is a list or a text with its own hints; Esc closes it. */
export function overlayFrame(view: OverlayView): readonly string[] {
  switch (view.overlay.kind) {
    case 'help':
    case 'ticket':
      return scrollFrame(view as Of<'help' | 'ticket'>);
    case 'answers':
      return answersFrame(view as Of<'answers'>);
    case 'change':
      return changeFrame(view as Of<'change'>);
    case 'note':
      return noteFrame(view as Of<'note'>);
    case 'paste':
      return pasteFrame(view as Of<'paste'>);
    case 'which':
      return whichFrame(view);
  }
}

/** The lines of the help or the ticket, for drawing and to know how far they scroll. */
export function scrollLines(view: Of<'help' | 'ticket'>): readonly string[] {
  const width = Math.max(10, Math.min(view.columns, 102) - 2);
  if (view.overlay.kind === 'ticket') return view.markdown(view.ticket(), width);
  const lang = ownLang(view.page.lang);
  const keys = KEYS.filter((key) => key.screen !== undefined);
  const ascii = (key: string) => (view.glyphs.left === '←' ? key : key.replace('←', '<-').replace('↑ ↓ ↵', 'up, down, Enter'));
  const column = Math.max(...keys.map((key) => ascii(key.screen!).length)) + 2;
  return keys.flatMap((key) =>
    wrap(key.words[lang], Math.max(8, width - column)).map(
      (line, index) => `${view.style.bold((index === 0 ? ascii(key.screen!) : '').padEnd(column))}${line}`,
    ),
  );
}

function scrollFrame(view: Of<'help' | 'ticket'>): readonly string[] {
  const words = wordsOf(view);
  const title = view.overlay.kind === 'help' ? words.helpTitle : words.ticketTitle;
  const lines = scrollLines(view).map((line) => `  ${line}`);
  return fit(
    { ...view, ui: { ...view.ui, scroll: view.overlay.scroll } },
    {
      body: [view.style.bold(`  ${title}`), '', ...lines],
      list: [],
      at: 0,
      foot: ['', ...messageLines(view), ...hintLines(view, words.hints.scroll)],
    },
  );
}

function answersFrame(view: Of<'answers'>): readonly string[] {
  const words = wordsOf(view);
  const past = view.past();
  const width = Math.max(20, Math.min(view.columns, 102));
  const left = Math.min(30, Math.floor(width * 0.4));
  const line = (answer: PastAnswer, isHere: boolean) => {
    const open = answer.parked ? `${view.glyphs.open} ${words.isOpen} ` : '';
    const said = shorten(`${open}${answer.label}`, width - left - 6, view.glyphs.more !== '…');
    const name = shorten(answer.short, left - 1, view.glyphs.more !== '…');
    const pad = ' '.repeat(Math.max(1, left - [...name].length));
    return `  ${isHere ? view.style.accent(view.glyphs.cursor) : ' '} ${isHere ? view.style.bold(name) : name}${pad}${said}`;
  };
  const list =
    past.length === 0
      ? [`    ${words.noAnswers}`]
      : past
          .map((answer, index) => ({ answer, index }))
          .map(({ answer, index }) =>
            near(index, view.overlay.cursor, view.rows) ? line(answer, index === view.overlay.cursor) : '',
          );
  const hints = past.length === 0 ? words.hints.scroll : words.hints.list;
  return fit(view, {
    body: [view.style.bold(`  ${words.answersTitle}`)],
    list,
    at: view.overlay.cursor,
    foot: ['', ...messageLines(view), ...hintLines(view, hints)],
  });
}

// Only rows that can be seen are measured: a list may hold thousands.
const near = (index: number, cursor: number, rows: number): boolean => Math.abs(index - cursor) <= rows;

function changeFrame(view: Of<'change'>): readonly string[] {
  const words = wordsOf(view);
  const { overlay, style, glyphs } = view;
  const answer = view.past()[overlay.index];
  if (answer === undefined) return [];
  const width = textWidth(view);
  const isTyped = answer.value !== undefined && overlay.cursor === 0;
  const choices =
    answer.value === undefined ? answer.choices : [{ id: '', label: answer.value.label, parks: false }, ...answer.choices];
  const list = choices.flatMap((choice, index) => {
    const isHere = index === overlay.cursor;
    const mark = isHere ? style.accent(glyphs.cursor) : ' ';
    if (answer.value !== undefined && index === 0)
      return [`  ${mark} ${fieldText(view, { field: overlay.field, isActive: isHere, width: width - 4 })}`];
    return view
      .markdown(choice.label, width - 6)
      .map((line, row) => `  ${row === 0 ? mark : ' '} ${isHere ? style.bold(line) : line}`);
  });
  const to = isTyped ? overlay.field.text : (choices[overlay.cursor]?.id ?? '');
  const preview = to === '' ? undefined : view.preview(overlay.index, to);
  const says =
    preview === undefined
      ? []
      : wrap(
          preview.refusal?.message ??
            words.changeOne({
              from: preview.from,
              to: preview.to,
              kept: preview.kept,
              lost: preview.lost,
              next: preview.next.question,
            }),
          width,
        );
  return fit(view, {
    body: wrap(words.changeTitle(answer.question), width).map((line) => style.bold(`  ${line}`)),
    list: ['', ...list],
    at: overlay.cursor + 1,
    foot: [
      '',
      ...says.map((line) => `  ${preview?.refusal === undefined ? line : style.warn(line)}`),
      ...messageLines(view),
      ...hintLines(view, isTyped ? words.hints.changeField : words.hints.change),
    ],
  });
}

function noteFrame(view: Of<'note'>): readonly string[] {
  const words = wordsOf(view);
  const { overlay, style, glyphs } = view;
  const width = textWidth(view);
  const notes = view
    .notes()
    .slice(-5)
    .flatMap((note) => view.markdown(`${glyphs.dot} ${note.text.replaceAll('\n', ' ')}`, width - 2));
  const list = [
    `  ${style.accent(glyphs.cursor)} ${fieldText(view, { field: overlay.field, isActive: true, width: width - 3 })}`,
    style.dim(`    ${words.noteFor[overlay.for]}`),
  ];
  return fit(view, {
    body: [
      style.bold(`  ${words.noteTitle}`),
      ...(notes.length === 0 ? [] : ['', style.dim(`  ${words.notesSoFar}`), ...notes.map((line) => `  ${line}`)]),
    ],
    list: ['', ...list],
    at: 1,
    foot: ['', ...messageLines(view), ...hintLines(view, words.hints.note)],
  });
}

function pasteFrame(view: Of<'paste'>): readonly string[] {
  const words = wordsOf(view);
  const { overlay, style } = view;
  const width = Math.max(10, Math.min(view.columns, 102) - 4);
  const lines = overlay.field.text.split('\n');
  const shown = lines
    .slice(-Math.max(1, view.rows - 8))
    .map((line) => `  ${style.dim(view.glyphs.line)} ${shorten(line, width - 2, view.glyphs.more !== '…')}`);
  return fit(view, {
    body: [style.bold(`  ${words.pasteTitle}`), ''],
    list: shown,
    at: shown.length - 1,
    foot: [
      '',
      style.dim(`  ${words.pasteLines(lines.length)}`),
      ...(overlay.leaving ? [style.warn(`  ${words.discard}`)] : []),
      ...messageLines(view),
      ...hintLines(view, words.hints.paste),
    ],
  });
}

function whichFrame(view: OverlayView): readonly string[] {
  const words = wordsOf(view);
  const commands = view.page.blocks.filter((block) => block.kind === 'command');
  const list = commands.map(
    (block, index) =>
      `  ${index + 1}  ${shorten(block.kind === 'command' ? block.text.replaceAll('\n', ' ') : '', Math.max(8, view.columns - 6))}`,
  );
  return fit(view, {
    body: [view.style.bold(`  ${words.whichCommand}`), ''],
    list,
    at: 0,
    foot: ['', ...messageLines(view), ...hintLines(view, words.hints.which)],
  });
}
