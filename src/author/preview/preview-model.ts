import type { Press } from '../../screen/key-name.ts';
import type { LinesModel, Size } from '../../screen/run-lines.tsx';
import type { Where } from '../../session/types.ts';
import type { Lang } from '../../text/lang.ts';
import { answersAt, type Pen, previewLines } from './preview-lines.ts';
import { emptyState, goBack, goTo, type PreviewState, reloaded, stepsOf, told } from './preview-state.ts';
import type { PreviewReader } from './read-preview.ts';

interface Asked {
  readonly reader: PreviewReader;
  readonly lang: Lang;
  readonly where: Where;
  readonly step: string | undefined;
  readonly pen: Omit<Pen, 'columns' | 'rows' | 'now'>;
  readonly now: () => number;
  readonly size: Size;
}

/** A preview that is being looked at: what keys and saves make of it, and the lines that show it. */
export class PreviewModel implements LinesModel {
  state: PreviewState;
  left = false;
  readonly #asked: Asked;
  #pen: Asked['pen'];
  #size: Size;
  #most = 0;
  #page = 1;
  #lines: readonly string[] | undefined;
  #version = 0;
  readonly #listeners = new Set<() => void>();

  constructor(asked: Asked) {
    this.#asked = asked;
    this.#pen = asked.pen;
    this.#size = asked.size;
    this.state = emptyState(asked);
    this.reload();
  }

  /** Reads what stops a start, at once. What was said of warnings stays until `look` has gone through everything again. */
  reload(): void {
    const loaded = this.#asked.reader.read();
    const kept = loaded.guide === undefined ? [] : this.state.diagnostics.filter(({ severity }) => severity === 'warning');
    this.#set(
      reloaded(this.state, { loaded: { ...loaded, diagnostics: [...loaded.diagnostics, ...kept] }, now: this.#asked.now() }),
    );
  }

  /** Everything that is wrong with what was read last. */
  look(): void {
    const diagnostics = this.#asked.reader.lint();
    this.#set({ ...this.state, diagnostics, isList: this.state.isList && diagnostics.length > 0 });
  }

  lines(): readonly string[] {
    if (this.#lines === undefined) {
      const drawn = previewLines(this.state, { ...this.#pen, ...this.#size, now: this.#asked.now() });
      this.#most = drawn.scroll.most;
      this.#page = drawn.scroll.page;
      this.#lines = drawn.lines;
    }
    return this.#lines;
  }

  useMarkdown(markdown: Pen['markdown']): void {
    this.#pen = { ...this.#pen, markdown };
    this.#changed();
  }

  press({ key, text }: Press): void {
    if (key === 'ctrl+c' || key === 'ctrl+d') this.left = true;
    else if (key !== undefined) this.#move(key);
    // What was typed while a page was being made comes in one piece.
    else for (const letter of text) this.#typed(letter);
    this.#changed();
  }

  #typed(letter: string): void {
    const { state } = this;
    if (letter === 'q') this.left = true;
    else if (/^[1-9]$/.test(letter)) this.#follow(Number(letter) - 1);
    else if (letter === 'l') this.#nextLang();
    else if (letter === 'w') this.#tell({ where: state.where === 'customer' ? 'here' : 'customer' });
    else if (letter === 'd' && (state.isList || state.diagnostics.length > 0))
      this.#set({ ...state, isList: !state.isList, scroll: 0 });
  }

  resize(size: Size): void {
    this.#size = size;
    this.#changed();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  version = (): number => this.#version;

  #move(key: string): void {
    const { state } = this;
    const steps: Readonly<Record<string, number>> = { up: -1, down: 1, pageup: -this.#page, pagedown: this.#page };
    const by = steps[key];
    if (by !== undefined)
      this.#set({ ...state, scroll: Math.max(0, Math.min(this.#most, Math.min(state.scroll, this.#most) + by)) });
    else if (key === 'escape' && state.isList) this.#set({ ...state, isList: false, scroll: 0 });
    else if (key === 'backspace' || key === 'delete') this.#set(goBack(state, this.#asked.now()));
    else if (key === 'right' || key === 'left') this.#neighbour(key === 'right' ? 1 : -1);
    else if (key === 'enter') this.#follow(0);
  }

  #neighbour(by: number): void {
    const { guide, step } = this.state;
    if (guide === undefined || step === undefined) return;
    const steps = stepsOf(guide);
    const next = steps[steps.indexOf(step) + by];
    if (next !== undefined) this.#set(goTo(this.state, { step: next, now: this.#asked.now() }));
  }

  #follow(index: number): void {
    const { guide, session, step, way } = this.state;
    const answer = answersAt(this.state)[index];
    if (guide === undefined || session === undefined || step === undefined || answer === undefined) return;
    const taken = guide.machine.take(session.place, answer);
    if (taken === undefined) return;
    this.#set(goTo(this.state, { step: taken.place.step.id, now: this.#asked.now(), way: [...way, { step, answer }] }));
  }

  #nextLang(): void {
    const langs = [...(this.state.guide?.texts.keys() ?? [])];
    const lang = langs[(langs.indexOf(this.state.lang) + 1) % langs.length];
    if (lang !== undefined) this.#tell({ lang });
  }

  #tell(of: { lang?: Lang; where?: Where }): void {
    this.#set(told(this.state, { ...of, now: this.#asked.now() }));
  }

  #set(state: PreviewState): void {
    this.state = state;
    this.#changed();
  }

  #changed(): void {
    this.#lines = undefined;
    this.#version++;
    for (const listener of this.#listeners) listener();
  }
}
