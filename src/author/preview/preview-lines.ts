import { formatDiagnostic } from '../../lint/format-diagnostic.ts';
import type { Diagnostic } from '../../lint/types.ts';
import type { DrawMarkdown } from '../../markdown/load-markdown.ts';
import { type Frame, frame, type View } from '../../screen/frame.ts';
import { styleOf } from '../../screen/style.ts';
import { freshUi } from '../../screen/ui-state.ts';
import { keyMap } from '../../session/key-map.ts';
import { pageOf } from '../../session/page-of.ts';
import { glyphs } from '../../text/glyphs.ts';
import type { OwnLang } from '../../text/lang.ts';
import { shorten, widthOf, wrap } from '../../text/width.ts';
import { barePage } from './bare-page.ts';
import { type PreviewState, stepsOf } from './preview-state.ts';
import { PREVIEW_WORDS } from './words.ts';

/** What a preview is drawn with. */
export interface Pen {
  readonly columns: number;
  readonly rows: number;
  readonly colour: boolean;
  readonly ascii: boolean;
  /** Ariane's own words, and those of diagnostics. */
  readonly lang: OwnLang;
  readonly markdown: DrawMarkdown;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const WIDEST = 100;

/** The preview as lines: which step, its page, what is wrong, the keys; at most `rows` − 1 of them. */
export function previewLines(state: PreviewState, pen: Pen): Frame {
  const { rows } = pen;
  const style = styleOf(pen.colour);
  const room = Math.max(6, rows - 1);
  const head = [style.dim(shorten(headOf(state, pen), pen.columns - 1, pen.ascii))];
  const foot = keyLines(state, pen).map(style.dim);
  if (state.isList) {
    const lines = diagnosticLines(state.diagnostics, pen);
    const most = Math.max(0, lines.length - (room - 2 - foot.length));
    const from = Math.min(state.scroll, most);
    const shown = lines.slice(from, from + room - 2 - foot.length);
    return { lines: [...head, ...shown, '', ...foot], scroll: { most, page: Math.max(1, room - 3 - foot.length) } };
  }
  const wrong = wrongLines(state, pen, Math.max(2, Math.floor(room / 3)));
  const left = room - head.length - wrong.length - foot.length;
  const page = pageFrame(state, pen, left);
  // What is wrong and the keys stay where they are, however long a page is.
  const empty = Array.from({ length: Math.max(0, left - page.lines.length) }, () => '');
  const lines = [...head, ...page.lines, ...empty, ...wrong].slice(0, room - foot.length);
  return { lines: [...lines, ...foot], scroll: page.scroll };
}

/** The page alone, however long. */
export function pageLines(state: PreviewState, pen: Pen): readonly string[] {
  return pageFrame(state, pen, pen.rows).lines;
}

function headOf({ guide, step, lang, where }: PreviewState, { lang: own }: Pen): string {
  if (guide === undefined || step === undefined) return 'ariane flow preview';
  const steps = stepsOf(guide);
  const at = PREVIEW_WORDS[own].at({ step, number: steps.indexOf(step) + 1, of: steps.length });
  return `${guide.machine.flow.id}  ${at}  ${lang}${where === 'here' ? '' : `  ${where}`}`;
}

function pageFrame(state: PreviewState, pen: Pen, room: number): Frame {
  const { guide, session, step, lang } = state;
  const words = PREVIEW_WORDS[pen.lang];
  const style = styleOf(pen.colour);
  const text = (markdown: string): Frame => {
    const width = Math.max(10, Math.min(pen.columns, WIDEST) - 2);
    const lines = pen.markdown(markdown, { width, colour: pen.colour, ascii: pen.ascii }).map((line) => `  ${line}`.trimEnd());
    const most = Math.max(0, lines.length - room);
    return { lines: lines.slice(Math.min(state.scroll, most)).slice(0, Math.max(1, room)), scroll: { most, page: room } };
  };
  if (guide === undefined || step === undefined) return text(words.waiting);
  if (session === undefined) {
    const bare = text(`${words.noWay(step)}\n\n${barePage(guide, step, lang)}`);
    return { ...bare, lines: bare.lines.map((line, index) => (index === 0 ? style.warn(line) : line)) };
  }
  const made = new Map<string, unknown>();
  const view: View = {
    page: pageOf(session, pen.now),
    // At an end the page stands as it does once everything it asks for is said.
    ui: { ...freshUi(false), cursor: -1, scroll: state.scroll, skipped: EVERYTHING },
    columns: pen.columns,
    rows: Math.max(4, room + 1),
    style,
    glyphs: glyphs(pen.ascii),
    keys: keyMap(),
    isPreview: true,
    markdown: (markdown, width) => pen.markdown(markdown, { width, colour: pen.colour, ascii: pen.ascii }),
    once: <T>(name: string, make: () => T): T => {
      if (!made.has(name)) made.set(name, make());
      return made.get(name) as T;
    },
    past: () => [],
    notes: () => [],
    preview: () => {
      throw new Error('a preview changes nothing');
    },
    ticket: () => '',
  };
  return frame(view);
}

/** Nothing that a ticket lacks is asked for. */
const EVERYTHING: ReadonlySet<string> = new (class extends Set<string> {
  override has(): boolean {
    return true;
  }
})();

/** A rule that counts them, then as many as fit, errors first. */
function wrongLines(state: PreviewState, pen: Pen, most: number): readonly string[] {
  const words = PREVIEW_WORDS[pen.lang];
  const style = styleOf(pen.colour);
  const { diagnostics, isBroken, guide, missing } = state;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const count = diagnostics.length === 0 ? words.clean : words.counts(errors, diagnostics.length - errors);
  const notes = [
    ...(isBroken && guide !== undefined ? [style.warn(fitted(words.older, pen))] : []),
    ...(missing === undefined || guide === undefined ? [] : [style.warn(fitted(words.gone(missing), pen))]),
  ];
  const all = diagnosticLines(diagnostics, pen);
  const room = Math.max(0, most - notes.length);
  const shown = all.length <= room ? all : all.slice(0, Math.max(0, room - 1));
  const rest = all.length > shown.length ? [style.dim(`  ${words.more(all.length - shown.length)}`)] : [];
  return [rule(count, pen, diagnostics.length === 0 ? 'good' : errors > 0 ? 'warn' : 'accent'), ...notes, ...shown, ...rest];
}

const fitted = (text: string, { columns, ascii }: Pen): string => `  ${shorten(text, columns - 3, ascii)}`;

function rule(text: string, { columns, ascii, colour }: Pen, mood: 'good' | 'warn' | 'accent'): string {
  const style = styleOf(colour);
  const dash = ascii ? '-' : '─';
  const width = Math.min(columns, WIDEST) - 1;
  const said = shorten(text, Math.max(1, width - 4), ascii);
  return style.dim(dash.repeat(2)) + style[mood](` ${said} `) + style.dim(dash.repeat(Math.max(0, width - widthOf(said) - 4)));
}

function diagnosticLines(diagnostics: readonly Diagnostic[], pen: Pen): readonly string[] {
  const style = styleOf(pen.colour);
  const rank = ({ severity }: Diagnostic) => (severity === 'error' ? 0 : 1);
  return diagnostics
    .toSorted((one, other) => rank(one) - rank(other))
    .flatMap((each) =>
      wrap(formatDiagnostic(each), Math.max(8, Math.min(pen.columns, WIDEST) - 5)).map(
        (line, index) => `  ${index === 0 ? (rank(each) === 0 ? style.warn('!') : style.accent('-')) : ' '} ${line}`,
      ),
    );
}

function keyLines(state: PreviewState, pen: Pen): readonly string[] {
  const { ascii } = pen;
  const { keys } = PREVIEW_WORDS[pen.lang];
  const { session, guide, trail, isList } = state;
  const choices = answersAt(state).length;
  const hints = isList
    ? [keys.scroll, keys.page, keys.quit]
    : [
        ...(choices === 0 ? [] : [keys.follow(Math.min(9, choices))]),
        ...(guide === undefined ? [] : [keys.steps]),
        ...(trail.length === 0 ? [] : [keys.back]),
        ...(session === undefined ? [] : [keys.scroll]),
        ...((guide?.texts.size ?? 0) > 1 ? [keys.language] : []),
        ...(guide === undefined ? [] : [keys.where]),
        ...(state.diagnostics.length === 0 ? [] : [keys.list]),
        keys.quit,
      ];
  const kept = hints.map((hint) => (ascii ? twin(hint) : hint));
  let lines = inLines(kept, pen);
  // How to leave is named as long as anything is.
  while (lines.length > 2 && kept.length > 1) {
    kept.splice(-2, 1);
    lines = inLines(kept, pen);
  }
  return lines;
}

function inLines(hints: readonly string[], { columns, ascii }: Pen): readonly string[] {
  const lines: string[] = [];
  for (const hint of hints) {
    const joined = `${lines.at(-1) ?? ''}   ${hint}`;
    if (lines.length > 0 && widthOf(joined) < columns) lines[lines.length - 1] = joined;
    else lines.push(shorten(`  ${hint}`, columns - 1, ascii));
  }
  return lines;
}

const twin = (text: string): string => text.replaceAll('←', '<-').replaceAll('→', '->').replaceAll('↑', '^').replaceAll('↓', 'v');

/** What a digit follows: the options in order; for a value the typed one, then not knowing it. */
export function answersAt({ guide, session }: PreviewState): readonly string[] {
  if (guide === undefined || session === undefined) return [];
  return guide.machine.answersAt(session.place);
}
