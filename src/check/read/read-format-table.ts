import type { OutputRecord } from '../types.ts';
import { listOf } from './read-value.ts';
import { type Draft, draftRecord, putField } from './record.ts';

export type TableRead =
  | { readonly ok: true; readonly records: readonly OutputRecord[] }
  | { readonly ok: false; readonly line: number };

const RULE = /^\s*-{2,}(?:\s+-+)*\s*$/;
const CUT = /^(?:\.\.\.|…)|(?:\.\.\.|…)$/;

/** From and to (exclusive) of a column's cells. */
type Column = readonly [number, number];

/**
 * `Format-Table` output, by the columns its dashes stand on; one table after another, as grouped output prints them. Undefined where
 * there are no dashes under a heading; `ok: false` where columns were cut, wrapped or cannot be told apart, so that nothing in it
 * may be relied on.
 */
export function readFormatTable(lines: readonly string[]): TableRead | undefined {
  const isRule = (index: number) => index > 0 && RULE.test(lines[index] ?? '') && (lines[index - 1] ?? '').trim() !== '';
  const records: OutputRecord[] = [];
  let isFound = false;
  for (let rule = 0; rule < lines.length; rule++) {
    if (!isRule(rule)) continue;
    isFound = true;
    let from = rule + 1;
    while (from < lines.length && (lines[from] ?? '').trim() === '') from += 1;
    let to = from;
    // A table of one after the other has its heading where the rows of this one end.
    while (to < lines.length && (lines[to] ?? '').trim() !== '' && !isRule(to + 1)) to += 1;
    // Blank lines below the dashes and then prose, or another table: this one is empty.
    const rows = from > rule + 2 ? [] : lines.slice(from, to);
    const read = readTable({ lines, rule, from, rows });
    if (!read.ok) return read;
    for (const record of read.records) records.push(record);
    rule = Math.max(rule, from + rows.length - 1);
  }
  return isFound ? { ok: true, records } : undefined;
}

function readTable(of: { lines: readonly string[]; rule: number; from: number; rows: readonly string[] }): TableRead {
  const { lines, rule, from, rows } = of;
  const heading = lines[rule - 1]!;
  const above = lines[rule - 2] ?? '';
  const columns = columnsOf(lines[rule]!, [heading, ...rows]);
  // Two lines of heading, or columns that run into each other: they do not say what they are.
  if (columns === undefined || (above.trim() !== '' && !above.includes(':'))) return { ok: false, line: rule };
  const names = columns.map(([start, end]) => heading.slice(start, end).trim());
  if (names.some((name) => name === '' || CUT.test(name)) || new Set(names).size < names.length) return { ok: false, line: rule };
  const records: Draft[] = [];
  for (const [index, row] of rows.entries()) {
    const line = from + index + 1;
    const cells = columns.map(([start, end]) => row.slice(start, end).trim());
    // An empty first cell may be the second line of a wrapped row.
    if (cells[0] === '' || cells.some((cell) => CUT.test(cell) || (cell.startsWith('{') && !cell.endsWith('}'))))
      return { ok: false, line };
    const record = draftRecord();
    for (const [column, cell] of cells.entries()) {
      const list = cell.startsWith('{') ? listOf(cell.slice(1, -1)) : undefined;
      if (list?.isCut === true) return { ok: false, line };
      putField(record, { name: names[column]!, value: list?.value ?? cell, lines: [line, line] });
    }
    records.push(record);
  }
  return { ok: true, records };
}

/**
 * Where cells begin and end. Words stand under their dashes from the left; numbers end with them and may reach out to the left, so
 * the border is then the last column before the dashes that no row writes on. Undefined where there is none.
 */
function columnsOf(rule: string, rows: readonly string[]): readonly Column[] | undefined {
  const dashes = [...rule.matchAll(/-+/g)].map((match): Column => [match.index, match.index + match[0].length]);
  const isWritten = new Uint8Array(rule.length);
  for (const row of rows) for (let at = 0; at < row.length && at < isWritten.length; at++) if (row[at] !== ' ') isWritten[at] = 1;
  const columns: Column[] = [];
  let start = 0;
  for (const [index, [dash]] of dashes.entries()) {
    const next = dashes[index + 1]?.[0];
    if (next === undefined) {
      columns.push([start, Infinity]);
      continue;
    }
    let border = next - 1;
    while (border > dash && isWritten[border] === 1) border -= 1;
    if (border <= dash) return undefined;
    columns.push([start, border + 1]);
    start = border + 1;
  }
  return columns;
}
