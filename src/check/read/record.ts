import type { OutputRecord, Value } from '../types.ts';

/** A record being read. */
export interface Draft {
  readonly fields: Map<string, Value>;
  readonly lines: Map<string, readonly [number, number]>;
  readonly cut: Set<string>;
}

export function draftRecord(): Draft {
  return { fields: new Map(), lines: new Map(), cut: new Set() };
}

/** A record of plain data, each field on the lines given. */
export function recordOf(fields: Iterable<readonly [string, Value]>, lineOf: (name: string) => number): OutputRecord {
  const draft = draftRecord();
  for (const [name, value] of fields) {
    draft.fields.set(name, value);
    const line = lineOf(name);
    draft.lines.set(name, [line, line]);
  }
  return draft;
}
