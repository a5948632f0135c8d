import type { Leave } from '../session/front.ts';
import { heldBefore } from '../session/held-here.ts';
import { type KeyMap, keyMap } from '../session/key-map.ts';
import type { Page } from '../session/page-types.ts';
import type { Command, Outcome, Session } from '../session/types.ts';
import type { CleanText } from '../text/clean.ts';
import { glyphs } from '../text/glyphs.ts';
import { conversation } from './conversation.ts';
import { type Frame, frame, type View } from './frame.ts';
import { happenedLines } from './happened-lines.ts';
import type { Press } from './key-name.ts';
import { openPaste } from './open-paste.ts';
import { pressed } from './pressed.ts';
import { notConclusive } from './pressed-check.ts';
import type { ScreenInput } from './screen-input.ts';
import { styleOf } from './style.ts';
import { freshUi, type Ui } from './ui-state.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** What keys may do to the screen. */
export interface Hands {
  readonly input: ScreenInput;
  readonly model: ScreenModel;
}

// Typing for an hour on one page must not fill the memory.
const MOST_MADE = 5000;

/**
 * The screen without React: what is on it (cursor, scroll, overlay), and the lines that show it. React only draws the lines.
 * The session stays the one place where anything that matters is kept.
 */
export class ScreenModel {
  readonly input: ScreenInput;
  readonly keys: KeyMap;
  ui: Ui;
  size: Size;
  left: Leave | undefined;
  #page: Page | undefined;
  #history: string[] = [];
  readonly #talk;
  readonly #listeners = new Set<() => void>();
  #version = 0;
  #drawn: { readonly ui: Ui; readonly page: Page; readonly size: Size; readonly frame: Frame } | undefined;
  /** What was worked out for this page and size. */
  readonly #made = new Map<string, unknown>();
  #markdown: ScreenInput['markdown'];

  constructor(input: ScreenInput, size: Size) {
    this.input = input;
    this.keys = keyMap(input.keys);
    this.size = size;
    this.ui = freshUi(input.share);
    // Nobody else's business where the screen is shared from the start.
    if (!input.share && input.warned !== undefined && input.warned.length > 0)
      this.ui = { ...this.ui, message: { text: input.warned.join(' ') as CleanText, isTrouble: true } };
    this.#markdown = input.markdown;
    this.#talk = conversation(input.live, input.past);
    this.#collect();
    input.live.subscribe(() => {
      this.#forget();
      this.#collect();
    });
    this.#settle();
  }

  get page(): Page {
    this.#page ??= this.input.page();
    return this.#page;
  }

  /** A better way to draw Markdown has been loaded. */
  useMarkdown(markdown: ScreenInput['markdown']): void {
    this.#markdown = markdown;
    this.markdownChanged();
  }

  /** The same Markdown is drawn better now. */
  markdownChanged(): void {
    this.#made.clear();
    this.#drawn = undefined;
    this.#changed();
  }

  /** Finished steps as printed text, one item a step, oldest first; grows only. */
  get history(): readonly string[] {
    return this.#history;
  }

  lines(): readonly string[] {
    return this.frame().lines;
  }

  /** What is drawn now; worked out once for what is on the screen. */
  frame(): Frame {
    const { ui, page, size } = this;
    const drawn = this.#drawn;
    if (drawn?.ui === ui && drawn.page === page && drawn.size === size) return drawn.frame;
    if (drawn?.size !== size) this.#made.clear();
    const now = frame(this.view());
    this.#drawn = { ui, page, size, frame: now };
    return now;
  }

  view(): View {
    const { input, ui, size, page } = this;
    const { columns, rows } = size;
    return {
      ...{ page, ui, columns, rows },
      style: styleOf(input.colour),
      glyphs: glyphs(input.ascii),
      keys: this.keys,
      once: (name, make) => this.#once(name, make),
      markdown: (text, width) =>
        this.#once(`markdown ${width} ${text}`, () => this.#markdown(text, { width, colour: input.colour, ascii: input.ascii })),
      past: () => this.#once('past', () => input.past()),
      notes: () => input.live.session.notes,
      preview: (index, answer) => this.#once(`preview ${index} ${answer}`, () => input.live.preview(index, answer)),
      ticket: () => this.#once('ticket', () => input.desk.ticket()),
    };
  }

  press(press: Press): void {
    if (this.left !== undefined) return;
    const before = this.ui;
    // How long somebody waits is told by the clock whenever something is drawn.
    if (this.page.held !== undefined) this.#forget();
    if (this.ui.message !== undefined) this.ui = { ...this.ui, message: undefined };
    pressed(press, { input: this.input, model: this });
    if (this.ui !== before || this.left !== undefined) this.#changed();
  }

