import { parse } from 'csv-parse/sync';
import type { OutputRecord } from '../types.ts';
import { recordOf } from './record.ts';

/** `Export-Csv` output: a heading and rows, parted by `,`, `;` (as a French Excel writes) or tabs. Undefined where it is none. */
export function readCsv(text: string): readonly OutputRecord[] | undefined {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#TYPE'));
  const heading = lines[first];
  if (heading === undefined) return undefined;
  const delimiter = [',', ';', '\t'].find((each) => heading.split(each).length > 1) ?? ',';
  if (!heading.includes(delimiter) && !/^"[^"]+"$/.test(heading.trim())) return undefined;
  try {
    const rows = parse(lines.slice(first).join('\n'), {
      ...{ delimiter, columns: false, info: true, skip_empty_lines: true, relax_quotes: false, bom: true },
      ...{ max_record_size: 1_000_000, trim: true },
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const names = rows[0]?.record ?? [];
    if (names.length === 0 || names.some((name) => name === '') || new Set(names).size < names.length) return undefined;
    return rows.slice(1).map(({ record, info }) =>
      recordOf(
        names.map((name, index) => [name, record[index] ?? ''] as const),
        () => Math.min(first + info.lines, lines.length),
      ),
    );
  } catch {
    // Rows of unequal length, a quote left open: not a table of values.
    return undefined;
  }
}
