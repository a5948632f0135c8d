import type { OutputRecord } from '../types.ts';
import { listOf } from './read-format-list.ts';
import { type Draft, draftRecord } from './record.ts';

export type TableRead =
  | { readonly ok: true; readonly records: readonly OutputRecord[] }
  | { readonly ok: false; readonly line: number };

const RULE = /^\s*-{2,}(?:\s+-+)*\s*$/;
const CUT = /(?:\.\.\.|…)/;

/**
 * `Format-Table` output, by the columns its dashes stand on. Undefined where there are no dashes under a heading; `ok: false`
 * where columns were cut or wrapped, so that nothing in it may be relied on.
 */
export function readFormatTable(lines: readonly string[]): TableRead | undefined {
  const rule = lines.findIndex((line, index) => index > 0 && RULE.test(line) && (lines[index - 1] ?? '').trim() !== '');
  if (rule < 1) return undefined;
  const heading = lines[rule - 1]!;
  const starts = [...lines[rule]!.matchAll(/-+/g)].map((match) => match.index);
  const names = starts.map((start, index) => heading.slice(start, starts[index + 1]).trim());
  // Two lines of heading, or a name that was cut: the columns do not say what they are.
  const isWrapped = (lines[rule - 2] ?? '').trim() !== '' && !(lines[rule - 2] ?? '').includes(':');
  if (isWrapped || names.some((name) => name === '' || CUT.test(name)) || new Set(names).size < names.length)
    return { ok: false, line: rule };
  const records: Draft[] = [];
  for (let index = rule + 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.trim() === '') {
      if (records.length > 0) break;
      continue;
    }
    const record = draftRecord();
    for (const [column, start] of starts.entries()) {
      const value = line.slice(start, starts[column + 1]).trim();
      // A letter right before a column belongs to two: what is printed does not stand under its heading.
      if (column > 0 && start < line.length && line[start - 1] !== ' ') return { ok: false, line: index + 1 };
      if (CUT.test(value.slice(-4)) || (value.startsWith('{') && !value.endsWith('}'))) return { ok: false, line: index + 1 };
      const name = names[column]!;
      record.fields.set(name, value.startsWith('{') ? listOf(value.slice(1, -1)).value : value);
      record.lines.set(name, [index + 1, index + 1]);
    }
    records.push(record);
  }
  return { ok: true, records };
}