  /** A bracketed paste: into the field that is open, else into a place of its own. Never read as keys. */
  paste(text: string): void {
    if (this.left !== undefined || text === '') return;
    const inField =
      this.ui.overlay !== undefined
        ? this.ui.overlay.kind
        : this.page.kind === 'end' || (this.page.value !== undefined && this.ui.isTyping);
    if (inField === false) openPaste({ input: this.input, model: this }, text);
    else if (inField === true || ['paste', 'note', 'wrong', 'change', 'find'].includes(inField) || isAddingWord(this.ui))
      // Its line ends are no Enter; where there is only one line, they are no more than a space.
      pressed(
        { key: undefined, text: inField === 'paste' || inField === 'find' ? text : text.replace(/[\r\n]+/g, ' ') },
        { input: this.input, model: this },
      );
    this.#changed();
  }

  set(change: Partial<Ui>): void {
    this.ui = { ...this.ui, ...change };
  }

  /** Changes the screen from outside a key press. */
  show(change: Partial<Ui>): void {
    this.set(change);
    this.#changed();
  }

  say(text: string, isTrouble = false): void {
    this.set({ message: { text: text as CleanText, isTrouble } });
    this.#changed();
  }

  /** Does something to the session; where it moved, the screen begins anew, and where it could not, nothing moves and it is said. */
  act(command: Command): Outcome {
    const { place, held } = this.input.live.session;
    return this.#done(this.input.live.act(command), { place, held });
  }

  /** The same for what takes its time; whatever lies over the page is closed then. */
  through(work: () => Promise<Outcome>): void {
    const { place, held } = this.input.live.session;
    work().then(
      (outcome) => {
        this.ui = { ...this.ui, overlay: undefined };
        this.#done(outcome, { place, held });
      },
      (error: unknown) => {
        this.ui = { ...this.ui, overlay: undefined };
        this.say(error instanceof Error ? error.message : String(error), true);
      },
    );
  }

  #done(outcome: Outcome, { place, held }: Pick<Session, 'place' | 'held'>): Outcome {
    if (!outcome.ok) this.say(outcome.message, true);
    else if (this.input.live.session.place !== place) {
      this.ui = { ...freshUi(this.ui.share) };
      this.#settle();
    }
    this.#forget();
    const { session } = this.input.live;
    if (held !== undefined && session.held === undefined && !this.ui.share)
      this.say(heldBefore(session, { since: held, now: this.input.now() }));
    this.#changed();
    return outcome;
  }

  /** What evidence knows of the step reached is judged, and waits; a page drawn meanwhile is drawn again. */
  #settle(): void {
    const { place } = this.input.live.session;
    this.input.desk.looking?.settle().then(
      (open) => {
        if (this.input.live.session.place !== place) this.ui = { ...freshUi(this.ui.share) };
        this.refresh();
        if (open !== undefined && !this.ui.share) this.say(notConclusive(open, this.page.lang), true);
      },
      (error: unknown) => this.say(error instanceof Error ? error.message : String(error), true),
    );
  }

  leave(how: Leave): void {
    this.left ??= how;
    this.#changed();
  }

  resize(size: Size): void {
    if (size.columns === this.size.columns && size.rows === this.size.rows) return;
    this.size = size;
    this.#changed();
  }

  /** Time has passed: what was due may be now. */
  refresh(): void {
    this.#forget();
    this.#changed();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes whenever the lines may. */
  version = (): number => this.#version;

  /** What is on the screen may have changed. */
  #forget(): void {
    this.#page = undefined;
    this.#made.clear();
  }

  #once<T>(name: string, make: () => T): T {
    if (this.#made.size > MOST_MADE) this.#made.clear();
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name) as T;
  }

  #collect(): void {
    const happened = this.#talk.next();
    const drawn = {
      page: this.page,
      columns: this.size.columns,
      style: styleOf(this.input.colour),
      glyphs: glyphs(this.input.ascii),
      keys: this.keys,
    };
    this.#history = [...this.#history, ...happened.map((one) => `${happenedLines(one, drawn).join('\n')}\n`)];
  }

  #changed(): void {
    this.#version++;
    for (const listener of this.#listeners) listener();
  }
}

const isAddingWord = ({ overlay }: Ui): boolean => overlay?.kind === 'preview' && overlay.field !== undefined;
