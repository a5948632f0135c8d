import { parse } from 'csv-parse/sync';
import type { OutputRecord } from '../types.ts';
import { plainText } from './plain-value.ts';
import { recordOf } from './record.ts';

export interface CsvRead {
  readonly records: readonly OutputRecord[];
  /** The line, from 1, of the heading. */
  readonly heading: number;
}

const DELIMITERS = [',', ';', '\t'] as const;
const MOST_COLUMNS = 2_000;

/** `Export-Csv` output: a heading and rows, parted by `,`, `;` (as a French Excel writes) or tabs. Undefined where it is none. */
export function readCsv(lines: readonly string[]): CsvRead | undefined {
  const first = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#TYPE'));
  const heading = lines[first];
  if (heading === undefined) return undefined;
  const bare = heading.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((each) => bare.split(each).length - 1);
  const most = Math.max(...counts);
  const isQuoted = heading.trim().startsWith('"');
  if (most > MOST_COLUMNS || (most === 0 && !isQuoted)) return undefined;
  try {
    const rows = parse(lines.slice(first).join('\n'), {
      ...{ delimiter: DELIMITERS[counts.indexOf(most)]!, columns: false, info: true, skip_empty_lines: true, bom: true },
      ...{ relax_quotes: false, max_record_size: 1_000_000, trim: true },
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const names = (rows[0]?.record ?? []).map(plainText);
    if (names.length === 0 || names.some((name) => name === '') || new Set(names).size < names.length) return undefined;
    // Any sentence with a comma would be a heading without rows, and "there was none".
    if (rows.length === 1 && !isQuoted) return undefined;
    const end = (row: number) => Math.min(first + (rows[row]?.info.lines ?? 0), lines.length);
    return {
      heading: first + 1,
      records: rows.slice(1).map(({ record }, index) => {
        const fields = names.map((name, column) => [name, record[column] ?? ''] as const);
        return recordOf(fields, () => [Math.min(end(index) + 1, end(index + 1)), end(index + 1)]);
      }),
    };
  } catch {
    // Rows of unequal length, a quote left open: not a table of values.
    return undefined;
  }
}
