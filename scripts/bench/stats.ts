/** The figure at `share` (0–1) of the sorted list; nearest rank. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export const median = (figures: readonly number[]): number => quantile(figures, 0.5);

/** One line of the table: ours, the peer's, the ratio and what it must reach. */
export interface Row {
  readonly what: string;
  readonly ours: number;
  readonly peer: number | undefined;
  readonly peerName: string;
  readonly unit: string;
  /** `ours / peer` must be at most this; or, without a peer, `ours` itself. */
  readonly limit: number | undefined;
}

/** Draws the rows as a table; says `ok` or `over` where a limit stands. Never fails: machines are noisy. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => {
    const ratio = row.peer === undefined ? undefined : row.ours / row.peer;
    const measured = ratio ?? row.ours;
    const verdict = row.limit === undefined ? '' : measured <= row.limit ? 'ok' : 'over';
    return [
      row.what,
      `${figure(row.ours)} ${row.unit}`,
      row.peer === undefined ? '' : `${figure(row.peer)} ${row.unit}`,
      row.peerName,
      ratio === undefined ? '' : ratio.toFixed(2),
      row.limit === undefined ? '' : `≤ ${row.limit}${ratio === undefined ? ` ${row.unit}` : ''}`,
      verdict,
    ];
  });
  const all = [['figure', 'ours', 'peer', 'peer is', 'ratio', 'aim', ''], ...cells];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
