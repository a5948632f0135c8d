import type { ExitName } from './exit-codes.ts';

/** Something only the user can put right: what, why, what to do next. Only the front door catches it. */
export class UserError extends Error {
  readonly exit: ExitName;
  /** What to do next. */
  readonly hint: string | undefined;
  /** Lines to print first: diagnostics with their places. */
  readonly lines: readonly string[];

  constructor(message: string, more: { exit?: ExitName; hint?: string | undefined; lines?: readonly string[] } = {}) {
    super(message);
    this.name = 'UserError';
    this.exit = more.exit ?? 'usage';
    this.hint = more.hint;
    this.lines = more.lines ?? [];
  }
}
