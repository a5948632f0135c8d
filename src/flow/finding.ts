/**
 * Something found wrong while reading or linting, before it is put into words: a code, what to fill in, and where.
 * Lines and columns are worked out only when a finding is turned into a diagnostic.
 */
export interface Finding {
  readonly code: string;
  /** Relative to the flow's folder, `/` between names. */
  readonly file: string;
  /** Offset in the file's text; 0 where the whole file is meant. */
  readonly offset: number;
  readonly args: Readonly<Record<string, string>>;
  /** Stands in a translation, where nothing stops a start: a warning whatever the code says. */
  readonly mild?: boolean | undefined;
  /** The id that was probably meant. */
  readonly meant?: string | undefined;
}

/** No more than this many findings are kept: a broken file of 8 MB must not become 8 MB of messages. */
export const MOST_FINDINGS = 200;

/** Whether a finding stops the flow from starting. */
export function isError(finding: Finding, codes: Readonly<Record<string, { readonly severity: string }>>): boolean {
  return finding.mild !== true && codes[finding.code]?.severity !== 'warning';
}
