import type { Leave } from '../session/front.ts';
import type { PageLine } from './page-lines.ts';

/** What somebody typed on one line; `cut` when there was more than a line may hold. */
export interface Heard {
  readonly text: string;
  readonly cut: boolean;
}

/** The two plain fronts: they print and ask, the conversation is the same. `ask` and `askMany` raise `Left`. */
export interface Talk {
  say(lines: readonly PageLine[]): void;
  /** One line. */
  ask(prompt: string): Promise<Heard>;
  /** Everything up to a line that holds only `.`, or to the end of the input. */
  askMany(prompt: string): Promise<Heard>;
  /** Lets go of the input, so that the process can end. */
  close(): void;
}

/** The front is to be left: a signal, or the input has ended. */
export class Left extends Error {
  readonly how: Leave;
  constructor(how: Leave) {
    super(how);
    this.how = how;
  }
}

/** What one line may hold; a pasted log may be longer. Characters. */
export const LINE_LIMIT = 64 * 1024;
export const PASTE_LIMIT = 4 * 1024 * 1024;

/** Lines of Ariane's own. */
export function plainLines(...texts: readonly string[]): readonly PageLine[] {
  return texts.map((text) => ({ text, whole: false }));
}
