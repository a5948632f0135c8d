import type { CleanText } from '../text/clean.ts';

/** One thing found wrong, with its place and the way out. Lines and columns count from 1. */
export interface Diagnostic {
  /** As it may be printed: relative to the folder linted, `/` between names. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Stable, kebab-case: `unknown-step`. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: CleanText;
  readonly hint: CleanText | undefined;
}
