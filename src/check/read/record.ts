import type { OutputRecord, Value } from '../types.ts';

/** A record being read. */
export interface Draft {
  readonly fields: Map<string, Value>;
  readonly lines: Map<string, readonly [number, number]>;
  /** Hardly ever anything: one empty set serves all records until something is cut. */
  cut: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

export type Lines = readonly [number, number];

export function draftRecord(): Draft {
  return { fields: new Map(), lines: new Map(), cut: NONE };
}

// What .NET prints of a list or a table it does not unfold: `System.String[]`, `System.Collections.Hashtable`.
const TYPE_NAME = /^System\.(?:[A-Za-z.]{1,80}\[\]|Collections\.[\w.`[\], ]{1,200})$/;

/** Puts a field into a record; a value that says no more than its type is as good as cut. */
export function putField(draft: Draft, field: { name: string; value: Value; lines: Lines; isCut?: boolean }): void {
  const { name, value, lines, isCut = false } = field;
  draft.fields.set(name, value);
  draft.lines.set(name, lines);
  if (isCut || (typeof value === 'string' && value.startsWith('System.') && TYPE_NAME.test(value)))
    draft.cut = new Set([...draft.cut, name]);
}

/** A record of plain data, each field on the line or lines given. */
export function recordOf(fields: Iterable<readonly [string, Value]>, linesOf: (name: string) => Lines | number): OutputRecord {
  const draft = draftRecord();
  for (const [name, value] of fields) {
    const at = linesOf(name);
    putField(draft, { name, value, lines: typeof at === 'number' ? [at, at] : at });
  }
  return draft;
}
